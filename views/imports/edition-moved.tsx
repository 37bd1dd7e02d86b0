import type { Moved } from "../../src/imports/moved.ts";
import { count } from "../components/parts.tsx";
import { entryId } from "./links.ts";
import { EDITION_TITLES } from "./words.ts";

const SHOWN = 20;

/** That somebody was faster, and what is different on the page since it was opened, each with the way to it. */
export function MovedList({ message, moved }: { message: string; moved: Moved[] }) {
  if (moved.length === 0) return null;
  return (
    <div class="notice notice-problem moved" role="alert">
      <p>{message} This is different now:</p>
      <ul>
        {moved.slice(0, SHOWN).map((one) => (
          <li>
            <MovedOne moved={one} />
          </li>
        ))}
      </ul>
      {moved.length > SHOWN ? <p>And {count(moved.length - SHOWN, "thing more", "things more")}.</p> : null}
    </div>
  );
}

function MovedOne({ moved: { text, state, offer } }: { moved: Moved }) {
  if (offer === null)
    return (
      <>
        “<bdi>{text}</bdi>” {GONE_WORDS[state]}.
      </>
    );
  return (
    <>
      “
      <a href={`#${entryId(offer.kind, offer.key)}`} dir="auto">
        {text}
      </a>
      ” {MOVED_WORDS[state]} “{EDITION_TITLES[offer.kind]}”.
    </>
  );
}

const MOVED_WORDS: Partial<Record<Moved["state"], string>> = {
  new: "is new here, under",
  reworded: "says something else than before, under",
  elsewhere: "now stands under",
};

const GONE_WORDS: Partial<Record<Moved["state"], string>> = {
  archived: "was archived, so there is nothing to do about it",
  same: "is the same in both",
  gone: "is not there any more",
};
