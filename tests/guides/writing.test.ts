import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseGuide } from "../../src/guides/format.ts";
import { readShipped, shippedKeys } from "../../src/guides/library.ts";
import { writeGuide } from "../../src/guides/writing.ts";
import { SMALL_GUIDE } from "../support/factories.ts";
import { anyGuide } from "./documents.ts";

const [FIRST] = SMALL_GUIDE.questions;
if (FIRST === undefined) throw new Error("The small guide has no question.");
const withOutline = (outline: string) => ({ ...SMALL_GUIDE, questions: [{ ...FIRST, outline }] });

describe("a guide as Markdown", async () => {
  it("comes back the same, whatever the forms could store", () => {
    fc.assert(
      fc.property(anyGuide, (guide) => {
        expect(parseGuide(writeGuide(guide))).toEqual(guide);
      }),
      { numRuns: 100 },
    );
  });

  it.each(await shippedKeys())("comes back the same as %s is shipped", async (key) => {
    const shipped = parseGuide(await readShipped(key));
    const written = writeGuide(shipped);
    expect(parseGuide(written)).toEqual(shipped);
    expect(written).not.toContain("```verbatim");
  });

  it("is as one would write it by hand", () => {
    const guide = {
      ...withOutline("**Approach**\n\n- Cool it first"),
      role: "Night keeper",
      qualifications: [{ group: "certification" as const, text: "Radio", detail: "Class B.", standing: "required" as const }],
    };
    expect(writeGuide(guide)).toBe(`<!-- Scorebook guide -->

# Lighthouse keeper

- Role: Night keeper

A small guide for tests.

## Qualifications

### Certifications

- **Radio** (required): Class B.

## Technical

### How do you trim a lamp?

- Competency: Optics
- Minutes: 6

#### Answer outline

**Approach**

- Cool it first

#### Follow-up points

- Names the tools
- Explains the cooling
- Mentions safety

#### Ratings

- 1: Cannot say.
- 3: Says the core.
- 5: Says it with evidence.
`);
  });

  it.each([
    ["a heading of the format's own", "#### Ratings\n\n- 1: none"],
    ["an underlined heading", "Approach\n---"],
    ["an open fence", "```js\nlamp.trim()"],
    ["an open comment", "<!-- note"],
    ["a link's definition", "[lamp]: https://lamp.example\n\n[lamp]"],
    ["a verbatim block", "```verbatim\nkept\n```"],
    ["front matter", "---\ntitle: Lamp\n---"],
    ["quotations a thousand deep", `${"> ".repeat(1000)}lamp`],
  ])("keeps an outline with %s", (_, outline) => {
    expect(parseGuide(writeGuide(withOutline(outline)))).toEqual(withOutline(outline));
  });
});
