import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseOutline } from "../../src/guides/outline.ts";
import { writeOutline } from "../../src/plans/outline-text.ts";

const again = (markdown: string) => parseOutline(writeOutline(parseOutline(markdown)));

describe("an outline as Markdown again", () => {
  it.each([
    "**Approach**: measure first, *then* change.\n\n- One\n- Two `with code`\n  - nested\n  - twice\n- Three",
    "1. First\n2. Second\n\n   with a paragraph\n3. Third",
    "Before\n\n```\nselect * from t\n\nwhere a < b -- `tick`\n```\n\nAfter",
    "- one list\n\n1. another\n\n- a third",
    "First line\nsecond line  \nbroken line",
    "A `` tick ` inside `` and 2 * 3 * 4 and a_b_c and [brackets] & a < b &amp; c",
    "\\# no heading\n\n\\- no list\n\n1\\. no number",
    "**bold *both* bold**",
  ])("reads back the same: %j", (markdown) => {
    expect(again(markdown)).toEqual(parseOutline(markdown));
  });

  it("keeps any plain words a person may type", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab 1.-+#*_`[]<>&!~\\|=:)") }), (text) => {
        const outline = [{ type: "paragraph" as const, runs: [{ text: `x${text.trim()}` }] }];
        const words = parseOutline(writeOutline(outline)).flatMap((block) =>
          block.type === "paragraph" ? block.runs.map((r) => r.text) : [],
        );
        expect(words.join("")).toBe(`x${text.trim()}`);
      }),
    );
  });
});
