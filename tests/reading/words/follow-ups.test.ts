import { describe, expect, it } from "vitest";
import { followUpLabel } from "../../../src/reading/words/follow-ups.ts";

describe("the names of follow-up points", () => {
  it.each([
    "Follow-up Points",
    "Follow-Up Questions:",
    "follow up question 2",
    "Potential follow-up questions",
    "Follow-up Questions (if time allows)",
    "Probing questions",
    "Permitted probes",
    "Likely next questions",
    "Further questions",
    "Deep dive",
  ])("%s: has a word for them", (text) => {
    expect(followUpLabel(text)).toBe("named");
  });

  it.each(["Follow-Up", "Follow-ups for the interviewer", "Probe"])("%s: may be a step of a story too", (text) => {
    expect(followUpLabel(text)).toBe("bare");
  });

  it.each([
    "Interviewer may probe",
    "Follow it with:",
    "They may also ask:",
    "What interviewers ask next",
    "You might be asked next",
    "Expect to be asked",
    "Probe further",
    "Dig deeper",
    "To probe",
    "Then ask",
    "If time allows",
  ])("%s: has words of asking more", (text) => {
    expect(followUpLabel(text)).toBe("hinted");
  });

  it.each([
    "Followed up with the customer",
    "Follow the process",
    "What interviewers ask",
    "What you may be asked",
    "What the interviewer wants to hear",
    "Why interviewers ask this",
    "Ask yourself",
    "Additional questions",
    "Next steps",
  ])("%s: is something else", (text) => {
    expect(followUpLabel(text)).toBeNull();
  });
});
