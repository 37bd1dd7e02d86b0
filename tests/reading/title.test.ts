import { describe, expect, it } from "vitest";
import { readText } from "../../src/reading/document.ts";
import { roleOf } from "../../src/reading/title.ts";
import { understand } from "../../src/reading/understand.ts";

const titleOf = (text: string) => understand(readText("a.md", text).lines).title;

describe("a guide's title", () => {
  it("is what its front matter says, whatever the heading below repeats", () => {
    expect(titleOf("---\nterm: Diver: Interview Help\n---\n\n# Other\n\n## Interview Questions\n\n### How?")).toBe("Diver: Interview Help");
    expect(titleOf('---\ntitle: "Diver"\n---\n\n## Interview Questions\n\n### How?')).toBe("Diver");
  });

  it("is its main heading, of whatever depth, and no part of it", () => {
    expect(titleOf("## Diver Interview Guide\n\n### Interview Questions\n\n#### How?")).toBe("Diver Interview Guide");
    expect(titleOf("# Interview Questions\n\n## How do you dive?\n")).toBe("");
    expect(titleOf("Home › Guides\n\n# Diver\n\n## Interview questions\n\n### How?")).toBe("Diver");
  });

  it("is no sentence about the guide, and no heading over its first words", () => {
    expect(
      titleOf("Certainly! This is an interview guide for a diver.\n\n# Diver Interview Guide\n\n## Interview Questions\n\n### How?"),
    ).toBe("Diver Interview Guide");
    expect(titleOf("## Introduction\n\nDive well.\n\n## Interview Questions\n\n### How?")).toBe("");
  });

  it.each([
    ["Site Engineer: Interview Guide", "Site Engineer"],
    ["Interview Guide for a Site Engineer", "Site Engineer"],
    ["Interview questions for Divers", "Divers"],
    ["Diver Hiring Kit", "Diver"],
    ["Diver", "Diver"],
  ])("%s names the job", (title, role) => {
    expect(roleOf(title)).toBe(role);
  });
});
