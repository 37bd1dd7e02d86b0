import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Label, SHARED, sharedGuides, tidied, understood } from "./samples.ts";
import expected from "./shared-guides.json" with { type: "json" };

/** The beginning of a digest of texts: it holds them to the letter without saying what they are. */
const digest = (texts: readonly string[]): string => createHash("sha256").update(texts.join("\n")).digest("hex").slice(0, 16);

/** Names, counts and digests of what a guide says; sections with the number of points of each question. */
function outlineOf(label: Label) {
  const { title, qualifications, questions } = tidied(label);
  const sections: Record<string, number[]> = {};
  for (const { section, followUps } of questions) sections[section] = [...(sections[section] ?? []), followUps.length];
  const groups: Record<string, number> = {};
  for (const { group } of qualifications) groups[group] = (groups[group] ?? 0) + 1;
  return {
    title,
    sections,
    qualifications: groups,
    digests: {
      prompts: digest(questions.map(({ prompt }) => prompt)),
      points: digest(questions.flatMap(({ followUps }) => followUps)),
      qualifications: digest(qualifications.flatMap(({ group, text, detail }) => [group, text, detail])),
    },
  };
}

const guides = sharedGuides();

describe.skipIf(guides.length === 0)(`the guides of ${guides.length === 0 ? `${SHARED}, which is not here: skipped` : "firms"}`, () => {
  it("are all here", () => {
    expect(guides.map(({ name }) => name).toSorted()).toEqual(Object.keys(expected).toSorted());
  });

  it.each(guides.map((guide) => [guide.name, guide] as const))("%s", async (name, guide) => {
    const held: Record<string, unknown> = expected;
    expect(outlineOf(await understood(guide))).toEqual(held[name]);
  });
});
