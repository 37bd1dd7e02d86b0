import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/reading/document.ts";
import { understand } from "../../src/reading/understand.ts";
import { Unreadable } from "../../src/reading/unreadable.ts";
import { type Sample, samples } from "./samples.ts";

const all = samples();
const texts = all.filter(({ name }) => !name.endsWith(".docx"));

/** Reads and understands what may be damaged; every line that is read is placed. */
async function survives(sample: Sample): Promise<void> {
  try {
    const { lines } = await readDocument(sample);
    expect(understand(lines).placed.size).toBe(lines.length);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
}

const at = fc.double({ min: 0, max: 1, noNaN: true });
const ofText = (damage: (text: string) => string) => (content: Uint8Array) =>
  new TextEncoder().encode(damage(new TextDecoder().decode(content)));

const textDamage: fc.Arbitrary<(content: Uint8Array) => Uint8Array> = fc.oneof(
  fc.tuple(at, at).map(([from, to]) => ofText((text) => text.slice(text.length * Math.min(from, to), text.length * Math.max(from, to)))),
  fc.constant(ofText((text) => text + text)),
  fc.array(at, { minLength: 40, maxLength: 40 }).map((order) =>
    ofText((text) =>
      text
        .split("\n\n")
        .map((block, place) => ({ block, rank: order[place % order.length] ?? 0 }))
        .toSorted((one, other) => one.rank - other.rank)
        .map(({ block }) => block)
        .join("\n\n"),
    ),
  ),
  fc.integer({ min: 2, max: 40 }).map((step) => ofText((text) => [...text].filter((_, place) => place % step !== 0).join(""))),
  fc.constantFrom("\r\n", "\r", "\n\n", " ").map((end) => ofText((text) => text.replaceAll("\n", end))),
  fc.constantFrom("#", "*", "-", "`", ">", "1. ", "\t", "<div>", "|").map((sign) => ofText((text) => text.replaceAll("\n", `\n${sign}`))),
);
const byteDamage = fc
  .array(fc.tuple(at, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 30 })
  .map((places) => (content: Uint8Array) => {
    const damaged = Uint8Array.from(content);
    for (const [place, byte] of places) damaged[Math.floor(place * (damaged.length - 1))] = byte;
    return damaged;
  });

describe("damaged guides", () => {
  it("are read as far as they can be, and every line is placed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...texts), textDamage, (sample, damage) =>
        survives({ name: sample.name, content: damage(sample.content) }),
      ),
      { numRuns: 150 },
    );
  });

  it("with wrong bytes are read or refused", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...all), byteDamage, (sample, damage) =>
        survives({ name: sample.name, content: damage(sample.content) }),
      ),
      { numRuns: 120 },
    );
  });

  it("cut short are read or refused, Word files too", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...all.filter(({ name }) => name.endsWith(".docx"))), at, (sample, end) =>
        survives({ name: sample.name, content: sample.content.slice(0, sample.content.length * end) }),
      ),
      { numRuns: 30 },
    );
  });

  it("of bytes by chance are read or refused", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), fc.constantFrom("a.md", "a.txt", "a.html", "a.docx", "a"), (content, name) =>
        survives({ name, content }),
      ),
      { numRuns: 150 },
    );
  });
});
