import type { Actor } from "../../accounts/actor.ts";
import { recruits } from "../../accounts/roles.ts";
import type { Db } from "../../db/client.ts";
import { readDebrief } from "../../debriefs/debrief.ts";
import { listDecisions } from "../../decisions/history.ts";
import type { Packet } from "./packet.ts";

/**
 * What a packet is made of, as far as the person may see it: the debrief as they find it on its page, and for those
 * who recruit the decision that stands.
 * @throws NotFound for those who may not be in the debrief, and while it is not open.
 */
export async function readPacket(db: Db, actor: Actor, interviewId: string, now: Date): Promise<Packet> {
  const debrief = await readDebrief(db, actor, interviewId, now);
  return { ...debrief, decision: await readDecision(db, actor, debrief.panel.record.application.id) };
}

async function readDecision(db: Db, actor: Actor, applicationId: string): Promise<Packet["decision"]> {
  if (!recruits(actor)) return { shown: false };
  const [latest] = await listDecisions(db, actor, applicationId);
  if (latest === undefined || latest.outcome === null) return { shown: true, standing: null };
  return { shown: true, standing: { ...latest, outcome: latest.outcome } };
}
