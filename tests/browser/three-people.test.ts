import { writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assemble, type Cast } from "../support/cast.ts";
import { chromiumPath, letIn } from "../support/chromium.ts";
import { makeCandidate, makePublishedPlan } from "../support/factories.ts";
import { type Inspection, LONGEST_WALK_MS, openInspection, PATIENCE } from "../support/inspection.ts";
import { readPdf } from "../support/pdf.ts";
import { openSite, type Site } from "../support/site.ts";
import { noteEvidence, pick, rate } from "./interviewing.ts";
import { useChromium } from "./using-chromium.ts";

const CANDIDATE = "Zephyrine Quill";
/** Each person's own words, by which anything of theirs is known again wherever it comes up. */
const WORDS = { ivan: "trimmed it with garden shears", rita: "knew the wick by heart", olivia: "asked back about the glass" };
type Name = keyof typeof WORDS;

describe.skipIf(chromiumPath === undefined)("three people in three browsers", () => {
  const browser = useChromium();
  let cast: Cast;
  let site: Site;

  beforeAll(async () => {
    cast = await assemble(() => new Date());
    site = await openSite(cast.db);
    await makePublishedPlan(cast.db, cast.owner.actor);
    await makeCandidate(cast.db, cast.owner.actor, CANDIDATE);
  });
  afterAll(async () => {
    await site?.stop();
  });

  it(
    "score blind, try to peek, submit, debrief, decide and export",
    async () => {
      const olivia = await openInspection(browser(), "three-people");
      await letIn(olivia.page.context(), cast.owner.browser.cookie(), site.address);
      await olivia.page.goto(`${site.address}/people`);
      await olivia.arrive("01-people", "People");
      const rita = await join(await invite(olivia, "Rita Recruiter", "Recruiter"), "rita");
      const ivan = await join(await invite(olivia, "Ivan Interviewer", "Interviewer"), "ivan");

      const interview = await schedule(olivia);
      const peeks = await addressesOf(olivia, interview);
      await score(ivan, interview, "ivan", 5, "Strong yes");
      await seesNothing(rita.page, peeks, ["ivan"]);
      await seesNothing(olivia.page, peeks, ["ivan"]);
      await cannotOpenTheDebrief(rita.page, interview);

      await score(rita, interview, "rita", 2, "No");
      await rita.page.goto(`${site.address}${peeks.at(-1)}`);
      await rita.page.getByText(WORDS.ivan).first().waitFor();
      await seesNothing(olivia.page, peeks, ["ivan", "rita"]);
      await score(olivia, interview, "olivia", 4, "Yes");

      await debrief({ olivia, rita, ivan }, interview);
      await decide(olivia);
      await exportPacket(olivia, interview);
      await staysOut(ivan.page, olivia.page.url());
    },
    LONGEST_WALK_MS,
  );

  /** @returns the link that lets the person in. */
  async function invite({ page }: Inspection, name: string, role: string): Promise<string> {
    await page.goto(`${site.address}/people/invitations/new`);
    await page.getByLabel("Name").fill(name);
    await page.getByLabel("Email").fill(`${name.split(" ")[0]}@example.org`);
    await page.getByLabel("Role", { exact: true }).selectOption({ label: role });
    await page.getByRole("button", { name: "Make the link" }).click();
    await page.getByRole("heading", { level: 1, name: `Invitation for ${name}` }).waitFor();
    return page.getByLabel("The link", { exact: true }).inputValue();
  }

  async function join(link: string, folder: Name): Promise<Inspection> {
    const walk = await openInspection(browser(), `three-people/${folder}`);
    await walk.page.goto(link);
    await walk.arrive("01-invitation", "Welcome to Harbour Search");
    await walk.page.getByLabel("Password").fill("a sentence is good");
    await walk.page.getByRole("button", { name: "Create my account" }).click();
    await walk.arrive("02-home", /./);
    const again = await walk.page.request.get(link);
    expect(await again.text()).toContain("This link does not work");
    return walk;
  }

  /** @returns the interview's path. */
  async function schedule({ page, arrive }: Inspection): Promise<string> {
    await page.goto(`${site.address}/candidates`);
    await page.getByRole("link", { name: CANDIDATE }).click();
    await page.getByLabel("Which position is it about?").selectOption({ index: 1 });
    await page.getByRole("button", { name: "Apply" }).click();
    await page.getByRole("link", { name: "New interview" }).click();
    for (const name of ["Ivan Interviewer", "Rita Recruiter", "Olivia Owner"])
      await page.getByRole("checkbox", { name: new RegExp(name) }).check();
    await arrive("03-new-interview", "New interview");
    await page.getByRole("button", { name: "Schedule" }).click();
    await arrive("04-interview", `${CANDIDATE}, First interview`);
    return new URL(page.url()).pathname;
  }

  /** Every address at which somebody could come across a colleague's scores; the last one is Ivan's results. */
  async function addressesOf({ page }: Inspection, interview: string): Promise<string[]> {
    const overview = await cast.owner.browser.get(interview);
    const html = await overview.text();
    const [position = ""] = /\/positions\/[0-9a-f-]+/.exec(html) ?? [];
    const [candidate = ""] = /\/candidates\/[0-9a-f-]+/.exec(html) ?? [];
    const [plan = ""] = /\/plans\/[0-9a-f-]+/.exec(html) ?? [];
    const ofCandidate = await (await cast.owner.browser.get(candidate)).text();
    const [application = ""] = /\/applications\/[0-9a-f-]+/.exec(ofCandidate) ?? [];
    const cards = await cast.db.query.scorecard.findMany();
    const people = await cast.db.query.user.findMany();
    const cardOf = (name: string) => cards.find((card) => card.interviewerId === people.find((one) => one.name.startsWith(name))?.id)?.id;
    const compare = `${position}/comparison?plan=${plan.split("/").at(-1)}&with=${application.split("/").at(-1)}`;
    expect([page.url(), position, candidate, plan, application].every((path) => path !== "")).toBe(true);
    const all = ["/", "/interviews", "/candidates", `/candidates?q=${CANDIDATE}`, "/agreement", "/agreement/interviewers"];
    const cardPaths = ["Rita", "Ivan"].flatMap((name) => {
      const base = `/scorecards/${cardOf(name)}`;
      return [`${base}/scorecard.pdf`, base, `${base}/submission`, `${base}/results`];
    });
    const debriefs = ["/debrief", "/debrief/events", "/packet.pdf", "/panel", "/invitation.ics"].map((path) => interview + path);
    return [...all, interview, candidate, application, position, compare, plan, `${plan}/agreement`, ...debriefs, ...cardPaths];
  }

  /** One question well scored, the rest skipped over, and submitted. */
  async function score(walk: Inspection, interview: string, who: Name, rating: number, recommendation: string): Promise<void> {
    const { page, arrive } = walk;
    await page.goto(site.address + interview);
    await page.getByRole("link", { name: "Start the interview" }).click();
    await page.locator(".live[data-ready]").waitFor();
    if (who === "ivan") await arrive("05-live", CANDIDATE);
    for (let question = 1; question <= 3; question++) {
      await rate(page, question === 1 ? rating : 3);
      await noteEvidence(page, `${who} on question ${question}: ${WORDS[who]}`);
      await page.getByRole("button", { name: "Next →" }).click();
    }
    await page.getByRole("button", { name: "Wrap-up" }).click();
    await pick(page.getByRole("group", { name: "Recommendation" }), recommendation);
    await page.getByLabel("Rationale").fill(`The candidate ${WORDS[who]}.`);
    await page.getByRole("checkbox", { name: /How do you trim a lamp/ }).check();
    await page.getByRole("button", { name: "Review and submit" }).click();
    await page.getByRole("button", { name: "Submit the scorecard" }).click();
    await page.waitForURL(/\/results$/);
    await page.getByText(WORDS[who]).first().waitFor();
  }

  /** Asks for every address from inside the person's browser, as a curious person with its tools would. */
  async function seesNothing(page: Page, paths: string[], of: Name[]): Promise<void> {
    const ivans = paths.at(-1)?.replace("/results", "") ?? "";
    for (const path of paths) {
      const response = await page.request.get(site.address + path, { maxRedirects: 0, timeout: PATIENCE.timeout });
      const body = await response.body();
      const text = response.headers()["content-type"] === "application/pdf" ? (await readPdf(body)).text : body.toString("utf8");
      expect([path, of.filter((who) => text.includes(WORDS[who]))]).toEqual([path, []]);
      if (path.startsWith(ivans) || /debrief|packet/.test(path)) expect([path, response.status()]).toEqual([path, 404]);
    }
  }

  async function cannotOpenTheDebrief(page: Page, interview: string): Promise<void> {
    const opened = await page.request.post(`${site.address}${interview}/debrief/opening`, {
      form: { reason: "I would so like to know." },
      headers: { origin: site.address },
      maxRedirects: 0,
    });
    expect([403, 404, 409]).toContain(opened.status());
    expect(await cast.db.query.debrief.findMany()).toEqual([]);
  }

  async function debrief(walks: Record<Name, Inspection>, interview: string): Promise<void> {
    const { olivia, rita, ivan } = walks;
    for (const { page } of [ivan, rita, olivia]) await page.goto(`${site.address}${interview}/debrief`);
    for (const name of ["Ivan Interviewer", "Rita Recruiter", "Olivia Owner"])
      await ivan.page.locator("#debrief").getByText(name).first().waitFor();
    await olivia.arrive("06-debrief", `Debrief: ${CANDIDATE}`);
    const row = (page: Page) => page.locator("tbody").filter({ hasText: "How do you trim a lamp?" });
    expect(await row(olivia.page).getByText("Discuss", { exact: true }).count()).toBe(1);

    await row(rita.page)
      .getByRole("button", { name: /^Discuss this/ })
      .click();
    await row(ivan.page).getByText("Rita Recruiter: discussing this").waitFor();
    for (const { page } of [ivan, rita, olivia]) await row(page).getByText("Side by side").click();
    await row(rita.page).getByText("Set a consensus").click();
    await row(rita.page).getByLabel(/^4 /).check();
    await row(rita.page).getByLabel("Reason").fill("The shears were a joke; the method was sound.");
    await row(rita.page).getByRole("button", { name: "Set the consensus" }).click();
    await row(ivan.page).getByText("The shears were a joke", { exact: false }).first().waitFor();
    await row(olivia.page).getByText("The shears were a joke", { exact: false }).first().waitFor();
    await rita.look("07-debrief-agreed");
    await olivia.page.getByRole("button", { name: "Conclude the debrief" }).click();
    await ivan.page.getByText("Concluded", { exact: true }).waitFor();
  }

  async function decide({ page, arrive }: Inspection): Promise<void> {
    await page.getByRole("link", { name: "On to the decision" }).click();
    await arrive("08-application", CANDIDATE);
    expect(await page.locator("input[name=outcome]:checked, input[name=reasonCode]:checked, input[name=citations]:checked").count()).toBe(
      0,
    );
    await page.getByRole("radio", { name: /^Hire/ }).check();
    await page.locator(".outcome").filter({ hasText: "Hire" }).locator("input[name=reasonCode]").first().check();
    await page.getByLabel("Rationale").fill("Sound method, and all three would work with her.");
    await page.getByRole("checkbox", { name: /How do you trim a lamp/ }).check();
    await page.getByRole("button", { name: "Record the decision" }).click();
    await page.getByText("Decided: Hire").waitFor();
    await arrive("09-decided", CANDIDATE);
    const timeline = await page.getByRole("main").textContent();
    for (const event of ["Applied", "Interview scheduled", "Scorecard submitted", "Decided: Hire"]) expect(timeline).toContain(event);
  }

  async function exportPacket({ page }: Inspection, interview: string): Promise<void> {
    const response = await page.request.get(`${site.address}${interview}/packet.pdf`);
    const bytes = await response.body();
    writeFileSync("test-results/three-people/packet.pdf", bytes);
    const { text } = await readPdf(bytes);
    for (const words of [CANDIDATE, ...Object.values(WORDS), "The shears were a joke", "Hire", "Sound method"])
      expect(text).toContain(words);
  }

  /** An interviewer debriefs, and has no say and no sight in what is decided. */
  async function staysOut(page: Page, application: string): Promise<void> {
    const response = await page.request.get(application, { maxRedirects: 0 });
    expect([403, 404]).toContain(response.status());
    expect(await response.text()).not.toContain("Sound method");
  }
});
