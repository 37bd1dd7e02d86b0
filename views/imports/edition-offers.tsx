import { LIMITS } from "../../src/guides/limits.ts";
import type { ShownEdition } from "../../src/imports/showing.ts";
import { type FieldErrors, TextField } from "../components/field.tsx";
import { count } from "../components/parts.tsx";
import { Changed, Named } from "./edition-parts.tsx";

/** Title, role and summary, where the new edition words them otherwise. */
export function About({ edition: { guide, incoming, ticked } }: { edition: ShownEdition }) {
  const fields = (["title", "role", "summary"] as const).filter((field) => incoming[field] !== "" && incoming[field] !== guide[field]);
  const labels = { title: "Title", role: "Role", summary: "Summary" };
  return (
    <Named
      kind="of"
      note="They stay unless you tick them."
      ticked={ticked}
      items={fields.map((field) => ({
        value: field,
        text: `${labels[field]}: ${incoming[field]}`,
        note: guide[field] === "" ? "" : `now: ${guide[field]}`,
      }))}
    />
  );
}

/** `action` is where the page's form leads; `section` what the section of new questions was called so far. */
type PartProps = { edition: ShownEdition; action: string };
type QuestionsProps = PartProps & { section: string; errors: FieldErrors };

/** What it does to the questions: changed, new, archived here, not in it. */
export function Questions({ edition, action, section, errors }: QuestionsProps) {
  const { comparison, changed, added, candidates, ticked } = edition;
  const { missing } = comparison.questions;
  const pairing = { pair: "pair", apart: "apart", thing: "question", to: action };
  const pairable = missing.length > 0 && added.questions.length > 0;
  return (
    <>
      <Changed kind="change" ticked={ticked} pairs={changed.questions} headOf={({ from }) => from.prompt} pairing={pairing} />
      <Named
        kind="add"
        {...(pairable && { note: "Where one of them is a question below in other words, say so there: that one keeps its history." })}
        ticked={ticked}
        items={added.questions.map(({ line, prompt, section: under, points }) => ({
          value: String(line),
          text: prompt,
          note: [under, count(points.length, "follow-up point")].filter(Boolean).join(" · "),
        }))}
      />
      {added.questions.some((one) => one.section === "") ? (
        <TextField
          name="section"
          label="New questions without a section go under"
          maxlength={LIMITS.section}
          typed={{ section }}
          errors={errors}
        />
      ) : null}
      <Changed
        kind="restore"
        note="They stay archived unless you tick them; a ticked one comes back in the new edition’s words, with its history."
        ticked={ticked}
        pairs={changed.archived}
        headOf={({ from }) => from.prompt}
        pairing={pairing}
      />
      <Named
        kind="archive"
        note="They stay unless you tick them; a ticked one is archived, and plans that ask it keep it."
        ticked={ticked}
        items={missing.map(({ id: value, prompt, section: under }) => ({ value, text: prompt, note: under }))}
        partners={{ candidates: candidates.questions, pairing }}
      />
    </>
  );
}

/** The same of the qualifications. */
export function Qualifications({ edition: { comparison, changed, added, candidates, ticked }, action }: PartProps) {
  const pairing = { pair: "pairQualification", apart: "apartQualification", thing: "qualification", to: action };
  return (
    <>
      <Changed
        kind="changeQualification"
        ticked={ticked}
        pairs={changed.qualifications}
        headOf={({ from }) => from.text}
        pairing={pairing}
      />
      <Named
        kind="addQualification"
        ticked={ticked}
        items={added.qualifications.map(({ line, text, detail }) => ({ value: String(line), text, note: detail }))}
      />
      <Named
        kind="remove"
        note="They stay unless you tick them; a ticked one is removed, and positions that ask for it keep it."
        ticked={ticked}
        items={comparison.qualifications.missing.map(({ id: value, text, detail }) => ({ value, text, note: detail }))}
        partners={{ candidates: candidates.qualifications, pairing }}
      />
    </>
  );
}
