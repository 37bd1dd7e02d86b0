import type { OfferKind } from "../../src/imports/offers.ts";
import type { ShownPair } from "../../src/imports/showing.ts";
import type { Candidates } from "../../src/imports/suggesting.ts";
import type { Stretch } from "../../src/imports/wording.ts";
import { count } from "../components/parts.tsx";
import { type Pairing, Parting, PartnerChoice } from "./edition-pairing.tsx";
import { entryId } from "./links.ts";
import { EDITION_TITLES } from "./words.ts";

type OfferedProps = { kind: OfferKind; note?: string; ticked: ReadonlySet<string> };
type ChangedProps<T> = OfferedProps & { pairs: ShownPair<T>[]; headOf: (pair: ShownPair<T>) => string; pairing: Pairing };

/** What both have in different words, old beside new. */
export function Changed<T>({ kind, note, ticked, pairs, headOf, pairing }: ChangedProps<T>) {
  if (pairs.length === 0) return null;
  return (
    <section class="section">
      <h2>
        {EDITION_TITLES[kind]} · {pairs.length}
      </h2>
      {note ? <p class="hint">{note}</p> : null}
      <ul class="list">
        {pairs.map((pair) => (
          <li class="edition-entry" id={entryId(kind, pair.id)} tabindex={-1}>
            <label class="check">
              <input type="checkbox" name={kind} value={pair.id} checked={ticked.has(`${kind} ${pair.id}`)} />
              <span class="prompt" dir="auto">
                {headOf(pair)}
              </span>
            </label>
            <dl class="differences">
              {pair.differences.map(({ label, before, after }) => (
                <div>
                  <dt class="caps">{label}</dt>
                  <dd>
                    <p class="hint">Now</p>
                    <Wording stretches={before} gone />
                  </dd>
                  <dd>
                    <p class="hint">New</p>
                    <Wording stretches={after} />
                  </dd>
                </div>
              ))}
            </dl>
            <Parting id={pair.id} line={pair.line} text={headOf(pair)} pairing={pairing} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Wording({ stretches, gone = false }: { stretches: Stretch[]; gone?: boolean }) {
  const empty = stretches.every(({ text }) => text === "");
  if (empty) return <p class="hint">(empty)</p>;
  return (
    <p dir="auto">
      {stretches.map(({ text, marked }) => {
        if (!marked) return text;
        return gone ? <del>{text}</del> : <ins>{text}</ins>;
      })}
    </p>
  );
}

type Item = { value: string; text: string; note: string };
type NamedProps = OfferedProps & {
  items: Item[];
  /** Where they may be something that the other has: what, by their values. */
  partners?: { candidates: Map<string, Candidates>; pairing: Pairing };
};

/** What only one of the two has. */
export function Named({ kind, note, ticked, items, partners }: NamedProps) {
  if (items.length === 0) return null;
  return (
    <section class="section">
      <h2>
        {EDITION_TITLES[kind]} · {items.length}
      </h2>
      {note ? <p class="hint">{note}</p> : null}
      <ul class="list">
        {items.map(({ value, text, note: fact }) => (
          <li class="edition-entry" id={entryId(kind, value)} tabindex={-1}>
            <label class="check">
              <input type="checkbox" name={kind} value={value} checked={ticked.has(`${kind} ${value}`)} />
              <span dir="auto">
                {text}
                {fact === "" ? null : <span class="hint">{fact}</span>}
              </span>
            </label>
            {partners === undefined ? null : (
              <PartnerChoice id={value} text={text} candidates={partners.candidates.get(value)} pairing={partners.pairing} />
            )}
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
