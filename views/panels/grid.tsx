import type { PlannedQuestion } from "../../src/panels/questions.ts";
import type { FieldErrors } from "../components/field.tsx";
import { facts, minutesText } from "../components/parts.tsx";
import { ids } from "./links.ts";

/** A column of the grid; `fixed` once the scorecard is submitted. */
export type GridMember = { id: string; name: string; questionIds: readonly string[] | null; fixed: boolean };

type Props = { questions: PlannedQuestion[]; members: GridMember[]; errors: FieldErrors };

/**
 * Question × interviewer. A narrow screen shows one person's column, chosen above the table; the style sheet hides the
 * others, and marks questions that nobody asks.
 */
export function Grid({ questions, members, errors }: Props) {
  return (
    <div class="asking" id={ids.grid}>
      {members.length > 1 ? <Chooser members={members} /> : null}
      <div class="scroll">
        <table>
          <caption class="visually-hidden">Who asks which question</caption>
          <thead>
            <tr>
              <th scope="col">Question</th>
              {members.map((member) => (
                <Head member={member} error={errors[`share.${member.id}`]} />
              ))}
            </tr>
          </thead>
          <tbody>
            {questions.map((question) => (
              <tr id={ids.question(question.id)}>
                <th scope="row">
                  <span class="asking-prompt">
                    <span class="number">{question.number}</span> {question.prompt}
                  </span>
                  <span class="hint">
                    {facts(question.section, minutesText(question.minutes))} <span class="tag tag-bad asking-nobody">Nobody asks it</span>
                  </span>
                </th>
                {members.map((member) => (
                  <Cell member={member} question={question} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Chooser({ members }: { members: GridMember[] }) {
  return (
    <fieldset class="asking-chooser">
      <legend class="visually-hidden">Whose questions to show</legend>
      {members.map((member, at) => (
        <label>
          <input type="radio" name="column" value={String(at)} checked={at === 0} />
          <span>{member.name}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Head({ member: { id, name, questionIds, fixed }, error }: { member: GridMember; error: string | undefined }) {
  return (
    <th scope="col" id={ids.member(id)} class={error ? "field-mistaken" : undefined}>
      <span class="asking-name">{name}</span>
      <label class="check">
        <input
          type="checkbox"
          name={`all.${id}`}
          value="yes"
          checked={questionIds === null}
          disabled={fixed}
          data-all={id}
          aria-describedby={error ? `mistake-${id}` : undefined}
          aria-invalid={error ? "true" : undefined}
        />
        <span>
          all<span class="visually-hidden"> questions for {name}</span>
        </span>
      </label>
      {fixed ? <span class="hint">Submitted</span> : null}
      {error ? (
        <p class="mistake" id={`mistake-${id}`}>
          {error}
        </p>
      ) : null}
    </th>
  );
}

function Cell({ member: { id, name, questionIds, fixed }, question }: { member: GridMember; question: PlannedQuestion }) {
  return (
    <td>
      <label class="asking-box">
        <input
          type="checkbox"
          name={`asks.${id}`}
          value={question.id}
          checked={questionIds === null || questionIds.includes(question.id)}
          disabled={fixed}
          data-asks={id}
        />
        <span class="visually-hidden">
          {name} asks question {question.number}
        </span>
      </label>
    </td>
  );
}
