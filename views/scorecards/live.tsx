import type { Child } from "hono/jsx";
import type { Viewer } from "../../src/accounts/actor.ts";
import { questionsOf, type ScorecardRecord } from "../../src/scorecards/record.ts";
import type { Standing } from "../../src/scorecards/standing.ts";
import { Document } from "../layouts/page.tsx";
import { readEntry } from "./entry.ts";
import { LiveHead } from "./live-head.tsx";
import { OthersAsk, type OthersQuestion } from "./others-ask.tsx";
import { QualificationsPanel } from "./qualifications-panel.tsx";
import { QuestionPanel } from "./question-panel.tsx";
import { Rail } from "./rail.tsx";
import { WrapUpPanel } from "./wrap-up-panel.tsx";

type LiveProps = {
  card: ScorecardRecord;
  /** The plan's questions that colleagues ask, where the person asks a share. */
  others?: OthersQuestion[];
  /** Where the fields stood when the page was read, or just before. */
  standing: Standing;
  viewer: Viewer;
  /** The panel to begin with: a question's number, "qualifications" or "wrap-up". */
  at: string;
  typed?: Record<string, string | string[]>;
  errors?: Record<string, string>;
};

/**
 * The live interview. All panels are in the page, so that moving between them waits for nothing; without
 * JavaScript only the current one shows, and every move is a button that saves it first.
 */
export function LivePage({ card, standing, others = [], viewer, at, typed = {}, errors = {} }: LiveProps) {
  const questions = questionsOf(card);
  const panels = [...questions.map(({ number }) => String(number)), "qualifications", "wrap-up"];
  const current = panels.includes(at) ? at : (panels[0] ?? "qualifications");
  const entry = readEntry(standing.fields, typed, errors);
  const panel = (key: string, body: Child) => {
    const place = panels.indexOf(key);
    return <Panel id={key} card={card} current={key === current} previous={panels[place - 1]} next={panels[place + 1]} body={body} />;
  };
  return (
    <Document title={`${card.candidate.name}, ${card.plan.name}`} scripts={["live/live.js", "offline/keeping.js"]} htmx={false}>
      <div
        class="live"
        data-scorecard={card.id}
        data-actor={viewer.id}
        data-card={standing.cursor.card}
        data-facts={standing.cursor.facts}
        data-zone={viewer.timeZone}
        data-started={card.startedAt?.toISOString()}
        data-saved={card.savedAt?.toISOString()}
        data-slot={card.plan.slotMinutes}
      >
        <LiveHead card={card} zone={viewer.timeZone} />
        <div class="live-side">
          <Rail card={card} questions={questions} current={current} />
          <OthersAsk others={others} />
        </div>
        <main id="main" class="panels">
          <div id="notice" role="status" aria-live="polite" />
          {questions.map((question, place) => {
            const at = { shared: card.questionIds !== null, place: place + 1, total: questions.length };
            return panel(String(question.number), <QuestionPanel question={question} at={at} entry={entry} />);
          })}
          {panel("qualifications", <QualificationsPanel requirements={card.requirements} entry={entry} zone={viewer.timeZone} />)}
          {panel("wrap-up", <WrapUpPanel card={card} entry={entry} />)}
        </main>
        <Keys />
        <DoubtTemplate />
        <Cover viewer={viewer} />
      </div>
    </Document>
  );
}

type PanelProps = {
  id: string;
  card: ScorecardRecord;
  current: boolean;
  previous: string | undefined;
  next: string | undefined;
  body: Child;
};

function Panel({ id, card, current, previous, next, body }: PanelProps) {
  return (
    <form
      id={`panel-${id}`}
      class={current ? "panel current" : "panel"}
      data-panel={id}
      method="post"
      action={`/scorecards/${card.id}/marks`}
      autocomplete="off"
    >
      <button type="submit" name="go" value={id} class="visually-hidden no-script" tabindex={-1}>
        Save
      </button>
      <input type="hidden" name="at" value={id} />
      {body}
      <div class="moves">
        {previous ? (
          <button type="submit" name="go" value={previous}>
            ← Previous
          </button>
        ) : (
          <span />
        )}
        <button type="submit" name="go" value={id} class="no-script">
          Save
        </button>
        <button type="submit" name="go" value={next ?? "submission"} class="primary">
          {next ? "Next →" : "Review and submit"}
        </button>
      </div>
    </form>
  );
}

function Keys() {
  const keys: [string, string][] = [
    ["j k", "next and previous question"],
    ["1 – 5", "rating; 0 clears it"],
    ["↑ ↓", "between follow-up points"],
    ["c p m n", "covered, partly, missed, not asked"],
    ["e", "evidence"],
    ["q", "qualifications"],
    ["w", "wrap-up"],
    ["s", "skip"],
    ["Ctrl Z, ⌘ Z", "undo the last change; in a text, its last words"],
    ["Ctrl Y, ⇧ ⌘ Z", "redo"],
    ["Esc", "leave a text field"],
    ["?", "this list"],
  ];
  return (
    <dialog id="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <dl class="facts">
        {keys.map(([key, what]) => (
          <>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" class="primary">
          Close
        </button>
      </form>
    </dialog>
  );
}

/** The same box as the server's, for a field that turns out to be changed elsewhere while the page is open. */
function DoubtTemplate() {
  return (
    <template id="doubt">
      <div class="doubt" role="alert">
        <p>
          <strong>Changed in two places.</strong> Both are kept. Which one holds?
        </p>
        <ul />
      </div>
    </template>
  );
}

/** Stands in the page's place while somebody else, or nobody, is signed in on its device; see static/live/cover.js. */
function Cover({ viewer }: { viewer: Viewer }) {
  return (
    <template id="cover">
      <main class="door">
        <p class="brand">Scorebook</p>
        <h1 tabindex={-1}>{viewer.name} is not signed in here any more</h1>
        <p>
          This interview is hidden until {viewer.name} signs in again on this device. Nothing of it is lost, and nobody else sees or sends
          it.
        </p>
        <p>
          <a class="button" href="/sign-in" target="_blank" rel="noopener">
            Sign in again
          </a>
        </p>
      </main>
    </template>
  );
}
