import type { Context } from "hono";
import { ChoicePage } from "../../views/positions/choice.tsx";
import { RequirementPage } from "../../views/positions/requirement-form.tsx";
import { listQualifications } from "../guides/guides.ts";
import { GROUP_LABELS, KIND_LABELS } from "../labels.ts";
import { createRouter, type Env, type FieldErrors, idParam, readForm, type Typed } from "../web.ts";
import { chooseRequirements, revisionOfChoice } from "./choice.ts";
import { choiceForm, chosenIds, type RequirementForm, requirementForm } from "./forms.ts";
import { getPosition } from "./positions.ts";
import { removeRequirement, restoreRequirement } from "./removal.ts";
import { addRequirement, changeRequirement, countChecks, getRequirement, listRequirements, type Requirement } from "./requirements.ts";

/** What one position asks for; mounted under `/positions/:id/requirements`. */
export const requirements = createRouter();

requirements.get("/", async (c) => showChoice(c, {}));

requirements.post("/", async (c) => {
  const positionId = idParam(c);
  await getPosition(c.var.db, c.var.actor, positionId);
  const form = await readForm(c, choiceForm);
  if (!form.ok) return showChoice(c, { typed: form.typed, errors: form.errors }, 422);
  const saving = await chooseRequirements(c.var.db, c.var.actor, positionId, form.value);
  if (saving.outcome === "saved") return c.redirect(`/positions/${positionId}`, 303);
  const { now } = saving;
  return showChoice(c, { typed: { ...form.typed, revision: revisionOfChoice(now) }, standing: describe(now) }, 409);
});

requirements.get("/new", async (c) => {
  const position = await getPosition(c.var.db, c.var.actor, idParam(c));
  const typed = { group: c.req.query("group") ?? "education", kind: "required" };
  return c.html(<RequirementPage viewer={c.var.viewer} position={position} requirement={null} typed={typed} errors={{}} />);
});

requirements.post("/new", async (c) => {
  const { db, actor, viewer } = c.var;
  const position = await getPosition(db, actor, idParam(c));
  const form = await readForm(c, requirementForm);
  if (!form.ok)
    return c.html(<RequirementPage viewer={viewer} position={position} requirement={null} typed={form.typed} errors={form.errors} />, 422);
  const { revision: _, ...value } = form.value;
  await addRequirement(db, actor, position.id, value);
  return c.redirect(`/positions/${position.id}#requirements`, 303);
});

requirements.get("/:requirementId", async (c) => {
  const position = await getPosition(c.var.db, c.var.actor, idParam(c));
  const requirement = await getRequirement(c.var.db, c.var.actor, at(c));
  const typed = { ...requirement, weight: weightText(requirement.weight) };
  return c.html(<RequirementPage viewer={c.var.viewer} position={position} requirement={requirement} typed={typed} errors={{}} />);
});

requirements.post("/:requirementId", async (c) => {
  const { db, actor, viewer } = c.var;
  const position = await getPosition(db, actor, idParam(c));
  const requirement = await getRequirement(db, actor, at(c));
  const frame = { viewer, position, requirement };
  const form = await readForm(c, requirementForm);
  if (!form.ok) return c.html(<RequirementPage {...frame} typed={form.typed} errors={form.errors} />, 422);
  const { revision, ...value } = form.value;
  const saving = await changeRequirement(db, actor, { ...at(c), revision }, value);
  if (saving.outcome === "saved") return c.redirect(`/positions/${position.id}#requirements`, 303);
  const typed = { ...form.typed, revision: saving.now.revision };
  return c.html(<RequirementPage {...frame} typed={typed} errors={{}} standing={differences(value, saving.now)} />, 409);
});

requirements.post("/:requirementId/removal", async (c) => {
  const { positionId, id } = at(c);
  await removeRequirement(c.var.db, c.var.actor, { positionId, id });
  return c.redirect(`/positions/${positionId}?removed=${id}`, 303);
});

requirements.post("/:requirementId/restoration", async (c) => {
  const { positionId, id } = at(c);
  await restoreRequirement(c.var.db, c.var.actor, { positionId, id });
  return c.redirect(`/positions/${positionId}#requirements`, 303);
});

type Shown = { typed?: Typed; errors?: FieldErrors; standing?: { label: string; text: string }[] };

/** The page of choosing, filled with what is stored or with what was typed. */
async function showChoice(c: Context<Env>, { typed, errors = {}, standing }: Shown, status: 200 | 409 | 422 = 200) {
  const { db, actor, viewer } = c.var;
  const position = await getPosition(db, actor, idParam(c));
  const stored = await listRequirements(db, position.id);
  const shown = typed ?? fieldsOf(stored);
  return c.html(
    <ChoicePage
      viewer={viewer}
      position={position}
      qualifications={await listQualifications(db, position.guideId)}
      requirements={stored}
      checks={await countChecks(db, position.id)}
      typed={shown}
      chosen={chosenIds(shown)}
      errors={errors}
      standing={standing}
    />,
    status,
  );
}

/** The stored choice under the form's names. */
function fieldsOf(stored: Requirement[]): Typed {
  const typed: Typed = { revision: revisionOfChoice(stored) };
  const chosen: string[] = [];
  for (const { guideQualificationId: id, kind, weight, weightReason } of stored) {
    if (id === null) continue;
    chosen.push(id);
    Object.assign(typed, { [`kind.${id}`]: kind, [`weight.${id}`]: weightText(weight), [`weightReason.${id}`]: weightReason });
  }
  return { ...typed, chosen };
}

function describe(stored: Requirement[]) {
  return stored
    .filter((row) => row.guideQualificationId !== null)
    .map(({ text, kind, weight }) => ({ label: text, text: weight === 1 ? KIND_LABELS[kind] : `${KIND_LABELS[kind]}, weight ${weight}` }));
}

function differences(typed: RequirementForm, now: Requirement) {
  return [
    { label: "Group", text: GROUP_LABELS[now.group], same: now.group === typed.group },
    { label: "Name", text: now.text, same: now.text === typed.text },
    { label: "Detail", text: now.detail, same: now.detail === typed.detail },
    { label: "Kind", text: KIND_LABELS[now.kind], same: now.kind === typed.kind },
    { label: "Weight", text: String(now.weight), same: now.weight === typed.weight },
    { label: "Reason for the weight", text: now.weightReason, same: now.weightReason === typed.weightReason },
  ].filter(({ same }) => !same);
}

/** The usual weight is left out, so that the form asks for a reason only where there is something to explain. */
function weightText(weight: number): string {
  return weight === 1 ? "" : String(weight);
}

function at(c: Context<Env>) {
  return { positionId: idParam(c), id: idParam(c, "requirementId") };
}
