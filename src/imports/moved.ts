import type { Edition } from "./edition.ts";
import { nameSeen, type Offer, type OfferKind, offerName, seenOffer } from "./offers.ts";

/** What is different on the page since somebody opened it; `offer` is where it stands now, null where it is not offered any more. */
export type Moved = { text: string; state: "new" | "reworded" | "elsewhere" | "archived" | "same" | "gone"; offer: Offer | null };

/** Kinds under which one and the same thing may stand. */
const TOGETHER: readonly (readonly OfferKind[])[] = [
  ["change", "restore", "archive"],
  ["changeQualification", "remove"],
];

/** What is offered now beside what a person has seen. */
export function movedSince(edition: Edition, offers: readonly Offer[], seen: readonly string[]): Moved[] {
  const known = new Map(seen.map((one) => [nameSeen(one), one]));
  const now = new Set(offers.map(offerName));
  const turned = offers.flatMap((offer): Moved[] => {
    const before = known.get(offerName(offer));
    if (before === seenOffer(offer)) return [];
    if (before !== undefined) return [{ text: offer.text, state: "reworded", offer }];
    return [{ text: offer.text, state: siblings(offerName(offer)).some((name) => known.has(name)) ? "elsewhere" : "new", offer }];
  });
  const left = [...known.keys()].filter((name) => ![name, ...siblings(name)].some((one) => now.has(one)));
  return [...turned, ...left.flatMap((name) => goneFrom(edition, name) ?? [])];
}

/** The same thing's name under the other kinds. */
function siblings(name: string): string[] {
  const [kind, key] = name.split(" ");
  return (TOGETHER.find((kinds) => kinds.some((one) => one === kind)) ?? []).map((one) => `${one} ${key}`);
}

/** Why something is not offered any more; null for a new question that has found its partner: that one is told of. */
function goneFrom({ comparison, stored, lineOf, guide }: Edition, name: string): Moved | null {
  const [kind, key] = name.split(" ");
  const gone = (text: string, state: Moved["state"]): Moved => ({ text, state, offer: null });
  const question = stored.find(({ id }) => id === key);
  if (question !== undefined) return gone(question.prompt, question.archivedAt === null ? "same" : "archived");
  const qualification = comparison.qualifications.same.find(({ id }) => id === key);
  if (qualification !== undefined) return gone(qualification.to.text, "same");
  if (key === "title" || key === "role" || key === "summary") return gone(guide[key], "same");
  if (kind === "add" || kind === "addQualification") return [...lineOf.values()].includes(Number(key)) ? null : gone(`Line ${key}`, "gone");
  return gone("A qualification", "gone");
}
