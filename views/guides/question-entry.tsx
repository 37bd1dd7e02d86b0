import type { Question } from "../../src/guides/guides.ts";
import type { Outline } from "../../src/guides/outline.ts";
import { timesLabel } from "../../src/labels.ts";
import { OutlineText } from "../components/outline.tsx";
import { count, facts, minutesText, Tag } from "../components/parts.tsx";

/** `plans`: how many plans ask it in a published version; `asked`: in how many interviews it was. */
export type EntryQuestion = Omit<Question, "outline"> & { outline: Outline; plans: number; asked: number };

const entryId = (id: string) => `question-${id}`;

/**
 * One question as the guide lists it. Archived, it shrinks to a line with the way back.
 * `stays` while its place in the list is the same in both states, so that htmx may swap it there.
 */
export function QuestionEntry({ question, stays = true }: { question: EntryQuestion; stays?: boolean }) {
  const { id, guideId, prompt, competency, minutes, points, archivedAt } = question;
  const base = `/guides/${guideId}/questions/${id}`;
  return (
    <li id={entryId(id)} class="question-entry">
      <div class={archivedAt === null ? "entry-lead" : "entry-lead entry-archived"}>
        <h4 class="prompt">{prompt}</h4>
        <p class="list-meta">
          {archivedAt === null ? null : <Tag>Archived</Tag>} {facts(competency, minutesText(minutes))}
          <Use question={question} />
        </p>
      </div>
      {archivedAt === null ? <Points points={points} /> : null}
      <div class="entry-acts">
        <a class="button quiet small" href={base}>
          Edit<span class="visually-hidden">: {prompt}</span>
        </a>
        <Archival base={base} id={id} prompt={prompt} archived={archivedAt !== null} stays={stays} />
      </div>
      {archivedAt === null ? <Answer question={question} /> : null}
    </li>
  );
}

/** How much a question is used, with what is counted on hover. */
function Use({ question: { plans, asked, competency, minutes } }: { question: EntryQuestion }) {
  if (plans === 0 && asked === 0) return null;
  const lead = competency === "" && minutes === null ? "" : " · ";
  return (
    <>
      {lead}
      <span title={USE_HINT}>
        in {count(plans, "plan")}, {asked === 0 ? "not asked yet" : `asked ${timesLabel(asked)}`}
      </span>
    </>
  );
}

const USE_HINT =
  "Plans: those with a published version that has it. Asked: interviews in which a submitted scorecard that you may read rates it or marks one of its points.";

function Points({ points }: { points: EntryQuestion["points"] }) {
  if (points.length === 0) return <p class="hint">No follow-up points yet.</p>;
  return (
    <ul class="follow-up-points" aria-label={count(points.length, "follow-up point")}>
      {points.map(({ text, weight }) => (
        <li>
          {text}
          {weight === 1 ? null : <span class="hint"> weight {weight}</span>}
        </li>
      ))}
    </ul>
  );
}

type ArchivalProps = { base: string; id: string; prompt: string; archived: boolean; stays: boolean };

/** The button keeps its id in both states, so that the keyboard's place survives the swap. */
function Archival({ base, id, prompt, archived, stays }: ArchivalProps) {
  const action = `${base}/${archived ? "restoration" : "archival"}`;
  const swap = stays ? { "hx-post": action, "hx-target": `#${entryId(id)}`, "hx-swap": "outerMorph" } : {};
  return (
    <form method="post" action={action} {...swap}>
      <button id={`archival-${id}`} type="submit" class="quiet small">
        {archived ? "Restore" : "Archive"}
        <span class="visually-hidden">: {prompt}</span>
      </button>
    </form>
  );
}

function Answer({ question: { outline, anchors } }: { question: EntryQuestion }) {
  const ratings = (["1", "2", "3", "4", "5"] as const).flatMap((rating) => {
    const text = anchors[rating];
    return text === undefined ? [] : [{ rating, text }];
  });
  return (
    <details class="unfold entry-answer">
      <summary>Answer outline and ratings</summary>
      <div class="entry-body">
        {outline.length === 0 ? <p class="hint">No outline yet.</p> : <OutlineText outline={outline} />}
        <dl class="anchor-list">
          {ratings.length === 0 ? <p class="hint">No ratings are described yet.</p> : null}
          {ratings.map(({ rating, text }) => (
            <>
              <dt>
                <span class="visually-hidden">Rating </span>
                {rating}
              </dt>
              <dd>{text}</dd>
            </>
          ))}
        </dl>
      </div>
    </details>
  );
}
