import type { Context } from "hono";
import { SettingsPage } from "../../views/plans/settings.tsx";
import { lambdaWords } from "../../views/plans/words.ts";
import { Conflict } from "../errors.ts";
import { listQuestions } from "../guides/guides.ts";
import { facetsOf } from "../guides/search.ts";
import { createRouter, type Env, idParam, readForm, type Typed } from "../web.ts";
import { findDraft, type PlanVersion } from "./content.ts";
import { settingsForm } from "./forms.ts";
import { getPlan } from "./plans.ts";
import { changeSettings, type PlanSettings, type SettingsForm, settingsOf } from "./settings.ts";

/** What holds for a whole draft; mounted under `/plans/:id/settings`. */
export const planSettings = createRouter();

planSettings.get("/", async (c) => {
  const frame = await readFrame(c);
  return c.html(<SettingsPage {...frame} typed={fieldsOf(settingsOf(frame.plan.name, frame.draft))} errors={{}} />);
});

planSettings.post("/", async (c) => {
  const frame = await readFrame(c);
  const form = await readForm(c, settingsForm);
  const { typed } = form;
  if (!form.ok) return c.html(<SettingsPage {...frame} typed={typed} errors={form.errors} />, 422);
  const { revision, ...value } = form.value;
  const saving = await changeSettings(c.var.db, c.var.actor, { planId: frame.plan.id, revision }, value);
  if (saving.outcome === "saved") return c.redirect(`/plans/${frame.plan.id}`, 303);
  const renewed = { ...typed, revision: saving.now.revision };
  return c.html(<SettingsPage {...frame} typed={renewed} errors={{}} standing={differences(value, saving.now, frame.draft)} />, 409);
});

/** What the form needs around it. @throws NotFound; Conflict when nothing can be changed */
async function readFrame(c: Context<Env>) {
  const { db, actor, viewer } = c.var;
  const plan = await getPlan(db, actor, idParam(c));
  const draft = await findDraft(db, actor, plan.id);
  if (draft === null) throw new Conflict("This version is published and stays as it is. Make a new version to change what comes next.");
  const current = (await listQuestions(db, plan.guideId)).filter(({ archivedAt }) => archivedAt === null);
  const { competencies } = facetsOf([...current, ...draft.questions]);
  const topics = [...new Set([...competencies, ...draft.requiredTopics])].sort((a, b) => a.localeCompare(b));
  return { viewer, plan, draft, topics };
}

/** The stored settings under the form's names. */
function fieldsOf({ name, slotMinutes, lambda, requiredTopics, sections, revision }: PlanSettings): Typed {
  const typed: Typed = { name, slotMinutes: String(slotMinutes), lambda: String(lambda), requiredTopics, revision };
  for (const { id, weight, weightReason } of sections) {
    typed[`weight-${id}`] = String(weight);
    typed[`reason-${id}`] = weightReason;
  }
  return typed;
}

/** What somebody else saved that is not what was typed, as it stands. */
function differences(typed: SettingsForm, now: SettingsForm, draft: PlanVersion) {
  const ours = described(typed, draft);
  return described(now, draft).filter(({ label, text }) => text !== ours.find((field) => field.label === label)?.text);
}

function described({ name, slotMinutes, lambda, requiredTopics, sections }: SettingsForm, draft: PlanVersion) {
  const nameOf = new Map(draft.sections.map((section) => [section.id, section.name]));
  return [
    { label: "Name", text: name },
    { label: "Slot", text: `${slotMinutes} min` },
    { label: "Score of a question", text: lambdaWords(lambda) },
    { label: "Required topics", text: requiredTopics.toSorted().join(", ") },
    ...sections.flatMap(({ id, weight, weightReason }) => {
      const section = nameOf.get(id);
      return section === undefined
        ? []
        : [{ label: `Weight of ${section}`, text: weightReason === "" ? `${weight}` : `${weight}: ${weightReason}` }];
    }),
  ];
}
