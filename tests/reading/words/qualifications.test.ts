import { describe, expect, it } from "vitest";
import {
  isCategory,
  isNearlyCategory,
  isProfileHeading,
  isStandingAlone,
  plainlyNamed,
  standingIn,
} from "../../../src/reading/words/qualifications.ts";

describe("what guides call qualifications", () => {
  it("a category names a kind, not one qualification", () => {
    for (const text of ["Educational Background", "Required Certifications:", "Technical skills", "2.1 Experience"])
      expect(isCategory(text), text).toBe(true);
    for (const text of ["Bachelor of Education", "Certified welder", "Experience with storms", "Degree in law"])
      expect(isCategory(text), text).toBe(false);
  });

  it("a few words around the name of a kind are nearly one", () => {
    for (const text of ["Classroom experience", "Trade-Specific Knowledge", "Background in the industry"])
      expect(isNearlyCategory(text), text).toBe(true);
    for (const text of ["Experience with storms", "Ten years of open sea experience", "Diver"])
      expect(isNearlyCategory(text), text).toBe(false);
  });

  it("kinds have plain names as well, where nothing else stands with them", () => {
    expect(["Papers", "Cards and tickets", "Time served", "School"].map(plainlyNamed)).toEqual([
      "certification",
      "certification",
      "industry",
      "education",
    ]);
    expect(["Papers on optics", "School bus driver", "Working"].map(plainlyNamed)).toEqual([null, null, null]);
  });

  it("a profile is what somebody brings", () => {
    expect(isProfileHeading("What you need to bring")).toBe(true);
    expect(isProfileHeading("What we look for")).toBe(true);
    expect(isProfileHeading("What you'll need")).toBe(true);
    expect(isProfileHeading("What a Candidate Usually Brings")).toBe(true);
    expect(isProfileHeading("Background questions")).toBe(false);
  });

  it("how much it is asked for is said plainly, or not at all", () => {
    expect(standingIn("required")).toBe("required");
    expect(standingIn("nice to have")).toBe("recommended");
    expect(standingIn("required or preferred")).toBeNull();
    expect(isStandingAlone("Required:")).toBe(true);
    expect(isStandingAlone("Required licence")).toBe(false);
  });
});
