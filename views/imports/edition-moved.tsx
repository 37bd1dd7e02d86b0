import type { Moved } from "../../src/imports/moved.ts";
import { count } from "../components/parts.tsx";
import { entryId } from "./links.ts";
import { EDITION_TITLES } from "./words.ts";

const SHOWN = 20;

/** What is different on the page since it was opened, each with the way to it. */
export function MovedList({ moved }: { moved: Moved[] }) {
  if (moved.length === 0) return null;
  return (
    <div class="notice moved" role="alert">
      <p>
        <strong>This is different since you opened the page.</strong> All else is ticked as you left it.
      </p>
      <ul>
        {moved.slice(0, SHOWN).map((one) => (
          <li>
            <MovedOne moved={one} />
          </li>
        ))}
      </ul>
      {moved.length > SHOWN ? <p>And {count(moved.length - SHOWN, "more thing", "more things")}.</p> : null}
    </div>
  );
}

function MovedOne({ moved: { text, state, offer } }: { moved: Moved }) {
  const words = offer === null ? GONE_WORDS[state] : `${MOVED_WORDS[state] ?? ""} “${EDITION_TITLES[offer.kind]}”`;
  return (
    <>
      {offer === null ? (
        <bdi>{text}</bdi>
      ) : (
        <a href={`#${entryId(offer.kind, offer.key)}`} dir="auto">
          {text}
        </a>
      )}
      : {words}
    </>
  );
}

const MOVED_WORDS: Partial<Record<Moved["state"], string>> = {
  new: "is new here, under",
  reworded: "says something else than before, under",
  elsewhere: "stands now under",
};

const GONE_WORDS: Partial<Record<Moved["state"], string>> = {
  archived: "was archived, so there is nothing to do about it",
  same: "is the same in both by now",
  gone: "is not there any more",
};
