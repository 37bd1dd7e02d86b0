import type { Candidate, Candidates } from "../../src/imports/suggesting.ts";

/** Of a question that is not in it, or a qualification: the names of its fields, and where the answer leads. */
export type Pairing = { pair: string; apart: string; thing: string; to: string };

type Props = { id: string; text: string; candidates: Candidates | undefined; pairing: Pairing };

/** Where a person says which new one it is. Nothing is chosen for them. */
export function PartnerChoice({ id, text, candidates = { alike: [], others: [] }, pairing }: Props) {
  const { alike, others } = candidates;
  if (alike.length + others.length === 0) return null;
  const field = `${pairing.pair}-${id}`;
  return (
    <div class="partner-choice">
      <label for={field}>
        In the new edition it is
        <span class="visually-hidden">, for “{text}”</span>
      </label>
      <select id={field} name={pairing.pair}>
        <option value="">{alike.length === 0 ? "not there" : `not there (${alike.length} alike)`}</option>
        {alike.length === 0 ? <Answers id={id} list={others} /> : <Groups id={id} alike={alike} others={others} />}
      </select>
      <button type="submit" class="small" name="only" value="pairs" formaction={`${pairing.to}#entry-${id}`}>
        Show as changed
        <span class="visually-hidden">: “{text}”</span>
      </button>
    </div>
  );
}

function Groups({ id, alike, others }: { id: string } & Candidates) {
  return (
    <>
      <optgroup label="Most alike">
        <Answers id={id} list={alike} />
      </optgroup>
      {others.length === 0 ? null : (
        <optgroup label="Other new ones">
          <Answers id={id} list={others} />
        </optgroup>
      )}
    </>
  );
}

const SHOWN = 110;

const Answers = ({ id, list }: { id: string; list: Candidate[] }) => (
  <>
    {list.map(({ line, text }) => (
      <option value={`${id} ${line}`}>{text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text}</option>
    ))}
  </>
);

/** The way back from a pair, made by hand or not. */
export function Parting({ id, line, text, pairing: { apart, thing, to } }: { id: string; line: number; text: string; pairing: Pairing }) {
  return (
    <button type="submit" class="small quiet" name={apart} value={String(line)} formaction={`${to}#entry-${id}`}>
      Not the same {thing}
      <span class="visually-hidden">: “{text}”</span>
    </button>
  );
}
