import type { Meeting, Sheet } from "../meeting.ts";

const CUT_SHORT: Sheet = {
  by: "priya",
  marks: [
    { points: "cccmc", rating: "4", evidence: "Clear on resources and tokens; versioning not reached in his own work." },
    { points: "ccc--", rating: "4", evidence: "Good example of a document store for product sheets." },
    { points: "ccp--", rating: "3", evidence: "Reads plans. The fire alarm went off here." },
  ],
  recommendation: "not_enough_evidence",
  rationale: "The interview was cut short by a fire alarm after three questions. What was heard is sound; a second sitting is agreed.",
  cites: [0, 1],
  handedInAfter: 0.8,
};

/** One interviewer, who has submitted: somebody has to decide how it goes on. */
export const YUSUF: Meeting = {
  inHours: -5,
  place: "Irvine office, room 2",
  panel: ["priya"],
  sheets: [CUT_SHORT],
  checks: [["1", "resume", "BSc Software Engineering, Izmir"]],
};

const UNDER_WAY: Sheet = {
  by: "priya",
  marks: [
    { points: "ccc--", rating: "4", evidence: "Booking API of a hotel group; says which calls may be repeated safely." },
    { points: "cp---", rating: "", evidence: "Names integrity rules first, then…" },
  ],
  recommendation: "",
  rationale: "",
  cites: [],
  handedInAfter: 0,
};

/** Going on at the moment. */
export const SOFIA: Meeting = {
  inHours: -0.4,
  place: "Video call",
  panel: ["priya"],
  sheets: [UNDER_WAY],
  checks: [],
};

/** Tomorrow: each asks a share, and two ask the slow query, so that it is heard by four ears. */
export const DANIEL: Meeting = {
  inHours: 22,
  place: "Irvine office, room 1",
  panel: ["marcus", "priya", "jonas"],
  shares: { marcus: [4, 5], priya: [0, 1, 2, 3], jonas: [2, 6, 7] },
  sheets: [],
  checks: [],
};
