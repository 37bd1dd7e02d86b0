import type { Meeting, Sheet } from "../meeting.ts";

const MARCUS: Sheet = {
  by: "marcus",
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
  recommendation: "no",
  rationale:
    "Pleasant to work with and honest about limits. For this post the slow query and the last item in stock are daily work, and he answered both without measuring or without seeing the second process. A strong candidate for a team that can teach.",
  cites: [2, 3, 4],
  handedInAfter: 1.1,
};

const PRIYA: Sheet = {
  by: "priya",
  marks: [
    { points: "cccm-", rating: "3", evidence: "Correct and by the book. Breaking changes: 'we tell the other team'." },
    { points: "cmcmm", rating: "2", evidence: "Product sheets in documents, fine. Would keep orders there too, 'if it is fast enough'." },
    { points: "pmcm-", rating: "2", evidence: "Index on the column in the filter, then look whether it helps. No plan, no numbers." },
    {
      points: "mmm--",
      rating: "1",
      evidence: "Checks the stock just before saving. Asked what happens between check and save: 'that is very quick'.",
    },
    {
      points: "cmpcm",
      rating: "2",
      evidence:
        "The note is a good idea. But he went to the lead before he spoke to either of them, and what it was like for the other side he had not asked.",
    },
    {
      points: "cccpm",
      rating: "3",
      evidence: "The migration without a default. Straight about it, told the shop quickly; prevention is a line on a list.",
    },
    {
      points: "ccpc-",
      rating: "4",
      evidence: "Rolled back in four minutes once, wrote to support while it ran. Would check the schema first, he says.",
    },
    { points: "ccmm-", rating: "3", evidence: "Looks at the deployment log, then top. Inside the process he would ask somebody." },
  ],
  recommendation: "no",
  rationale:
    "The two questions about data under pressure are what the client hires for, and both were answered with hope. Releases he has plainly lived through; that is worth something elsewhere.",
  cites: [2, 3, 6],
  handedInAfter: 4,
};

const JONAS: Sheet = {
  by: "jonas",
  marks: [
    {
      points: "cccp-",
      rating: "4",
      evidence: "Clean model, good error format. Versions only as an idea, but the right one: add, never rename.",
    },
    { points: "ccccm", rating: "3", evidence: "Asked which reports there are before he chose. Could not name a drawback." },
    {
      points: "cpccm",
      rating: "4",
      evidence:
        "No plan, but he timed the query, found the filter without an index, and said unasked that the insert-heavy table would pay for it. Thinks like somebody who measures.",
    },
    { points: "cmm--", rating: "2", evidence: "Saw that both can pass the check. Then a lock inside one process." },
    { points: "ccccp", rating: "4", evidence: "Hand-over note, kept it going himself. Result: no lost merge since spring." },
    {
      points: "ccmpm",
      rating: "2",
      evidence: "An hour of failed orders, and the cause is 'I forgot'. Nothing on why the pipeline let it through.",
    },
    { points: "ccp--", rating: "3", evidence: "Order is right. Who is told, and when, only on asking." },
    { points: "cmmpm", rating: "2", evidence: "Would restart and see. Knows top, no way into the process." },
  ],
  recommendation: "yes",
  rationale:
    "Less finished than others, but on the slow query he reasoned where others recite, and he improves the team he is in. I would take him with a senior beside him for half a year.",
  cites: [2, 4],
  handedInAfter: 22,
};

/** All three submitted, the panel talked, and it was decided. */
export const TOMAS: Meeting = {
  inHours: -122,
  place: "Video call",
  panel: ["marcus", "priya", "jonas"],
  sheets: [MARCUS, PRIYA, JONAS],
  checks: [
    ["1", "resume", "MSc Informatics, Brno"],
    ["1", "resume", "MSc, same record"],
    ["0.5", "interview", "MySQL in daily use; no second kind of store"],
    ["1", "interview", "Git in every team"],
    ["1", "test", "Take-home task in Node.js, reviewed by the client"],
    ["0.5", "interview", "Built endpoints, has not owned a public contract"],
    ["0", "interview", "One service only so far"],
  ],
  ending: {
    by: "marcus",
    agreed: [
      {
        by: "jonas",
        place: 2,
        rating: 3,
        reason:
          "He did time it and named the cost of an index, which two of us had not written down. Without a plan it is no more than a 3.",
      },
      {
        by: "priya",
        place: 4,
        rating: 3,
        reason: "The note worked and is his. That he went to the lead first keeps it from a 4.",
      },
      {
        by: "marcus",
        place: null,
        rating: 2,
        reason: "Agreed that the stock question outweighs the rest for this client: all three heard the same answer.",
      },
    ],
    rationale:
      "Three interviewers heard a stock check that sells the last item twice, and the slow query was improved without reading a plan. The client needs both from the first month. We told him so, and that we would like to hear from him when he has run a database for a year.",
    cites: [2, 3],
  },
};
