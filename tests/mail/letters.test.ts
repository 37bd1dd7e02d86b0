import { expect, it } from "vitest";
import { invitationLetter, type LinkLetter, passwordLetter } from "../../src/mail/letters.ts";

const LINK: LinkLetter = {
  name: "Bea Berg",
  email: "bea@example.com",
  role: "interviewer",
  address: "https://scorebook.example.com/invitations/abc",
  expiresAt: new Date("2026-03-09T16:00:00Z"),
  from: "Olivia Owner",
  firm: "Harbour Search",
  timeZone: "Europe/Oslo",
};

it("an invitation says who invites, to what, until when, and has its link on a line of its own", () => {
  const { to, subject, text } = invitationLetter(LINK);
  expect(to).toEqual({ name: "Bea Berg", address: "bea@example.com" });
  expect(subject).toBe("Olivia Owner invites you to Scorebook at Harbour Search");
  expect(text.split("\n")).toContain(LINK.address);
  expect(text).toContain("Your role there: Interviewer.");
  expect(text).toContain("until Mon 9 Mar 2026, 17:00 (Europe/Oslo)");
});

it("a new password's letter says what to do if nobody asked for it", () => {
  const { subject, text } = passwordLetter(LINK);
  expect(subject).toBe("A new password for Scorebook at Harbour Search");
  expect(text.split("\n")).toContain(LINK.address);
  expect(text).toContain("tell Olivia Owner: your present password goes on working.");
});
