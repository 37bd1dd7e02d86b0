import type { Actor } from "../accounts/actor.ts";
import { recruits } from "../accounts/roles.ts";
import type { Db } from "../db/client.ts";
import { type Informed, listInformed } from "./informed.ts";
import { type EarlyOpening, listEarlyOpenings } from "./openings.ts";
import { listReplaced, type Replaced } from "./replaced.ts";
import { listSeeingAll, listUnblindings, type SeeingAll, type Unblinding } from "./unblindings.ts";

/** Who could read colleagues' scorecards of an application sooner than the rules let them, and how it came about. */
export type Openness = {
  unblindings: Unblinding[];
  openings: EarlyOpening[];
  seeingAll: SeeingAll[];
  informed: Informed[];
  replaced: Replaced[];
};

/**
 * Reads it for recruiters and for everybody on a panel of the application; others learn nothing of it.
 * @param seated whether the actor is on the panel at hand.
 */
export async function readOpenness(db: Db, actor: Actor, applicationId: string, seated: boolean): Promise<Openness> {
  return {
    unblindings: await listUnblindings(db, actor, applicationId),
    openings: await listEarlyOpenings(db, actor, applicationId),
    seeingAll: recruits(actor) || seated ? await listSeeingAll(db, actor, applicationId) : [],
    informed: await listInformed(db, actor, applicationId),
    replaced: await listReplaced(db, actor, applicationId),
  };
}
