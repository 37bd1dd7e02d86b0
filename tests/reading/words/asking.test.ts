import { describe, expect, it } from "vitest";
import { asks, isNarrated, isSentence, readsLikePoint } from "../../../src/reading/words/asking.ts";

describe("what asks", () => {
  it.each([
    "How do you begin?",
    "“Where do you see yourself?”",
    "Describe a project that failed.",
    "Tell me about yourself and your work",
    "Which plants would you refuse to plant here",
    "Which signs of wear do you look for in spring",
    "Your best customer wants to leave on Friday. Walk us through your day.",
    "Two keepers are ill on the night of the storm. Go through your decisions.",
  ])("%s", (text) => {
    expect(asks(text)).toBe(true);
  });

  it.each([
    "Design",
    "Describe it",
    "How to prepare",
    "What we ask for",
    "Where it hurts",
    "The answer names three steps.",
    "The lamp has gone out in the storm. Find the spare wick.",
    "",
  ])("not: %s", (text) => {
    expect(asks(text)).toBe(false);
  });

  it("a sentence has an end and some length", () => {
    expect(isSentence("A tenant cannot prove that the flat is theirs.")).toBe(true);
    expect(isSentence("Three years.")).toBe(false);
  });

  it("a point is told from what somebody did", () => {
    expect(readsLikePoint("Discuss the weather.")).toBe(true);
    expect(readsLikePoint("Sent a letter to each customer.")).toBe(false);
    expect(isNarrated("Scheduled a second meeting.")).toBe(true);
    expect(isNarrated("Explored what?")).toBe(false);
  });
});
