import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { pdfBytes } from "../candidates/files.ts";
import type { Inspection } from "../support/inspection.ts";
import { type ReadPdf, readPdf } from "../support/pdf.ts";

export const CANDIDATE = "Łukasz Žižek-Παπαδόπουλος";

/** The candidate with a résumé, who applies to the one position. */
export async function addCandidate({ page, arrive }: Inspection): Promise<void> {
  await page.getByRole("link", { name: "Home" }).click();
  await page.getByRole("link", { name: "Add a candidate" }).click();
  await arrive("16-new-candidate", "New candidate");
  await page.getByLabel("Name").fill(CANDIDATE);
  await page.getByLabel("Email").fill("lukasz@example.com");
  await page.getByLabel("Applies to").selectOption({ label: "Senior back-end developer, Poseidon Shipping" });
  const resume = { name: "Βιογραφικό – Žižek.pdf", mimeType: "application/pdf", buffer: Buffer.from(pdfBytes()) };
  await page.getByLabel("Résumé").setInputFiles(resume);
  await page.getByRole("button", { name: "Add the candidate" }).click();
  await arrive("17-candidate", CANDIDATE);
  expect(await page.getByRole("link", { name: resume.name }).count()).toBe(1);
}

/** An interview that begins at once. */
export async function startInterview({ page, arrive }: Inspection): Promise<void> {
  await page.getByRole("link", { name: "New interview" }).click();
  await arrive("18-new-interview", "New interview");
  await page.getByRole("button", { name: "Start now" }).click();
  await page.getByRole("heading", { level: 1, name: CANDIDATE }).waitFor();
}

/** Marks the points of the question in sight, top to bottom; what is left off stays not asked. */
export async function markPoints(page: Page, words: ("Covered" | "Partly" | "Missed")[]): Promise<void> {
  const points = page.getByRole("region", { name: "Follow-up points" }).getByRole("group");
  for (const [at, word] of words.entries()) await pick(points.nth(at), word);
}

/** What is in sight: the live page holds all its questions and shows one. */
export const seen = (locator: Locator): Locator => locator.filter({ visible: true });

/** Clicks on a choice by its word, as one does with a mouse. */
export const pick = (group: Locator, word: string): Promise<void> => group.getByRole("radio", { name: word, exact: true }).click();

export const rate = (page: Page, rating: number): Promise<void> =>
  page
    .getByRole("group", { name: "Rating", exact: true })
    .getByRole("radio", { name: new RegExp(`^${rating}`) })
    .click();

export const noteEvidence = (page: Page, text: string): Promise<void> => seen(page.getByLabel("Evidence: what was said")).fill(text);

/** What is known of one qualification. */
export async function verify(page: Page, name: RegExp, status: string, source: string, evidence: string): Promise<void> {
  const requirement = page.getByRole("region", { name });
  await pick(requirement, status);
  await requirement.getByLabel("Source").selectOption({ label: source });
  await requirement.getByLabel("Evidence").fill(evidence);
}

/** The PDF behind the page's own link. */
export async function readScorecard(page: Page): Promise<{ bytes: Buffer; read: ReadPdf }> {
  const href = await page.getByRole("link", { name: "PDF scorecard" }).getAttribute("href");
  const response = await page.request.get(new URL(href ?? "", page.url()).href);
  expect(response.headers()["content-type"]).toBe("application/pdf");
  const bytes = await response.body();
  return { bytes, read: await readPdf(bytes) };
}
