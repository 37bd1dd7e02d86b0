import type { Actor } from "../../src/accounts/actor.ts";
import type { Role } from "../../src/accounts/roles.ts";
import { type Cast, enter, type Person } from "../support/cast.ts";
import { fillScorecard, makePanel } from "../support/factories.ts";

export type Rated = 1 | 2 | 3 | 4 | 5 | null;
export type Panel = Awaited<ReturnType<typeof makePanel>>;

/** Krippendorff's published reliability data, an answer a line: four raters, null where a rating is missing. */
export const PUBLISHED: Rated[][] = [
  [1, 1, null, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [null, 5, 5, 5],
  [null, null, 1, 1],
  [null, 3, null, null],
];

export function hire({ db, app, owner }: Cast, name: string, role: Role): Promise<Person> {
  const email = `${name.toLowerCase().replaceAll(" ", ".")}@example.com`;
  return enter(db, app, owner.actor.organisationId, name, email, role);
}

/** Rates the plan's questions, in their order, and submits the scorecard unless `submittedAt` is null. */
export async function rate({ db }: Cast, panel: Panel, at: number, ratings: Rated[], submittedAt?: Date | null): Promise<void> {
  const card = panel.scorecards[at];
  if (card === undefined) throw new Error(`There is no scorecard ${at}.`);
  const given = panel.questions.flatMap(({ id }, place): [string, 1 | 2 | 3 | 4 | 5][] => {
    const rating = ratings[place] ?? null;
    return rating === null ? [] : [[id, rating]];
  });
  await fillScorecard(db, card.id, Object.fromEntries(given), submittedAt === undefined ? {} : { submittedAt });
}

/** Twelve answers, three questions of four candidates, each interviewed and submitted by the same panel of four. */
export async function publishedPanels(cast: Cast, raters: Actor[], data: Rated[][] = PUBLISHED): Promise<Panel[]> {
  const panels: Panel[] = [];
  for (let interview = 0; interview < data.length / 3; interview++) {
    const panel = await makePanel(cast.db, cast.owner.actor, raters, `Candidate ${interview}`, panels[0]);
    const answers = data.slice(3 * interview, 3 * interview + 3);
    for (const rater of raters.keys()) {
      await rate(
        cast,
        panel,
        rater,
        answers.map((answer) => answer[rater] ?? null),
      );
    }
    panels.push(panel);
  }
  return panels;
}
