/** `points`: one letter a follow-up point, c covered, p partly, m missed, - not asked. */
type Marks = { points: string; rating: string; evidence: string; skip?: "time" | "answered" };

/** An interview of the example; without marks it is only scheduled, without a recommendation it is under way. */
export type Sitting = {
  /** Which of the three people holds it. */
  interviewer: 0 | 1 | 2;
  inHours: number;
  place: string;
  marks: Marks[];
  /** Per requirement: status, source, evidence. */
  checks: [string, string, string][];
  recommendation: "" | "strong_no" | "no" | "yes" | "strong_yes" | "not_enough_evidence";
  rationale: string;
  /** Places in the plan that the rationale rests on. */
  cites: number[];
};

type Example = { name: string; email: string; phone: string; location: string; sitting: Sitting | null };

const DANIEL: Sitting = {
  interviewer: 0,
  inHours: 22,
  place: "Irvine office, room 1",
  marks: [],
  checks: [],
  recommendation: "",
  rationale: "",
  cites: [],
};

const AMARA: Sitting = {
  interviewer: 0,
  inHours: -49,
  place: "Irvine office, room 2",
  marks: [
    {
      points: "cccpc",
      rating: "4",
      evidence:
        "Shipment tracking API at her last firm: resources named after what carriers know, 409 when two depots close the same stop. Old clients kept on /v1 for eleven months with usage counted before it was switched off.",
    },
    {
      points: "ccccp",
      rating: "5",
      evidence:
        "Started from the questions asked of the data. Kept orders relational, moved sensor readings to a wide-column store, and named what that cost: no joins for the finance report, so a nightly copy.",
    },
    {
      points: "ccccm",
      rating: "4",
      evidence:
        "EXPLAIN ANALYZE first. Told of a sort that spilled to disk and an index whose column order was wrong. Did not say how she checks on production-sized data until asked; then unsure.",
    },
    {
      points: "cccpp",
      rating: "4",
      evidence:
        "Conditional UPDATE with the stock in its WHERE, and a unique reservation per order. Knew why read-committed alone sells the item twice.",
    },
    {
      points: "ccc-c",
      rating: "4",
      evidence:
        "A colleague rewrote her reviews' findings in chat. She asked him for an hour at a whiteboard; it turned out that he had never been shown the service's contract. They wrote it down together.",
    },
    {
      points: "ccccc",
      rating: "5",
      evidence:
        "Deleted a queue's dead letters with a wrong filter, 340 labels lost. Told the warehouse within ten minutes, rebuilt them from the audit table, then took the delete button away from everybody, herself first.",
    },
    {
      points: "cccc-",
      rating: "4",
      evidence:
        "Roll back first, look afterwards; freezes the pipeline and names one person to talk to the client. Blue-green in her present team.",
    },
    {
      points: "ccpcc",
      rating: "4",
      evidence: "From top to a flame graph in three steps. Found regex backtracking once; capped the input, then replaced the expression.",
    },
  ],
  checks: [
    ["1", "certificate", "BSc Computer Science, seen"],
    ["", "", ""],
    ["1", "interview", "PostgreSQL for six years, ScyllaDB for two; designed both schemas"],
    ["1", "resume", "Git daily, reviews in every post since 2017"],
    ["1", "interview", "Java with Spring as first language, Go since 2022"],
    ["1", "reference", "Her lead at the carrier confirms that she owned the partner API"],
    ["0.5", "interview", "Split one service out of a monolith; has not run a large estate"],
  ],
  recommendation: "strong_yes",
  rationale:
    "She answers from what she has run, says what each choice cost, and speaks first about her own mistake. The data questions are the heart of this post and were her best. Load testing on real volumes is a gap that the client's team can close.",
  cites: [1, 3, 5],
};

const TOMAS: Sitting = {
  interviewer: 1,
  inHours: -26,
  place: "Video call",
  marks: [
    {
      points: "ccpm-",
      rating: "3",
      evidence: "Verbs and status codes right. No idea how he would change a response that partners rely on.",
    },
    { points: "cpcmm", rating: "3", evidence: "Definitions clear; the choice itself was 'what the team knows'." },
    { points: "pmcm-", rating: "2", evidence: "Adds an index and tries again. Has heard of query plans, has not read one." },
    { points: "pmm--", rating: "2", evidence: "A lock in the application. Did not see that two processes do not share it." },
    {
      points: "ccccp",
      rating: "4",
      evidence:
        "Two developers in different time zones, each merging over the other. He proposed a daily hand-over note and kept it himself for a month.",
    },
    {
      points: "cccpm",
      rating: "3",
      evidence:
        "Shipped a migration without a default; an hour of failed orders. Says the check list grew a line; could not say who reads it.",
    },
    { points: "ccp--", rating: "3", evidence: "Rolls back at once. Feature flags only by name." },
    { points: "-----", rating: "", evidence: "", skip: "time" },
  ],
  checks: [
    ["1", "resume", "MSc Informatics, Brno"],
    ["1", "resume", "MSc, same record"],
    ["0.5", "interview", "MySQL in daily use; no second kind of store"],
    ["1", "interview", "Git in every team"],
    ["1", "test", "Take-home task in Node.js, reviewed by the client"],
    ["0.5", "interview", "Built endpoints, has not owned a public contract"],
    ["0", "interview", "One service only so far"],
  ],
  recommendation: "no",
  rationale:
    "Pleasant to work with and honest about limits. For this post the slow query and the last item in stock are daily work, and he answered both without measuring or without seeing the second process. A strong candidate for a team that can teach.",
  cites: [2, 3, 4],
};

const YUSUF: Sitting = {
  interviewer: 0,
  inHours: -5,
  place: "Irvine office, room 2",
  marks: [
    { points: "cccmc", rating: "4", evidence: "Clear on resources and tokens; versioning not reached in his own work." },
    { points: "ccc--", rating: "4", evidence: "Good example of a document store for product sheets." },
    { points: "ccp--", rating: "3", evidence: "Reads plans. The fire alarm went off here." },
  ],
  checks: [["1", "resume", "BSc Software Engineering, Izmir"]],
  recommendation: "not_enough_evidence",
  rationale: "The interview was cut short by a fire alarm after three questions. What was heard is sound; a second sitting is agreed.",
  cites: [0, 1],
};

const ELENI: Sitting = {
  interviewer: 2,
  inHours: -0.4,
  place: "Video call",
  marks: [
    { points: "cccc-", rating: "4", evidence: "Public API of a ferry booking system, two versions side by side." },
    { points: "cc---", rating: "", evidence: "Began with consistency for bookings…" },
  ],
  checks: [["", "", ""]],
  recommendation: "",
  rationale: "",
  cites: [],
};

/** Six people at six stages: two decided upon, one cut short, one under way, one scheduled, one only applied. */
export const CANDIDATES: Example[] = [
  { name: "Sofia Marchetti", email: "sofia.marchetti@mail.example", phone: "", location: "Anaheim", sitting: null },
  { name: "Daniel Whitfield", email: "d.whitfield@mail.example", phone: "+1 949 555 0117", location: "Costa Mesa", sitting: DANIEL },
  { name: "Ελένη Παπαδοπούλου", email: "eleni.p@mail.example", phone: "+1 657 555 0102", location: "Long Beach", sitting: ELENI },
  { name: "Yusuf Demirağ", email: "yusuf.demirag@mail.example", phone: "+1 714 555 0163", location: "Tustin", sitting: YUSUF },
  { name: "Tomáš Dvořák", email: "tomas.dvorak@mail.example", phone: "+1 714 555 0139", location: "Santa Ana", sitting: TOMAS },
  { name: "Amara Okafor", email: "amara.okafor@mail.example", phone: "+1 949 555 0148", location: "Irvine", sitting: AMARA },
];
