import type { Household } from "./household.ts";

type Fields = Record<string, string | string[]>;
type RecordName = keyof Household;

/**
 * Who a route is for. "anybody": also without a sign-in. "own firm": what it shows or makes is the reader's firm's.
 * "record": a record's people alone. "interviewer": of a scorecard, before it is submitted, its interviewer alone.
 */
export type Route = { for: "anybody" | "own firm" | "record" | "interviewer"; ids: RecordName[]; fields: (of: Household) => Fields };

const none = () => ({});
const anybody: Route = { for: "anybody", ids: [], fields: none };
const firm = (fields: Route["fields"] = none): Route => ({ for: "own firm", ids: [], fields });
const record = (ids: RecordName | RecordName[], fields: Route["fields"] = none): Route => ({ for: "record", ids: [ids].flat(), fields });
const interviewer = (fields: Route["fields"] = none): Route => ({ for: "interviewer", ids: ["scorecard"], fields });

const question = () => ({ prompt: "Why?", section: "Craft", competency: "Learning", minutes: "5", point: ["One"], pointWeight: ["1"] });
const wanted = () => ({ group: "education", text: "Diploma", detail: "", kind: "required", weight: "1" });
const sitting = ({ version, interviewer }: Household) => ({
  versionId: version,
  interviewerId: interviewer,
  scheduledAt: "2026-03-09T10:00",
  place: "",
});
const contact = () => ({ name: "Ana", email: "", phone: "", location: "" });

/** Every route of the product but its static files, in an order in which one person can go through all; what deletes comes last. */
export const ROUTES: Record<string, Route> = {
  "GET /health": anybody,
  "GET /welcome": anybody,
  "POST /welcome": anybody,
  "GET /sign-in": anybody,
  "POST /sign-in": anybody,
  "POST /sign-out": anybody,

  "GET /": firm(),
  "GET /password": firm(),
  "POST /password": firm(),
  "GET /organisation": firm(),
  "POST /organisation": firm(() => ({ name: "Ours", timeZone: "UTC", paper: "a4", commitment: "Fair." })),
  "GET /scoring": firm(),
  "GET /guides": firm(),
  "GET /candidates": firm(),
  "GET /candidates/new": firm(),
  "POST /candidates/new": firm(({ position }) => ({ ...contact(), positionId: position })),
  "GET /positions": firm(),
  "GET /positions/new": firm(),
  "POST /positions/new": firm(({ guide }) => ({ guide, title: "Ours", client: "", location: "" })),
  "GET /interviews": firm(),

  "GET /guides/:id": record("guide"),
  "GET /guides/:id/questions/new": record("guide"),
  "POST /guides/:id/questions/new": record("guide", question),
  "GET /guides/:id/questions/:questionId": record(["guide", "question"]),
  "POST /guides/:id/questions/:questionId": record(["guide", "question"], question),
  "POST /guides/:id/questions/:questionId/archival": record(["guide", "question"]),
  "POST /guides/:id/questions/:questionId/restoration": record(["guide", "question"]),
  "GET /guides/:id/qualifications/new": record("guide"),
  "POST /guides/:id/qualifications/new": record("guide", wanted),
  "GET /guides/:id/qualifications/:qualificationId": record(["guide", "qualification"]),
  "POST /guides/:id/qualifications/:qualificationId": record(["guide", "qualification"], wanted),
  "POST /guides/:id/qualifications/:qualificationId/restoration": record(["guide", "goneQualification"]),

  "GET /candidates/:id": record("candidate"),
  "GET /candidates/:id/edit": record("candidate"),
  "POST /candidates/:id/edit": record("candidate", contact),
  "GET /candidates/:id/resume": record("candidate"),
  "POST /candidates/:id/resume": record("candidate"),
  "POST /candidates/:id/applications": record("candidate", ({ position }) => ({ positionId: position })),
  "GET /applications/:id/interviews/new": record("application"),
  "POST /applications/:id/interviews/new": record("application", sitting),
  "GET /interviews/:id": record("interview"),
  "GET /interviews/:id/edit": record("interview"),
  "POST /interviews/:id/edit": record("interview", sitting),

  "GET /positions/:id": record("position"),
  "GET /positions/:id/details": record("position"),
  "POST /positions/:id/details": record("position", () => ({ title: "Keeper", client: "", location: "" })),
  "GET /positions/:id/plans/new": record("position"),
  "POST /positions/:id/plans/new": record("position", () => ({ name: "Second round", slotMinutes: "45" })),
  "GET /positions/:id/requirements": record("position"),
  "POST /positions/:id/requirements": record("position"),
  "GET /positions/:id/requirements/new": record("position"),
  "POST /positions/:id/requirements/new": record("position", wanted),
  "GET /positions/:id/requirements/:requirementId": record(["position", "requirement"]),
  "POST /positions/:id/requirements/:requirementId": record(["position", "requirement"], wanted),
  "POST /positions/:id/requirements/:requirementId/restoration": record(["position", "goneRequirement"]),

  "GET /plans/:id": record("plan"),
  "GET /plans/:id/versions/:number{[1-9][0-9]{0,8}}": record("plan"),
  "POST /plans/:id/versions": record("plan"),
  "GET /plans/:id/settings": record("draft"),
  "POST /plans/:id/settings": record("draft", () => ({ name: "Round", slotMinutes: "45", lambda: "0.5" })),
  "GET /plans/:id/questions/new": record("draft"),
  "POST /plans/:id/questions/new": record("draft", question),
  "GET /plans/:id/questions/:questionId": record(["draft", "planned"]),
  "POST /plans/:id/questions/:questionId": record(["draft", "planned"], question),
  "POST /plans/:id/questions": record("draft", (of) => ({ guideQuestionIds: of.question })),
  "POST /plans/:id/questions/order": record("draft", ({ planned }) => ({ order: planned })),
  "POST /plans/:id/questions/:questionId/place": record(["draft", "planned"], () => ({ direction: "up" })),
  "POST /plans/:id/questions/:questionId/minutes": record(["draft", "planned"], () => ({ minutes: "7" })),
  "POST /plans/:id/questions/:questionId/weight": record(["draft", "planned"], () => ({ weight: "1" })),
  "POST /plans/:id/questions/:questionId/restoration": record(["draft", "gonePlanned"]),
  "GET /plans/:id/publication": record("draft"),
  "POST /plans/:id/publication": record("draft"),
  "GET /plans/:id/removal": record("plan"),

  "GET /scorecards/:id": interviewer(),
  "POST /scorecards/:id/start": interviewer(),
  "POST /scorecards/:id/marks": interviewer(({ asked }) => ({ [`rating:${asked}`]: "4" })),
  "GET /scorecards/:id/submission": interviewer(),
  "GET /scorecards/:id/results": interviewer(),
  "GET /scorecards/:id/scorecard.pdf": interviewer(),
  "POST /scorecards/:id/submission": interviewer(),

  "POST /positions/:id/closure": record("position"),
  "POST /positions/:id/reopening": record("position"),
  "POST /guides/:id/qualifications/:qualificationId/removal": record(["guide", "qualification"]),
  "POST /positions/:id/requirements/:requirementId/removal": record(["position", "requirement"]),
  "POST /plans/:id/questions/:questionId/removal": record(["draft", "planned"]),
  "POST /plans/:id/removal": record("plan"),
  "POST /candidates/:id/resume/removal": record("candidate"),
  "POST /interviews/:id/cancellation": record("interview"),
};
