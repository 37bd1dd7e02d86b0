import type { Meeting, Sheet } from "../meeting.ts";

const HANNA: Sheet = {
  by: "hanna",
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
  recommendation: "strong_yes",
  rationale:
    "She answers from what she has run, says what each choice cost, and speaks first about her own mistake. The data questions are the heart of this post and were her best. Load testing on real volumes is a gap that the client's team can close.",
  cites: [1, 3, 5],
  handedInAfter: 1.2,
};

const PRIYA: Sheet = {
  by: "priya",
  marks: [
    {
      points: "cccpc",
      rating: "4",
      evidence: "Resources, 409 and a counted retirement of /v1. Tokens named, scopes only in passing. Nothing on pagination.",
    },
    {
      points: "cmccm",
      rating: "3",
      evidence:
        "Good instinct for access patterns and a real case. Did not mention what a transaction guarantees, and the nightly copy for finance came up as a detail, not as the price of her choice.",
    },
    {
      points: "ccccm",
      rating: "4",
      evidence: "Nine seconds to eighty milliseconds, with the plan before and after. How the gain was proved on live volumes stayed open.",
    },
    {
      points: "cccpp",
      rating: "4",
      evidence:
        "Saw the race at once, right remedy, right reason. Optimistic against pessimistic only with a nudge; payment failure: 'release it'.",
    },
    {
      points: "ccccc",
      rating: "5",
      evidence:
        "Went to him herself, found that he had never seen the contract, and they agreed to write it down. Reviews went from days to hours, which she had counted.",
    },
    {
      points: "cccpc",
      rating: "4",
      evidence: "340 lost labels, warehouse told in ten minutes, rebuilt the same evening. The cause beyond her own filter came late.",
    },
    {
      points: "ccpcc",
      rating: "4",
      evidence:
        "Rolls back, confirms by error rate and by phoning one depot, one voice to the client, review on Friday. Migrations: 'usually additive'.",
    },
    {
      points: "cccpc",
      rating: "4",
      evidence: "Timeline, top, profile. Regex story with the input that set it off. Relief and cure kept apart once I asked.",
    },
  ],
  recommendation: "yes",
  rationale:
    "Sound across the board and honest about what she does not know. I would have liked to hear more on consistency, since orders are what this client lives on; the stock question shows that she can reason about it when it matters.",
  cites: [1, 3],
  handedInAfter: 3.5,
};

const JONAS: Sheet = {
  by: "jonas",
  marks: [
    {
      points: "cccpc",
      rating: "4",
      evidence: "Would let her design ours. The eleven months on /v1 were a plan, not an accident.",
    },
    {
      points: "ccccp",
      rating: "4",
      evidence: "Orders here, readings there, each for a reason. Knows that the copy for finance is a day old and who was asked about it.",
    },
    {
      points: "ccpcm",
      rating: "3",
      evidence: "Right order of work. Asked about stale statistics and lock waits: has read of both, met neither.",
    },
    {
      points: "ccpmp",
      rating: "3",
      evidence: "Conditional UPDATE is fine. What a higher isolation level would change she could not say.",
    },
    {
      points: "ccc-c",
      rating: "4",
      evidence: "Fair to the man, clear on what changed. One sentence on her own part in it.",
    },
    {
      points: "ccpmm",
      rating: "3",
      evidence:
        "Owned it and was quick to tell. But nobody but her could have run that delete unreviewed, and the safeguard was taking a button away, not a second pair of eyes.",
    },
    {
      points: "ccmc-",
      rating: "3",
      evidence:
        "Calm and in the right order. That a rollback can be unsafe after a migration did not come up, even when I pointed at the schema.",
    },
    {
      points: "pmmpm",
      rating: "2",
      evidence:
        "Names flame graphs. Asked how one takes a profile of a running service she described a colleague's screen; the regex was found by him, she wrote the replacement.",
    },
  ],
  recommendation: "no",
  rationale:
    "I like her and would work with her. But this post is on call from its first week, and on the three questions about a service in trouble I heard things that were near her rather than hers. Better in a year, or in a post without the pager.",
  cites: [2, 6, 7],
  handedInAfter: 20,
};

/** All three have submitted and differ: the debrief waits. */
export const AMARA: Meeting = {
  inHours: -49,
  place: "Irvine office, room 2",
  panel: ["hanna", "priya", "jonas"],
  sheets: [HANNA, PRIYA, JONAS],
  checks: [
    ["1", "certificate", "BSc Computer Science, seen"],
    ["", "", ""],
    ["1", "interview", "PostgreSQL for six years, ScyllaDB for two; designed both schemas"],
    ["1", "resume", "Git daily, reviews in every post since 2017"],
    ["1", "interview", "Java with Spring as first language, Go since 2022"],
    ["1", "reference", "Her lead at the carrier confirms that she owned the partner API"],
    ["0.5", "interview", "Split one service out of a monolith; has not run a large estate"],
  ],
  shownTo: "ines",
};
