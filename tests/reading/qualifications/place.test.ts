import { describe, expect, it } from "vitest";
import { readText } from "../../../src/reading/document.ts";
import { understand } from "../../../src/reading/understand.ts";

const reading = (body: string) =>
  understand(
    readText("a.md", `# Diver Interview Guide\n\n${body}\n\n## Interview Questions\n\n### 1. How do you dive?\n\nSlowly.\n`).lines,
  );
const groupsOf = (body: string) => reading(body).qualifications.map(({ group, text }) => [group, text]);

const TWO = "## Qualifications\n\n### Education\n\n- Diploma\n\n### Certifications\n\n- Rescue Diver\n\n";

describe("qualifications", () => {
  it("may begin as requests do", () => {
    const rules = "- State and federal water rules\n- Design experience with habitats";
    expect(groupsOf(`${TWO}### Industry Knowledge\n\n${rules}`).slice(2)).toEqual([
      ["industry", "State and federal water rules"],
      ["industry", "Design experience with habitats"],
    ]);
  });

  it("end where questions begin, even if these are requests and stand deeper", () => {
    const questions = "## Technical\n\n- Describe a failed dive.\n- Explain the tables to me.";
    const { lines } = readText("a.md", `# Diver Interview Guide\n\n# Qualifications\n\n### Education\n\n- Diploma\n\n${questions}\n`);
    expect(understand(lines).questions.map(({ section, prompt }) => [section, prompt])).toEqual([
      ["Technical", "Describe a failed dive."],
      ["Technical", "Explain the tables to me."],
    ]);
  });

  it("under a heading that names no group are of the one that is left, unless they name another", () => {
    expect(groupsOf(`${TWO}### What helps\n\n- **Boats** – steering, and permits\n- **Welding certificate** – a plus`).slice(2)).toEqual([
      ["industry", "Boats"],
      ["certification", "Welding certificate"],
    ]);
    const papers = "## Education\n\n- Diploma\n\n## Papers\n\n- Rescue Diver\n\n## Work experience\n\n- Boats";
    expect(groupsOf(papers)).toEqual([
      ["education", "Diploma"],
      ["certification", "Rescue Diver"],
      ["industry", "Boats"],
    ]);
  });

  it("may stand below a heading that asks, or speaks of what comes first", () => {
    const kinds = "**Education & Training**\n\n- [ ] Diploma\n\n**Underwater knowledge**\n\n- [ ] State water rules";
    for (const heading of ["Do you have what it takes?", "Before you apply"])
      expect(groupsOf(`## ${heading}\n\n${kinds}`)).toEqual([
        ["education", "Diploma"],
        ["industry", "State water rules"],
      ]);
  });

  it("are not called by a label that several of them have", () => {
    const list = "- **Licence:** Boat driver\n- **Trade knowledge:** Boats\n- **Trade knowledge:** Two years at sea";
    expect(groupsOf(`## Requirements\n\n${list}`)).toEqual([
      ["certification", "Boat driver"],
      ["industry", "Boats"],
      ["industry", "Two years at sea"],
    ]);
    expect(groupsOf(`## Requirements\n\n${list.replaceAll(/^- (.*)$/gm, "$1\n")}`)).toHaveLength(3);
  });

  it("may be sentences below the names of their kinds", () => {
    const said = "**Licensure**\n\nA boat licence, or a letter.\n\n**Harbour experience**\n\nHas moored at night.\n\nHas towed.";
    expect(groupsOf(`## Check yourself\n\n${said}`)).toEqual([
      ["certification", "A boat licence, or a letter."],
      ["industry", "Has moored at night."],
      ["industry", "Has towed."],
    ]);
  });

  it("may stand below a line of plain text that says what they are", () => {
    const { qualifications, placed } = reading("What we do.\n\nQualifications\n\n- Diploma\n- Rescue Diver certificate");
    expect(qualifications.map(({ text }) => text)).toEqual(["Diploma", "Rescue Diver certificate"]);
    expect(placed.get(3)?.role).toBe("label");
  });

  it("may be paragraphs that begin with their names", () => {
    expect(reading("## Requirements\n\nDiver licence: Renewed yearly.\n\nDegree in biology: Any school.").qualifications).toMatchObject([
      { group: "certification", text: "Diver licence", detail: "Renewed yearly." },
      { group: "education", text: "Degree in biology", detail: "Any school." },
    ]);
  });

  it("are known by what they are below a heading that says nothing, in kinds with plain names", () => {
    const list =
      "- School\n  - High school diploma\n- Cards and tickets\n  - Driver's licence: clean\n- Hands-on time\n  - Experience with compressors";
    expect(groupsOf(`## Your folder\n\n${list}`)).toEqual([
      ["education", "High school diploma"],
      ["certification", "Driver's licence"],
      ["industry", "Experience with compressors"],
    ]);
    expect(groupsOf("## Your day\n\n- Breakfast\n- A diploma ceremony\n- A dive\n- Supper")).toEqual([]);
  });

  it("may stand below the name of their kind again and again", () => {
    const list =
      "- Schooling\n  - Diploma\n- Schooling\n  - Degree\n- Boat card or licence\n  - Class D\n- Boat card or licence\n  - Class E";
    expect(groupsOf(`## Requirements\n\n${list}`)).toEqual([
      ["education", "Diploma"],
      ["education", "Degree"],
      ["certification", "Class D"],
      ["certification", "Class E"],
    ]);
  });

  it.each(["-", "•"])("may stand below a plain line that only names their kind, marked by %s", (mark) => {
    const list = ["Education", "", `${mark} Level 2`, "", "Certifications", "", `${mark} CS30`, `${mark} CS38`].join("\n");
    expect(reading(`## Qualifications\n\n${list}`).unplaced).toEqual([]);
    expect(groupsOf(`## Qualifications\n\n${list}`)).toEqual([
      ["education", "Level 2"],
      ["certification", "CS30"],
      ["certification", "CS38"],
    ]);
  });

  it("have nothing of what the job is between them", () => {
    expect(groupsOf("## Education\n\n- Diploma\n\n## Responsibilities\n\n- Dive daily\n\n## Certifications\n\n- Rescue Diver")).toEqual([
      ["education", "Diploma"],
      ["certification", "Rescue Diver"],
    ]);
  });

  it("may stand in a table", () => {
    const table = "| Certificate | Remarks |\n|--|--|\n| Rescue Diver | Yearly. |";
    expect(reading(`## Qualifications\n\n**Certifications**\n\n${table}`).qualifications).toMatchObject([
      { group: "certification", text: "Rescue Diver", detail: "Yearly." },
    ]);
    expect(groupsOf("## Qualifications\n\n| Type | What |\n|--|--|\n| Education | Diploma |\n| Experience | Boats |")).toEqual([
      ["education", "Diploma"],
      ["industry", "Boats"],
    ]);
  });
});
