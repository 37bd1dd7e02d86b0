import type { Context } from "hono";
import { z } from "zod";
import { EditCandidatePage } from "../../views/candidates/edit.tsx";
import { CandidatesPage } from "../../views/candidates/list.tsx";
import { NewCandidatePage } from "../../views/candidates/new.tsx";
import { readCursor } from "../db/keyset.ts";
import { Invalid } from "../errors.ts";
import { redirectTo } from "../htmx.ts";
import {
  createRouter,
  type Env,
  type FieldErrors,
  idParam,
  readForm,
  requireRecruiter,
  searchedFor,
  statusOf,
  type Typed,
} from "../web.ts";
import { applyTo, listPositionChoices } from "./applications.ts";
import { changeCandidate, createCandidate, getCandidate } from "./candidates.ts";
import { applicationForm, contactForm, newCandidateForm } from "./forms.ts";
import { hasCandidates, listCandidates } from "./list.ts";
import { answerWithPage, showCandidate } from "./page.tsx";
import { resumes } from "./resume-routes.tsx";
import { againMistake, readUpload } from "./upload.ts";

/** The people who apply, their contact details, résumés and applications. */
export const candidates = createRouter();
candidates.use(requireRecruiter);

candidates.get("/", async (c) => {
  const { db, actor, viewer } = c.var;
  const q = searchedFor(c);
  const position = z.uuid().safeParse(c.req.query("position")).data ?? null;
  const after = readCursor(c.req.query("after"));
  const list = await listCandidates(db, actor, { q, position, after });
  const any = list.rows.length > 0 || (await hasCandidates(db, actor));
  const positions = await listPositionChoices(db, actor, "all", position);
  const started = after !== null;
  return c.html(
    <CandidatesPage viewer={viewer} list={list} any={any} q={q} position={position ?? ""} positions={positions} started={started} />,
  );
});

candidates.get("/new", (c) => showNew(c, { positionId: c.req.query("position") ?? "" }, {}));

candidates.post("/new", async (c) => {
  const form = await readForm(c, newCandidateForm);
  const resume = await readUpload(c, "resume");
  if (!form.ok) return showNew(c, form.typed, { ...form.errors, ...(await againMistake(resume)) });
  try {
    const id = await createCandidate(c.var.db, c.var.actor, { ...form.value, resume });
    return redirectTo(c, `/candidates/${id}`);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return showNew(c, form.typed, { ...(await againMistake(resume)), ...error.fields });
  }
});

async function showNew(c: Context<Env>, typed: Typed, errors: FieldErrors): Promise<Response> {
  const positions = await listPositionChoices(c.var.db, c.var.actor, "open");
  return c.html(<NewCandidatePage viewer={c.var.viewer} positions={positions} typed={typed} errors={errors} />, statusOf(errors));
}

candidates.get("/:id", (c) => showCandidate(c, idParam(c), {}, {}));

candidates.post("/:id/applications", async (c) => {
  const id = idParam(c);
  const form = await readForm(c, applicationForm);
  if (!form.ok) return showCandidate(c, id, form.typed, form.errors);
  return answerWithPage(c, id, form.typed, () => applyTo(c.var.db, c.var.actor, id, form.value.positionId));
});

candidates.get("/:id/edit", async (c) => {
  const candidate = await getCandidate(c.var.db, c.var.actor, idParam(c));
  return c.html(<EditCandidatePage viewer={c.var.viewer} candidate={candidate} typed={candidate} errors={{}} />);
});

candidates.post("/:id/edit", async (c) => {
  const { db, actor, viewer } = c.var;
  const id = idParam(c);
  const form = await readForm(c, contactForm);
  if (!form.ok) {
    const candidate = await getCandidate(db, actor, id);
    return c.html(<EditCandidatePage viewer={viewer} candidate={candidate} typed={form.typed} errors={form.errors} />, 422);
  }
  await changeCandidate(db, actor, id, form.value);
  return redirectTo(c, `/candidates/${id}`);
});

candidates.route("/", resumes);
