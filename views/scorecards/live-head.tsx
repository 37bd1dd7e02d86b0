import type { ScorecardRecord } from "../../src/scorecards/record.ts";
import { Time } from "../components/time.tsx";

/** Who is interviewed for what, whether everything is saved, and how long it has been. */
export function LiveHead({ card, zone }: { card: ScorecardRecord; zone: string }) {
  const { candidate, position, plan, interview, startedAt, savedAt } = card;
  return (
    <header class="live-head">
      <a class="back" href={`/interviews/${interview.id}`}>
        Interview
      </a>
      <h1>
        {candidate.name}
        <span class="live-what">
          {position.title} · {plan.name}
        </span>
      </h1>
      <p id="save-state" data-state={savedAt === null ? "idle" : "saved"}>
        {savedAt === null ? "Nothing marked yet" : "✓ Saved "}
        {savedAt === null ? null : <Time at={savedAt} zone={zone} manner="time" />}
      </p>
      <NotReady path={`/scorecards/${card.id}`} />
      <p id="save-announcement" class="visually-hidden" role="status" aria-live="polite" />
      <p id="elsewhere" class="visually-hidden" role="status" aria-live="polite" />
      {startedAt === null ? (
        <form method="post" action={`/scorecards/${card.id}/start`} class="clock-start">
          <button type="submit" class="small">
            Start the clock
          </button>
        </form>
      ) : null}
      <p class="clock" hidden={startedAt === null}>
        <span id="clock">
          {startedAt === null ? null : (
            <>
              since <Time at={startedAt} zone={zone} manner="time" />
            </>
          )}
        </span>{" "}
        / {plan.slotMinutes} min
      </p>
      <div class="undo-redo script-only">
        <button type="button" class="quiet small" id="undo" disabled title="Undo (Ctrl Z, ⌘ Z)" aria-keyshortcuts="Control+Z Meta+Z">
          <span aria-hidden="true">↶</span>
          <span class="visually-hidden">Undo</span>
        </button>
        <button
          type="button"
          class="quiet small"
          id="redo"
          disabled
          title="Redo (Ctrl Y, ⇧ ⌘ Z)"
          aria-keyshortcuts="Control+Y Meta+Shift+Z"
        >
          <span aria-hidden="true">↷</span>
          <span class="visually-hidden">Redo</span>
        </button>
      </div>
      <button type="button" class="quiet small script-only" id="show-keys" aria-haspopup="dialog">
        Keys
      </button>
    </header>
  );
}

/** Shown by the style sheet alone, since the script that would tell of it is what is missing: late, on its way for good, or cut off. */
function NotReady({ path }: { path: string }) {
  return (
    <p class="not-ready">
      ▲ This page is not ready: nothing that you mark is kept by itself. If this line stays, Next and Previous save, or{" "}
      <a href={path}>load the page again</a>.
    </p>
  );
}
