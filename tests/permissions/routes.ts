import type { Household } from "./household.ts";

type Fields = Record<string, string | string[]>;
type RecordName = keyof Household;

/**
 * Who a route is for. "anybody": also without a sign-in. "everybody": all who are signed in, each with what is theirs.
 * "administrators", "recruiters": of the firm; `ids` name records of it. "in sight": who may know of the interview.
 * "interviewer": of the scorecard, alone. "readers": who may read the scorecard. "debrief": who may be in it;
 * "talkers" without those who were only shown it; "concluders" only those among them who recruit. "self": Ivan, and
 * recruiters; "own session": Ivan alone.
 */
export const AUDIENCES = [
  "anybody",
  "everybody",
  "administrators",
  "recruiters",
  "in sight",
  "interviewer",
  "readers",
  "debrief",
  "talkers",
  "concluders",
  "self",
  "own session",
] as const;
export type Audience = (typeof AUDIENCES)[number];
export type Route = { for: Audience; ids: RecordName[]; fields: (of: Household) => Fields; json?: (of: Household) => unknown };

const none = () => ({});
const on =
  (audience: Audience) =>
  (ids: RecordName | RecordName[] = [], fields: Route["fields"] = none): Route => ({ for: audience, ids: [ids].flat(), fields });
const anybody: Route = on("anybody")();
const everybody = on("everybody");
const administrators = on("administrators");
const firm = (fields: Route["fields"] = none) => on("recruiters")([], fields);
const record = on("recruiters");
const inSight = on("in sight");
const interviewer = (fields: Route["fields"] = none) => on("interviewer")("scorecard", fields);
const readers = on("readers");
const debrief = on("debrief");

const question = () => ({ prompt: "Why?", section: "Craft", competency: "Learning", minutes: "5", point: ["One"], pointWeight: ["1"] });
const described = () => ({ title: "Keeper", role: "", summary: "" });
const wanted = () => ({ group: "education", text: "Diploma", detail: "", kind: "required", weight: "1" });
const sitting = ({ version, interviewer }: Household) => ({
  versionId: version,
  interviewerIds: interviewer,
  scheduledAt: "2026-03-09T10:00",
  place: "",
});
const contact = () => ({ name: "Ana", email: "", phone: "", location: "" });

/** One change of the live page's script, made anew at each call. */
const sending = (asked: string, person: string) => ({
  person,
  changes: [{ id: crypto.randomUUID(), field: `rating:${asked}`, value: "4", bases: [], madeAt: "2026-03-02T17:00:00Z" }],
});

/** Every route of the product but its static files, in an order in which one person can go through all; what deletes comes last. */
export const ROUTES: Record<string, Route> = {
  "GET /health": anybody,
  "GET /offline": anybody,
  "GET /welcome": anybody,
  "POST /welcome": anybody,
  "GET /sign-in": anybody,
  "POST /sign-in": anybody,
  "POST /sign-out": anybody,

  "GET /invitations/:token": on("anybody")("token"),
  "POST /invitations/:token": on("anybody")("token"),

  "GET /": everybody(),
  "GET /home/:list": everybody(),
  "GET /password": everybody(),
  "POST /password": everybody(),
  "GET /sessions": everybody(),
  "GET /scoring": everybody(),
  "GET /interviews": everybody(),
  "GET /organisation": administrators(),
  "POST /organisation": administrators([], () => ({ name: "Ours", timeZone: "UTC", paper: "a4", commitment: "Fair.", dueHours: "24" })),
  "GET /people": administrators(),
  "GET /people/invitations/new": administrators(),
  "POST /people/invitations/new": administrators([], () => ({ name: "Walt", email: "walt@example.com", role: "observer" })),
  "POST /people/invitations/:id/renewal": administrators("invitation"),
  "POST /people/invitations/:id/withdrawal": administrators("invitation"),
  "GET /people/:id": administrators("panelMember"),
  "POST /people/:id/role": administrators("panelMember", () => ({ role: "interviewer" })),
  "POST /people/:id/password-link": administrators("otherObserver"),
  "GET /agreement": firm(),
  "GET /agreement/interviewers": firm(),
  "GET /guides": firm(),
  "GET /imports": firm(),
  "GET /imports/new": firm(),
  "POST /imports/new": firm(() => ({ text: "Who taught you?", html: "" })),
  "GET /guides/new": firm(),
  "POST /guides/new": firm(() => ({ title: "Ours", role: "", summary: "" })),
  "GET /guides/schema.json": firm(),
  "GET /candidates": firm(),
  "GET /candidates/new": firm(),
  "POST /candidates/new": firm(({ position }) => ({ ...contact(), positionId: position })),
  "GET /positions": firm(),
  "GET /positions/new": firm(),
  "POST /positions/new": firm(({ guide }) => ({ guide, title: "Ours", client: "", location: "" })),

  "GET /guides/:id": record("guide"),
  "GET /guides/:id/details": record("guide"),
  "POST /guides/:id/details": record("guide", () => ({ title: "Ours", role: "", summary: "" })),
  "GET /guides/:id/export.md": record("guide"),
  "GET /guides/:id/export.json": record("guide"),
  "POST /guides/:id/copy": record("guide"),
  "POST /guides/:id/archival": record("guide"),
  "POST /guides/:id/restoration": record("guide"),
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

  "GET /imports/:id": record("import"),
  "POST /imports/:id": record("import", described),
  "GET /imports/:id/edition/:guideId": record(["import", "guide"]),
  "POST /imports/:id/edition/:guideId": record(["import", "guide"]),
  "POST /imports/:id/guide": record("import", () => ({ ...described(), section: "Craft" })),
  "POST /imports/:id/removal": record("import"),

  "GET /candidates/:id": record("candidate"),
  "GET /candidates/:id/edit": record("candidate"),
  "POST /candidates/:id/edit": record("candidate", contact),
  "GET /candidates/:id/resume": inSight("candidate"),
  "POST /candidates/:id/resume": record("candidate"),
  "POST /candidates/:id/applications": record("candidate", ({ position }) => ({ positionId: position })),
  "GET /applications/:id/interviews/new": record("application"),
  "POST /applications/:id/interviews/new": record("application", sitting),
  "GET /applications/:id": record("application"),
  "POST /applications/:id/unblinding": record("spareApplication", () => ({ reason: "Takes over from Rita." })),
  "POST /applications/:id/decisions": record("spareApplication", () => ({
    outcome: "hold",
    reasonCode: "",
    rationale: "Waits for another.",
    was: "",
  })),
  "POST /applications/:id/reopening": record("spareApplication", () => ({ reason: "There is more to say." })),
  "GET /interviews/:id": inSight("interview"),
  "GET /interviews/:id/invitation.ics": inSight("interview"),
  "POST /interviews/:id/invitation": record("interview"),
  "POST /interviews/:id/reminders": record("interview"),
  "GET /interviews/:id/edit": record("spareInterview"),
  "POST /interviews/:id/edit": record("spareInterview", sitting),
  "GET /interviews/:id/panel": record("interview"),
  "POST /interviews/:id/panel": record("interview"),
  "POST /interviews/:id/observers": record("interview", ({ otherObserver }) => ({ observerId: otherObserver })),
  "POST /interviews/:id/observers/:observerId/removal": record(["interview", "otherObserver"]),
  "GET /interviews/:id/debrief": debrief("interview"),
  "GET /interviews/:id/debrief/events": debrief("interview"),
  "GET /interviews/:id/packet.pdf": debrief("interview"),
  "GET /interviews/:id/debrief/opening": record("spareInterview"),
  "POST /interviews/:id/debrief/opening": record("spareInterview", () => ({ reason: "The client waits for us." })),
  "POST /interviews/:id/debrief/focus": on("talkers")("interview", ({ asked }) => ({ questionId: asked })),
  "POST /interviews/:id/debrief/consensus": on("talkers")("interview", ({ asked }) => ({
    questionId: asked,
    replaces: "",
    rating: "3",
    reason: "Talked it over.",
  })),
  "POST /interviews/:id/debrief/conclusion": on("concluders")("interview"),
  "POST /interviews/:id/debrief/conclusion/removal": on("concluders")("interview"),
  "GET /agreement/interviewers/:id": on("self")("panelMember"),
  "GET /plans/:id/agreement": record("plan"),
  "GET /positions/:id/comparison": record("position"),

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
  "POST /scorecards/:id/changes": { ...interviewer(), json: ({ asked, interviewer }) => sending(asked, interviewer) },
  "GET /scorecards/:id/changes": interviewer(),
  "GET /scorecards/:id/events": interviewer(),
  "GET /scorecards/:id/submission": interviewer(),
  "GET /scorecards/:id/results": readers("scorecard"),
  "GET /scorecards/:id/scorecard.pdf": readers("scorecard"),
  "POST /scorecards/:id/submission": interviewer(),
  "GET /scorecards/:id/amendment": interviewer(),
  "POST /scorecards/:id/amendment": interviewer(({ asked }) => ({ [`rating:${asked}`]: "4", reason: "Misread my notes." })),

  "POST /positions/:id/closure": record("position"),
  "POST /positions/:id/reopening": record("position"),
  "POST /guides/:id/qualifications/:qualificationId/removal": record(["guide", "qualification"]),
  "POST /positions/:id/requirements/:requirementId/removal": record(["position", "requirement"]),
  "POST /plans/:id/questions/:questionId/removal": record(["draft", "planned"]),
  "POST /plans/:id/removal": record("plan"),
  "POST /candidates/:id/resume/removal": record("candidate"),
  "POST /interviews/:id/cancellation": record("spareInterview"),
  "POST /people/:id/sessions/:sessionId/ending": administrators(["panelMember", "session"]),
  "POST /people/:id/sign-out": administrators("panelMember"),
  "POST /people/:id/deactivation": administrators("panelMember"),
  "POST /people/:id/reactivation": administrators("panelMember"),
  "POST /sessions/:id/ending": on("own session")("session"),
  "POST /sessions/others/ending": everybody(),
};
