import type { Meeting, Sheet } from "../meeting.ts";

const HANNA: Sheet = {
  by: "hanna",
  marks: [
    { points: "cccc-", rating: "4", evidence: "Public API of a ferry booking system, two versions side by side for a season." },
    {
      points: "ccccp",
      rating: "4",
      evidence: "Began with consistency for bookings; timetables as documents, because they are read whole.",
    },
    { points: "cpcpm", rating: "3", evidence: "Reads a plan with help. The covering index was the right answer, found by trying." },
    { points: "ccpcc", rating: "4", evidence: "The last berth on the night ferry: a reservation with an end, and a constraint behind it." },
    {
      points: "ccccc",
      rating: "5",
      evidence: "A quay-side clerk who hated the new screen. She worked a shift beside him; four fields went, and so did the quarrel.",
    },
    {
      points: "ccccp",
      rating: "4",
      evidence: "Double confirmations to 1,100 passengers. Told the ports before the office opened, named the missing key, added it.",
    },
    { points: "cccc-", rating: "4", evidence: "Summer Friday, rolled back between two sailings. Knows which table made that safe." },
    { points: "cpmc-", rating: "3", evidence: "Finds the process and the thread. Inside it she calls the man who does profiles." },
  ],
  recommendation: "yes",
  rationale:
    "Somebody who has kept bookings right while ships were leaving. Diagnosis below the query is thinner than the rest; everything else is at the level the client asks for.",
  cites: [1, 3, 4],
  handedInAfter: 2,
};

const PRIYA: Sheet = {
  by: "priya",
  marks: [
    {
      points: "cccc-",
      rating: "4",
      evidence: "Two versions at once, notice to partners, usage counted per key. Access per operator, not per resource.",
    },
    { points: "ccccp", rating: "3", evidence: "Bookings relational for good reasons; the document store was there before her." },
    { points: "ppcpm", rating: "3", evidence: "Plan open, looks for the seq scan. Measuring came after the index." },
    {
      points: "ccpcc",
      rating: "4",
      evidence: "Berth reserved for ten minutes, constraint as backstop, expired ones swept. Isolation levels by name.",
    },
    { points: "ccccp", rating: "4", evidence: "The clerk's story, told without making him small. Fewer fields, fewer errors." },
    { points: "ccccc", rating: "4", evidence: "1,100 double confirmations; a missing idempotency key. It has caught two repeats since." },
    {
      points: "ccccc",
      rating: "5",
      evidence: "Rollback, then a written hour-by-hour for the ports; the review changed when they release: never on a Friday.",
    },
    {
      points: "ccpc-",
      rating: "4",
      evidence: "From the deployment at noon to the thread dump. Queues drained first, so that nobody waited for the cure.",
    },
  ],
  recommendation: "strong_yes",
  rationale:
    "Every answer had a harbour, a number and somebody who was told. She knows what a double booking costs because she has stood at the ramp. I would put her in front of this client tomorrow.",
  cites: [3, 5, 6],
  handedInAfter: 5,
};

const JONAS: Sheet = {
  by: "jonas",
  marks: [
    { points: "cccc-", rating: "4", evidence: "Ferry bookings, two versions. Good on notice periods." },
    { points: "cc---", rating: "", evidence: "Began with consistency for bookings…" },
  ],
  recommendation: "",
  rationale: "",
  cites: [],
  handedInAfter: 0,
};

/** Two have submitted, the third is overdue: everybody waits for one. */
export const ELENI: Meeting = {
  inHours: -28,
  place: "Video call",
  panel: ["hanna", "priya", "jonas"],
  sheets: [HANNA, PRIYA, JONAS],
  checks: [
    ["1", "certificate", "Diploma in Informatics, Piraeus, seen"],
    ["", "", ""],
    ["1", "interview", "PostgreSQL and a document store, both in the booking system"],
    ["1", "resume", "Git since her first post"],
    ["1", "interview", "Python with Django for seven years"],
    ["1", "reference", "The port authority's technician names her as the one to call"],
    ["", "", ""],
  ],
  shownTo: "ines",
};
