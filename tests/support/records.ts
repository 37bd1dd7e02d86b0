import {
  questionsOf,
  type RecordQuestion,
  type RecordRequirement,
  type RecordSection,
  type ScorecardRecord,
} from "../../src/scorecards/record.ts";

type PointValue = 1 | 0.5 | 0 | null;

/** A submitted scorecard of twelve questions in four sections, as a careful interviewer would leave it. `changes` replaces whole fields. */
export function makeRecord(changes: Partial<ScorecardRecord> = {}): ScorecardRecord {
  const sections = makeSections();
  return {
    id: "0192f0aa-0000-7000-8000-000000000001",
    startedAt: new Date("2026-03-02T17:01:10Z"),
    submittedAt: new Date("2026-03-02T18:12:40Z"),
    savedAt: new Date("2026-03-02T18:11:05Z"),
    interviewer: { id: "i1", name: "Olivia Owner" },
    questionIds: null,
    planned: 12,
    interview: { id: "v1", scheduledAt: new Date("2026-03-02T17:00:00Z"), place: "Video call" },
    application: { id: "a1" },
    candidate: { id: "c1", name: "Amara Okafor", email: "amara@example.com" },
    position: { id: "p1", title: "Senior back-end developer", client: "Northwind Logistics" },
    plan: {
      id: "l1",
      name: "First interview",
      versionId: "l1v2",
      number: 2,
      slotMinutes: 75,
      lambda: 0.5,
      publishedAt: new Date("2026-02-20T16:30:00Z"),
    },
    firm: {
      name: "Harbour Search",
      timeZone: "America/Los_Angeles",
      paper: "letter",
      commitment:
        "Equal opportunity: every candidate for this position is asked the same planned questions and judged on job-related evidence alone.",
    },
    sections,
    requirements: makeRequirements(),
    recommendation: "yes",
    rationale:
      "Strong on the two things the client cannot teach in the first year: she reasons about data from the queries backwards, and she has run a service through a bad night and changed how the team works because of it.\n\nHer testing answer was thin beyond unit tests. A pairing exercise in the second interview should settle whether that is experience or nerves.",
    citations: ["q2", "q3", "q7"],
    contested: [],
    amendments: [],
    submitted: null,
    ...changes,
  };
}

/** The same scorecard corrected twice: question 8 the day after, the recommendation once a decision stood. */
export function makeAmendedRecord(changes: Partial<ScorecardRecord> = {}): ScorecardRecord {
  const submitted = withQuestion(makeRecord(), 8, { evidence: "" });
  const asked = questionsOf(submitted).find(({ number }) => number === 8);
  const last = asked?.points.at(-1);
  if (asked === undefined || last === undefined) throw new Error("The record has a question 8 with points.");
  const first = withQuestion(submitted, 8, { points: asked.points.with(-1, { ...last, value: 0 }) });
  const { sections, recommendation, rationale, citations } = first;
  const told = "Clear story, fair to the other side, ended with a weekly half-hour that both kept up.";
  return {
    ...withQuestion(submitted, 8, { rating: 4, evidence: told }),
    recommendation: "strong_yes",
    submitted: { sections, recommendation, rationale, citations },
    amendments: [
      {
        number: 1,
        reason: "Read the wrong line of my notes.",
        by: "Olivia Owner",
        at: new Date("2026-03-03T17:20:00Z"),
        known: { informed: true, debriefOpen: false, decided: false },
        changes: [
          { kind: "rating", subjectId: asked.id, before: "1", after: "4" },
          { kind: "point", subjectId: last.id, before: "0", after: "1" },
          { kind: "evidence", subjectId: asked.id, before: "", after: told },
        ],
      },
      {
        number: 2,
        reason: "Thought it over.",
        by: "Olivia Owner",
        at: new Date("2026-03-04T17:20:00Z"),
        known: { informed: false, debriefOpen: false, decided: true },
        changes: [{ kind: "recommendation", subjectId: first.id, before: "yes", after: "strong_yes" }],
      },
    ],
    ...changes,
  };
}

/** The same record with some fields of one question replaced. */
export function withQuestion(record: ScorecardRecord, number: number, changes: Partial<RecordQuestion>): ScorecardRecord {
  const sections = record.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => (question.number === number ? { ...question, ...changes } : question)),
  }));
  return { ...record, sections };
}

/** The same interview with so many questions in up to four sections; `words` are those of their evidence, over and over. */
export function makeSizedRecord(size: number, words: readonly number[]): ScorecardRecord {
  const record = makeRecord();
  const stock = questionsOf(record);
  const questions = Array.from({ length: size }, (_, at): RecordQuestion => {
    const question = stock[at % stock.length];
    if (question === undefined) throw new Error("The record has questions.");
    const points = question.points.map((point) => ({ ...point, id: `q${at + 1}${point.id}` }));
    return { ...question, id: `q${at + 1}`, number: at + 1, points, evidence: makeText(words[at % words.length] ?? 0).trim() };
  });
  const each = Math.ceil(size / record.sections.length);
  const sections = record.sections.map((section, at) => ({ ...section, questions: questions.slice(at * each, (at + 1) * each) }));
  const citations = record.citations.filter((id) => questions.some((question) => question.id === id));
  return { ...record, planned: size, sections: sections.filter((section) => section.questions.length > 0), citations };
}

/** Nothing marked, nothing rated: how a scorecard looks before its interview. */
export function makeUntouchedRecord(): ScorecardRecord {
  const record = makeRecord({ submittedAt: null, savedAt: null, startedAt: null, recommendation: null, rationale: "", citations: [] });
  const clear = (question: RecordQuestion): RecordQuestion => ({
    ...question,
    rating: null,
    skip: null,
    evidence: "",
    points: question.points.map((point) => ({ ...point, value: null })),
  });
  return {
    ...record,
    sections: record.sections.map((section) => ({ ...section, questions: section.questions.map(clear) })),
    requirements: record.requirements.map((r) => ({ ...r, value: null, evidence: "", source: null, checkedBy: null, checkedAt: null })),
  };
}

/** Running text of so many words, with a paragraph now and then. */
export function makeText(words: number): string {
  const stock =
    "She began with the order table and asked which questions the shop puts to it every day before she named any product at all".split(" ");
  return Array.from({ length: words }, (_, at) => {
    const word = stock[at % stock.length] ?? "";
    return at % 90 === 89 ? `${word}.\n\n` : at % 17 === 16 ? `${word}, ` : `${word} `;
  }).join("");
}

function makeSections(): RecordSection[] {
  return [
    section("Technical", { weight: 2, weightReason: "The team has no second back-end developer to lean on." }, [
      question(1, "How would you explain a RESTful interface to a colleague who only knows databases?", "Interface design", {
        rating: 4,
        points: [
          ["Describes resources that are read and changed over HTTP", 1],
          ["Matches at least three methods to their purpose", 1],
          ["Uses status codes to report what happened", 0.5],
          ["Says how the interface may change without breaking its users", null],
        ],
        evidence:
          "Compared a resource with a row that has an address. Named GET, PUT and DELETE with the right side effects; 201 and 404 came unprompted, 409 only after a hint. We ran out of time before versions.",
      }),
      question(2, "When would you choose a relational database over a document store, and when the reverse?", "Data modelling", {
        rating: 5,
        weight: 2,
        weightReason: "The client's next year is a migration of its order data.",
        points: [
          ["Starts from the questions that the data must answer", 1],
          ["Names a case that fits a document store", 1],
          ["Explains what transactions protect", 1],
        ],
        evidence:
          "Asked for the read patterns first. Put product descriptions into documents and money into tables, “because I have had to add up cents at three in the morning”. Explained a lost update with two couriers and one parcel.",
      }),
      question(3, "A query that took 40 ms takes 9 s since this morning. How do you find out why?", "Diagnosis", {
        rating: 4,
        points: [
          ["Looks at what changed before touching anything", 1],
          ["Reads the query plan", 1],
          ["Considers stale statistics or a missing index", 1],
          ["Checks for locks and load from elsewhere", 0.5],
        ],
        evidence:
          "Deployment log, then EXPLAIN ANALYZE, then row estimates against real counts. Locks only when asked what else could hold a query up.",
      }),
      question(4, "How do you decide what to test, and at which level?", "Testing", {
        rating: 2,
        points: [
          ["Names what each level of test is for", 0.5],
          ["Tests behaviour rather than implementation", 0],
          ["Keeps slow tests few", null],
        ],
        evidence: "Unit tests “for everything”. Had not written an integration test against a real database.",
      }),
    ]),
    section("Problem-solving", {}, [
      question(5, "Design a service that sends each customer one reminder before a delivery.", "System design", {
        rating: 4,
        points: [
          ["Clarifies volumes and what must never happen", 1],
          ["Makes sending idempotent", 1],
          ["Plans for the provider being down", 0.5],
          ["Says how they would know that it works", 1],
        ],
        evidence: "Outbox table, one row a reminder, unique by delivery. Alert on the age of the oldest unsent row.",
      }),
      question(6, "Two couriers see different stock for the same parcel. Where do you look?", "Diagnosis", {
        rating: 3,
        points: [
          ["Distinguishes caching from replication lag", 1],
          ["Asks for a case that can be repeated", 0.5],
          ["Proposes what to tell the couriers meanwhile", 0],
        ],
        evidence: "Went to the cache at once; replication came second. Did not think of the people waiting.",
      }),
      question(7, "A release has to be taken back while customers are writing. What do you do?", "Operations", {
        rating: 5,
        points: [
          ["Separates the schema's change from the code's", 1],
          ["Says what happens to data written meanwhile", 1],
          ["Knows who must be told, and when", 1],
        ],
        evidence:
          "Told of a real night in 2023: expand first, contract a week later, a feature flag between. Wrote the note to support before pressing the button.",
      }),
    ]),
    section("Behavioural", {}, [
      question(8, "Tell me about a colleague who was hard to work with.", "Collaboration", {
        rating: 1,
        points: [
          ["Describes behaviour rather than character", 1],
          ["Says what they did themselves", 1],
          ["Says what came of it", 1],
        ],
        evidence: "Clear story, fair to the other side, ended with a weekly half-hour that both kept up.",
      }),
      question(9, "Tell me about a decision of yours that turned out wrong.", "Ownership", {
        rating: 4,
        points: [
          ["Owns the decision", 1],
          ["Says how they noticed", 1],
          ["Names what they do differently since", 0.5],
        ],
        evidence: "Chose a queue that nobody could operate. Noticed when she was the only one on call for it. Now asks who will run it.",
      }),
      question(10, "Tell me about something you taught somebody.", "Mentoring", {
        rating: null,
        skip: { reason: "time", note: "The candidate's own questions were worth more." },
        points: [
          ["Adapts to the learner", null],
          ["Checks that it was understood", null],
        ],
        evidence: "",
      }),
    ]),
    section("Situational", {}, [
      question(11, "Your lead asks you to leave out the migration's dry run. What do you say?", "Judgement", {
        rating: 4,
        points: [
          ["Asks what the hurry is for", 1],
          ["Puts the risk into words a lead can weigh", 1],
          ["Offers a smaller safe step", 1],
        ],
        evidence: "“I would ask which hour of downtime we can afford, because that is what we are buying.” Offered a run on one warehouse.",
      }),
      question(12, "A customer reports that they see another customer's invoice. What happens next?", "Security", {
        rating: 3,
        points: [
          ["Treats it as an incident at once", 1],
          ["Contains before explaining", 0.5],
          ["Knows that others must be informed", null],
        ],
        evidence: "Would take the page down and keep the logs. Did not reach who has to be told.",
      }),
    ]),
  ];
}

function section(name: string, changes: Partial<RecordSection>, questions: RecordQuestion[]): RecordSection {
  return { name, weight: 1, weightReason: "", ...changes, questions: questions.map((question) => ({ ...question, section: name })) };
}

type Given = Partial<Omit<RecordQuestion, "points">> & { points: [string, PointValue][] };

function question(number: number, prompt: string, competency: string, { points, ...given }: Given): RecordQuestion {
  return {
    id: `q${number}`,
    guideQuestionId: null,
    number,
    section: "",
    prompt,
    competency,
    minutes: 6,
    outline: [],
    anchors: {
      "1": "Cannot say, or would put data or people at risk.",
      "3": "Sound on the core, with an example that holds.",
      "5": "Weighs alternatives from experience and foresees where each of them breaks.",
    },
    weight: 1,
    weightReason: "",
    rating: null,
    skip: null,
    evidence: "",
    ...given,
    points: points.map(([text, value], at) => ({ id: `q${number}p${at}`, text, weight: 1, value })),
  };
}

function makeRequirements(): RecordRequirement[] {
  const base = {
    detail: "",
    weight: 1,
    weightReason: "",
    contested: false,
    checkedBy: "Olivia Owner",
    checkedAt: new Date("2026-03-02T17:50:00Z"),
  };
  return [
    {
      ...base,
      id: "r1",
      group: "industry",
      text: "Three years with a relational database in production",
      kind: "required",
      value: 1,
      evidence: "PostgreSQL at two employers since 2019, on call for both",
      source: "resume",
    },
    {
      ...base,
      id: "r2",
      group: "industry",
      text: "Has kept a public interface compatible through changes",
      kind: "required",
      value: 0.5,
      evidence: "Internal consumers only; versioned by header",
      source: "interview",
    },
    {
      ...base,
      id: "r3",
      group: "education",
      text: "Degree in computing, or equal experience",
      kind: "required",
      value: 1,
      evidence: "BSc Computer Science, Lagos, 2016",
      source: "certificate",
    },
    {
      ...base,
      id: "r4",
      group: "certification",
      text: "AWS Certified Developer, Associate",
      kind: "preferred",
      value: null,
      evidence: "",
      source: null,
      checkedBy: null,
      checkedAt: null,
    },
    {
      ...base,
      id: "r5",
      group: "industry",
      text: "Has led a migration between services",
      kind: "preferred",
      weight: 2,
      weightReason: "It is the first year's work.",
      value: 1,
      evidence: "Orders out of the monolith, 2022, team of four",
      source: "reference",
    },
    { ...base, id: "r6", group: "industry", text: "Docker in daily use", kind: "preferred", value: 0, evidence: "", source: null },
  ];
}
