import { revisionOf } from "../revision.ts";
import type { Edition } from "./edition.ts";
import type { EditionChoice } from "./edition-form.ts";

export const OFFERS = ["of", "change", "add", "restore", "archive", "changeQualification", "addQualification", "remove"] as const;
export type OfferKind = (typeof OFFERS)[number];

/** One thing that can be taken over: a box on the page, by its name and value. `content` is all that ticking it would write. */
export type Offer = { kind: OfferKind; key: string; text: string; content: unknown };

const ABOUT = ["title", "role", "summary"] as const;
/** What the new edition says is taken over unless somebody takes that back; what it leaves out, or brings back, is not. */
const TICKED: ReadonlySet<OfferKind> = new Set(["change", "add", "changeQualification", "addQualification"]);

/** All that an edition offers to take over. */
export function offersOf({ guide, incoming, comparison, lineOf }: Edition): Offer[] {
  const { questions, archived, qualifications } = comparison;
  const about = ABOUT.filter((field) => incoming[field] !== "" && incoming[field] !== guide[field]);
  const line = (item: Parameters<typeof lineOf.get>[0]) => String(lineOf.get(item) ?? 0);
  return [
    ...about.map((field) => offer("of", field, incoming[field], guide[field])),
    ...questions.changed.map(({ id, from, to }) => offer("change", id, from.prompt, [from, to])),
    ...questions.added.map((one) => offer("add", line(one), one.prompt, one)),
    ...archived.map(({ id, from, to }) => offer("restore", id, from.prompt, [from, to])),
    ...questions.missing.map((one) => offer("archive", one.id, one.prompt, one)),
    ...qualifications.changed.map(({ id, from, to }) => offer("changeQualification", id, from.text, [from, to])),
    ...qualifications.added.map((one) => offer("addQualification", line(one), one.text, one)),
    ...qualifications.missing.map((one) => offer("remove", one.id, one.text, one)),
  ];
}

const offer = (kind: OfferKind, key: string, text: string, content: unknown): Offer => ({ kind, key, text, content });

/** The name that an offer has on the page, whatever it says. */
export const offerName = ({ kind, key }: Pick<Offer, "kind" | "key">): string => `${kind} ${key}`;

/** An offer as the page sends it along: its name and a mark of what it said. */
export const seenOffer = (one: Offer): string => `${offerName(one)} ${revisionOf(one.content).slice(0, 8)}`;

/** Which boxes are ticked: those that a person has seen as they left them, all others as they are on a fresh page. */
export function ticksOf(offers: readonly Offer[], choice: EditionChoice | null): Set<string> {
  const seen = new Set(choice?.seen.map(nameSeen));
  const left = new Set(choice === null ? [] : OFFERS.flatMap((kind) => choice[kind].map((key) => `${kind} ${key}`)));
  return new Set(offers.filter((one) => (seen.has(offerName(one)) ? left.has(offerName(one)) : TICKED.has(one.kind))).map(offerName));
}

/** A seen offer without its mark. */
export const nameSeen = (seen: string): string => seen.slice(0, seen.lastIndexOf(" "));
