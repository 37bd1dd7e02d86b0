import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Inspection } from "../support/inspection.ts";

/** What the journeys ask, by the first words of each question. */
export const REST = "What does a RESTful API do";
export const SLOW = "A database query has become slow";
export const TEAM_MATE = "Tell me about a time you found a team mate";
export const MISTAKE = "Tell me about a mistake of yours";
export const RELEASE = "You release a new version to production";
export const OWN = "How would you explain a database index to one of our shop owners?";

export const EDITED_POINT = "Gives two examples of status codes used correctly";

/** A button or link of one question: its act, then in words for the ear alone which question it is about. */
export const about = (act: string, question: string): RegExp => new RegExp(`^${act} ?: ${question}`);

/** The first visitor makes the account and comes to a home page that leads on. */
export async function makeFirstAccount({ page, arrive }: Inspection, address: string): Promise<void> {
  await page.goto(address);
  await arrive("01-welcome", "Welcome");
  await page.getByLabel("Your name").fill("Ingrid Sørensen");
  await page.getByLabel("Email").fill("ingrid@example.com");
  await page.getByLabel("Password").fill("a sentence is good");
  await page.getByLabel("Your firm").fill("Harbour Search");
  await page.getByRole("button", { name: "Create the account" }).click();
  await arrive("02-home", "Your first interview");
}

/** A position from the guide's page, for a client. */
export async function createPosition({ page, arrive }: Inspection): Promise<void> {
  await page.getByRole("link", { name: "New position from this guide" }).click();
  await arrive("05-new-position", "New position");
  await page.getByLabel("Title").fill("Senior back-end developer");
  await page.getByLabel("Client").fill("Poseidon Shipping");
  await page.getByLabel("Location").fill("Piraeus");
  await page.getByRole("button", { name: "Create position" }).click();
}

/** From the home page to the guide of the role, among those that a new firm has. */
export async function openGuide({ page, arrive }: Inspection): Promise<void> {
  await page.getByRole("link", { name: "Open the guides" }).click();
  await page.getByRole("main").getByRole("link", { name: "Back-end developer", exact: true }).click();
  await arrive("03-guide", "Back-end developer");
}

/** Looks for a question in the guide and words one of its points anew. */
export async function reviseGuide(walk: Inspection): Promise<void> {
  const { page, arrive, look } = walk;
  await openGuide(walk);
  await page.getByRole("searchbox", { name: "Search" }).fill("RESTful status codes");
  await page.getByText("1 of 20 questions").waitFor();
  await page.getByText("Answer outline and ratings").click();
  await look("03-guide-searched");
  await page.getByRole("link", { name: about("Edit", REST) }).click();
  await arrive("04-edit-question", "Edit question");
  await page.getByLabel("Point", { exact: true }).nth(2).fill(EDITED_POINT);
  await page.getByRole("button", { name: "Save" }).last().click();
  await page.getByRole("heading", { level: 1, name: "Back-end developer" }).waitFor();
  await page.getByRole("listitem").filter({ hasText: EDITED_POINT }).first().waitFor();
}

/** Three of the guide's qualifications, one with a weight, and one that the guide does not have. */
export async function chooseRequirements({ page, arrive, look }: Inspection): Promise<void> {
  await arrive("06-position", "Senior back-end developer");
  await page.getByRole("link", { name: "Choose requirements" }).click();
  await arrive("07-requirements", "Choose requirements");
  await page.getByRole("checkbox", { name: /^Databases/ }).check();
  await page.getByRole("checkbox", { name: /^Languages and frameworks/ }).check();
  await page.getByRole("checkbox", { name: /^Bachelor's degree/ }).check();
  await page.getByLabel("Kind of Bachelor's degree").selectOption("Preferred");
  await page.getByLabel("Weight of Bachelor's degree", { exact: false }).first().fill("2");
  await page.getByLabel("Reason for the weight of Bachelor's degree").fill("The client's auditors look at it.");
  await look("07-requirements-chosen");
  await page.getByRole("button", { name: "Save requirements" }).click();
  await page.getByRole("link", { name: "Add one of your own" }).click();
  await arrive("08-own-requirement", "Add a requirement");
  await page.getByLabel("What is asked for").fill("Greek, spoken and written");
  await page.getByLabel("Group").selectOption("Industry");
  await page.getByLabel("Kind").selectOption("Preferred");
  await page.getByRole("button", { name: "Save" }).click();
  await arrive("09-position-asks", "Senior back-end developer");
  expect(await page.getByText("Weight 2: The client's auditors look at it.").count()).toBe(1);
}

/** An empty plan for the position. */
export async function startPlan({ page, arrive }: Inspection): Promise<void> {
  await page.getByRole("link", { name: "New plan" }).click();
  await arrive("10-new-plan", "New plan");
  await page.getByLabel("Name").fill("Technical interview");
  await page.getByLabel("Slot in minutes").fill("45");
  await page.getByRole("button", { name: "Choose its questions" }).click();
  await arrive("11-plan-empty", "Technical interview");
}

/** A question of the plan's own with two points and all ratings, in a section of its own. */
export async function writeOwnQuestion({ page, arrive }: Inspection): Promise<void> {
  await page.getByRole("link", { name: "Write your own question" }).click();
  await arrive("12-own-question", "Write your own question");
  await page.getByRole("textbox", { name: "Question" }).fill(OWN);
  await page.getByLabel("Section").fill("The role");
  await page.getByLabel("Competency").fill("Communication");
  await page.getByLabel("Minutes").fill("5");
  await page.getByLabel("Point", { exact: true }).nth(0).fill("Uses a comparison from the shop owner's own trade");
  await page.getByLabel("Weight").nth(0).fill("2");
  await page.getByLabel("Point", { exact: true }).nth(1).fill("Checks that it was understood");
  await page.getByLabel("Rating 1").fill("Recites the textbook.");
  await page.getByLabel("Rating 3").fill("Plain words, one fitting comparison.");
  await page.getByLabel("Rating 5").fill("Tries it out on the interviewer, notices what is lost, and mends it.");
  await page.getByRole("button", { name: "Add to the plan" }).last().click();
  await page.getByRole("heading", { level: 1, name: "Technical interview" }).waitFor();
  await page.waitForLoadState();
}

/** The plan's questions by their numbers, as they stand. */
export const plannedQuestions = (page: Page): Promise<string[]> =>
  page.getByRole("region", { name: "Plan", exact: true }).getByRole("listitem").locator(".prompt").allTextContents();

/** Freezes the plan. */
export async function publishPlan({ page, arrive }: Inspection): Promise<void> {
  await page.getByRole("link", { name: "Review and publish" }).click();
  await arrive("14-publication", "Publish version 1");
  await page.getByRole("button", { name: "Publish version 1" }).click();
  await page.getByText("Version 1, in use").waitFor();
  await arrive("15-published", "Technical interview");
}
