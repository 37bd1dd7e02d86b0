import type { Role } from "../../src/accounts/roles.ts";
import type { Browser } from "../support/app.ts";
import { assemble, type Cast, enter, type Person } from "../support/cast.ts";
import { makePanel } from "../support/factories.ts";

export type PanelCast = Cast & {
  /** Ines and Ivan are on the panel, Olaf is not; Otto observes. `owner` administers and `colleague` recruits, off the panel. */
  ines: Person;
  ivan: Person;
  olaf: Person;
  otto: Person;
  made: Awaited<ReturnType<typeof makePanel>>;
  /** Ines's scorecard and Ivan's. */
  cards: { ines: string; ivan: string };
  questions: [string, string, string];
  path: string;
};

/** The small cast, four colleagues more, and an interview of a plan of three questions with two of them on its panel. */
export async function assemblePanel(clock?: () => Date): Promise<PanelCast> {
  const cast = await assemble(clock);
  const hire = (name: string, role: Role) =>
    enter(cast.db, cast.app, cast.owner.actor.organisationId, name, `${name.split(" ")[0]?.toLowerCase()}@example.com`, role);
  const ines = await hire("Ines Interviewer", "interviewer");
  const ivan = await hire("Ivan Interviewer", "interviewer");
  const olaf = await hire("Olaf Outside", "interviewer");
  const otto = await hire("Otto Observer", "observer");
  const made = await makePanel(cast.db, cast.colleague.actor, [ines.actor, ivan.actor]);
  const [first, second] = made.scorecards.map(({ id }) => id);
  const [one = "", two = "", three = ""] = made.questions.map(({ id }) => id);
  return {
    ...cast,
    ines,
    ivan,
    olaf,
    otto,
    made,
    cards: { ines: first ?? "", ivan: second ?? "" },
    questions: [one, two, three],
    path: `/interviews/${made.interview.id}`,
  };
}

/** Everybody who could ask for a page, by what they are. */
export const everybody = (cast: PanelCast): Record<string, Browser> => ({
  administrator: cast.owner.browser,
  recruiter: cast.colleague.browser,
  "on the panel": cast.ivan.browser,
  "off the panel": cast.olaf.browser,
  observer: cast.otto.browser,
  stranger: cast.stranger.browser,
  visitor: cast.visitor,
});

/** What each of them is answered, by what they are. */
export async function statuses(cast: PanelCast, ask: (browser: Browser) => Promise<Response>): Promise<Record<string, number>> {
  const answers: Record<string, number> = {};
  for (const [who, browser] of Object.entries(everybody(cast))) answers[who] = (await ask(browser)).status;
  return answers;
}

/** A page's words without its tags, so that a sentence can be looked for whole. */
export const wordsOf = async (answer: Response): Promise<string> =>
  (await answer.text())
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll(/\s+/g, " ");
