import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import type { Fill, Fills } from "../db/schema/index.ts";
import type { Choice } from "../reading/choice.ts";
import { revise } from "./imports.ts";

type At = { id: string; line: number };

/** Says what a line is; "auto" takes back what was said of it. */
export function chooseLine(db: Db, actor: Actor, { id, line }: At, choice: Choice | "auto"): Promise<void> {
  return revise(db, actor, id, ({ choices: { [line]: _, ...others } }) => ({
    choices: choice === "auto" ? others : { ...others, [line]: choice },
  }));
}

/** Says what a compound point becomes: these single points, or with none itself; null takes it back. */
export function splitPoint(db: Db, actor: Actor, { id, line }: At, parts: string[] | null): Promise<void> {
  return revise(db, actor, id, ({ splits }) => {
    const others = splits.filter((split) => split.line !== line);
    return { splits: parts === null ? others : [...others, { line, parts }] };
  });
}

/** What was filled in: of the guide itself, and of questions by their lines. */
export type Filling = { guide: NonNullable<Fills["guide"]> | null; questions: Readonly<Record<number, Fill>> };

/** Keeps what was filled in beside what was before. */
export function fillIn(db: Db, actor: Actor, id: string, { guide, questions }: Filling): Promise<void> {
  return revise(db, actor, id, ({ fills }) => {
    const filled = Object.entries(questions).map(([line, fill]) => [line, { ...fills.questions?.[Number(line)], ...fill }]);
    return { fills: { ...fills, ...(guide && { guide }), questions: { ...fills.questions, ...Object.fromEntries(filled) } } };
  });
}
