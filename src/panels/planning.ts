import type { Actor } from "../accounts/actor.ts";
import type { Db } from "../db/client.ts";
import { getInterview, type Overview } from "../interviews/overview.ts";
import { type Coverage, coverageOf } from "./coverage.ts";
import type { OtherInterview } from "./differences.ts";
import { readOthers } from "./others.ts";
import { type PlannedQuestion, readPlanned } from "./questions.ts";
import { readShares, revisionOfShares, type Shares } from "./shares.ts";

/** Somebody on the panel with their questions; `fixed` once they have submitted. `id` is the scorecard's. */
export type PlannedMember = { id: string; name: string; questionIds: string[] | null; fixed: boolean };

/** An interview's division of questions, and what is to be said of it. No marks are read. */
export type Planning = {
  interview: Overview;
  questions: PlannedQuestion[];
  members: PlannedMember[];
  others: OtherInterview[];
  coverage: Coverage;
  revision: string;
};

/** What recruiters plan a panel with. @throws NotFound for a stranger's interview. */
export async function readPlanning(db: Db, actor: Actor, interviewId: string): Promise<Planning> {
  const interview = await getInterview(db, actor, interviewId);
  const { id: planId, versionId } = interview.plan;
  const shares = await readShares(db, actor, interviewId);
  const questions = (await readPlanned(db, [versionId])).get(versionId) ?? [];
  const others = await readOthers(db, actor, planId, interview.candidate.id);
  const members = interview.cards.map(({ id, interviewer, state }) => ({
    id,
    name: interviewer.name,
    questionIds: shares.get(id) ?? null,
    fixed: state === "submitted",
  }));
  return { ...covered({ interview, questions, members, others }), revision: revisionOfShares(versionId, shares) };
}

/** The same with other shares than those that are saved: what the boxes of an unsaved form say. */
export function coverWith(planning: Planning, shares: Shares): Planning {
  const members = planning.members.map((member) => {
    const share = shares.get(member.id);
    return share === undefined ? member : { ...member, questionIds: share };
  });
  return { ...planning, ...covered({ ...planning, members }) };
}

type Bare = Omit<Planning, "coverage" | "revision">;

function covered(bare: Bare): Omit<Planning, "revision"> {
  const { interview, questions, members, others } = bare;
  const { number, slotMinutes } = interview.plan;
  // All boxes ticked one by one are all questions, as they are when they are saved.
  const panel = members.map((member) => ({
    ...member,
    questionIds: questions.every(({ id }) => member.questionIds?.includes(id) ?? true) ? null : member.questionIds,
  }));
  return { ...bare, coverage: coverageOf({ version: number, slotMinutes, questions, panel, others }) };
}
