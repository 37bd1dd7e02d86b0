import { LIMITS } from "../../src/guides/limits.ts";
import type { PointRow } from "../../src/guides/rows.ts";
import { PointRows } from "../guides/point-rows.tsx";
import { type FieldErrors, TextArea, TextField, type Typed } from "./field.tsx";

/** Names used so far, offered while typing. */
export type Facets = { sections: string[]; competencies: string[] };

type QuestionFieldsProps = { facets: Facets; typed: Typed; rows: PointRow[]; errors: FieldErrors };

/** All of a question, for the forms of guides and of plans; `questionForm` reads them. */
export function QuestionFields({ facets, typed, rows, errors }: QuestionFieldsProps) {
  const common = { typed, errors };
  return (
    <>
      <TextArea name="prompt" label="Question" hint="Exactly as it is asked." rows={2} maxlength={LIMITS.prompt} {...common} />
      <div class="question-facts">
        <TextField name="section" label="Section" list="sections" maxlength={LIMITS.section} {...common} />
        <TextField name="competency" label="Competency" list="competencies" maxlength={LIMITS.competency} optional {...common} />
        <TextField name="minutes" label="Minutes" type="number" min={1} max={LIMITS.minutes} step={1} optional {...common} />
      </div>
      <Names id="sections" names={facets.sections} />
      <Names id="competencies" names={facets.competencies} />
      <TextArea
        name="outline"
        label="Answer outline"
        hint="What a good answer covers. Markdown: blank lines between paragraphs, - for lists, **bold**, `code`."
        rows={10}
        maxlength={LIMITS.outline}
        optional
        {...common}
      />
      <PointRows rows={rows} errors={errors} />
      <fieldset class="stack" id="ratings">
        <legend>
          <h2>Ratings</h2>
        </legend>
        <p class="hint">What an answer of each rating sounds like. 1, 3 and 5 are asked for before a plan can be published.</p>
        {["1", "2", "3", "4", "5"].map((rating) => (
          <TextArea name={`anchor${rating}`} label={`Rating ${rating}`} rows={2} maxlength={LIMITS.rating} optional {...common} />
        ))}
      </fieldset>
    </>
  );
}

function Names({ id, names }: { id: string; names: string[] }) {
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option value={name} />
      ))}
    </datalist>
  );
}
