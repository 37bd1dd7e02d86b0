import type { Pair } from "../../src/guides/comparing.ts";
import type { Difference } from "../../src/imports/differences.ts";
import type { Stretch } from "../../src/imports/wording.ts";
import { count } from "../components/parts.tsx";

type ChangedProps<T> = {
  title: string;
  note?: string;
  name: string;
  /** Whether the boxes are ticked unless somebody takes that back. */
  ticked?: boolean;
  pairs: (Pair<T> & { differences: Difference[] })[];
  headOf: (pair: Pair<T>) => string;
};

/** What both have in different words, old beside new. */
export function Changed<T>({ title, note, name, ticked = false, pairs, headOf }: ChangedProps<T>) {
  if (pairs.length === 0) return null;
  return (
    <section class="section">
      <h2>
        {title} · {pairs.length}
      </h2>
      {note ? <p class="hint">{note}</p> : null}
      <ul class="list">
        {pairs.map((pair) => (
          <li class="edition-entry">
            <label class="check">
              <input type="checkbox" name={name} value={pair.id} checked={ticked} />
              <span class="prompt" dir="auto">
                {headOf(pair)}
              </span>
            </label>
            <dl class="differences">
              {pair.differences.map(({ label, before, after }) => (
                <div>
                  <dt class="caps">{label}</dt>
                  <dd>
                    <span class="visually-hidden">Now: </span>
                    <Wording stretches={before} gone />
                  </dd>
                  <dd>
                    <span class="visually-hidden">New: </span>
                    <Wording stretches={after} />
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Wording({ stretches, gone = false }: { stretches: Stretch[]; gone?: boolean }) {
  const empty = stretches.every(({ text }) => text === "");
  if (empty) return <span class="hint">(empty)</span>;
  return (
    <p dir="auto">
      {stretches.map(({ text, marked }) => {
        if (!marked) return text;
        return gone ? <del>{text}</del> : <ins>{text}</ins>;
      })}
    </p>
  );
}

type NamedProps = {
  title: string;
  note?: string;
  name: string;
  /** Whether the boxes are ticked unless somebody takes that back. */
  ticked?: boolean;
  items: { value: string; text: string; note: string }[];
};

/** What only one of the two has. */
export function Named({ title, note, name, ticked = false, items }: NamedProps) {
  if (items.length === 0) return null;
  return (
    <section class="section">
      <h2>
        {title} · {items.length}
      </h2>
      {note ? <p class="hint">{note}</p> : null}
      <ul class="list">
        {items.map((item) => (
          <li>
            <label class="check">
              <input type="checkbox" name={name} value={item.value} checked={ticked} />
              <span dir="auto">
                {item.text}
                {item.note === "" ? null : <span class="hint">{item.note}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Folded: nothing is to do about them. */
export function Unchanged({ texts }: { texts: string[] }) {
  if (texts.length === 0) return null;
  return (
    <details class="unfold">
      <summary>{count(texts.length, "question is", "questions are")} the same</summary>
      <ul class="list">
        {texts.map((text) => (
          <li class="list-row" dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </details>
  );
}
