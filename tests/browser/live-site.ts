import { and, asc, eq } from "drizzle-orm";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterEach, beforeEach } from "vitest";
import { change, mark } from "../../src/db/schema/index.ts";
import { assemble, type Cast, PASSWORD } from "../support/cast.ts";
import { letIn, openPage } from "../support/chromium.ts";
import { makePanel } from "../support/factories.ts";
import { openSite, type Site } from "../support/site.ts";
import { useChromium } from "./using-chromium.ts";

/** The longest that anything here waits: the sender's longest pause, and a busy machine. */
export const PATIENCE = { timeout: 20_000 };

type Kind = "evidence" | "rating" | "point" | "rationale";
export type Place = { page: Page; context: BrowserContext; faults: string[] };

/** Olivia's scorecard of one interview, and Colin's, who is on her panel; open in as many places as a test needs. */
export class LiveSite {
  readonly question: string;
  readonly evidence: string;

  private constructor(
    readonly browser: Browser,
    readonly cast: Cast,
    readonly site: Site,
    readonly sitting: Awaited<ReturnType<typeof makePanel>>,
  ) {
    this.question = sitting.questions[0]?.id ?? "";
    this.evidence = `[id="evidence:${this.question}"]`;
  }

  static async open(browser: Browser): Promise<LiveSite> {
    const cast = await assemble();
    const panel = [cast.owner.actor, cast.colleague.actor];
    return new LiveSite(browser, cast, await openSite(cast.db), await makePanel(cast.db, cast.owner.actor, panel));
  }

  scorecard = (of: 0 | 1 = 0): string => this.sitting.scorecards[of]?.id ?? "";

  rating = (value: number): string => `[name="rating:${this.question}"][value="${value}"]`;

  /** A device of its own with the live page of one of the two open. */
  async enter(options: BrowserContextOptions & { of?: 0 | 1; prepare?: string } = {}): Promise<Place> {
    const { of = 0, prepare, ...rest } = options;
    const { page, faults } = await openPage(this.browser, rest);
    if (prepare !== undefined) await page.addInitScript(prepare);
    const { browser } = of === 0 ? this.cast.owner : this.cast.colleague;
    await letIn(page.context(), browser.cookie(), this.site.address);
    await page.goto(`${this.site.address}/scorecards/${this.scorecard(of)}`);
    await ready(page);
    return { page, context: page.context(), faults };
  }

  /** Another tab of the same device. */
  async enterAgain({ context }: Place): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${this.site.address}/scorecards/${this.scorecard()}`);
    await ready(page);
    return page;
  }

  async signIn(page: Page, email: string): Promise<void> {
    await page.fill("[name=email]", email);
    await page.fill("[name=password]", PASSWORD);
    await page.click("button[type=submit]");
  }

  /** What a field comes to in the database. */
  stored = async (kind: Kind, subjectId = this.question): Promise<string | undefined> =>
    (
      await this.cast.db
        .select({ value: mark.value })
        .from(mark)
        .where(and(eq(mark.scorecardId, this.scorecard()), eq(mark.kind, kind), eq(mark.subjectId, subjectId)))
    )[0]?.value;

  /** Every value that a field was ever given, in the order in which the server took them. */
  history = async (kind: Kind, subjectId = this.question): Promise<string[]> =>
    (
      await this.cast.db
        .select({ value: change.value })
        .from(change)
        .where(and(eq(change.kind, kind), eq(change.subjectId, subjectId)))
        .orderBy(asc(change.seq))
    ).map(({ value }) => value);

  async close(): Promise<void> {
    for (const context of this.browser.contexts()) await context.close();
    await this.site.stop();
  }
}

export const ready = (page: Page) => page.waitForSelector(".live[data-ready]", PATIENCE);

export const state = (page: Page, kind: string) => page.waitForSelector(`#save-state[data-state="${kind}"]`, PATIENCE);

/** A live interview for each test of a describe, closed after it. @returns what gives it to a test. */
export function useLiveSite(): () => LiveSite {
  const browser = useChromium();
  let live: LiveSite | undefined;
  beforeEach(async () => {
    live = await LiveSite.open(browser());
  });
  afterEach(() => live?.close());
  return () => {
    if (live === undefined) throw new Error("The live interview is open while a test runs.");
    return live;
  };
}
