import { eq } from "drizzle-orm";
import { interview } from "../../src/db/schema/index.ts";
import { type Cast, enter, type Person } from "../support/cast.ts";
import { fillScorecard, makePanel } from "../support/factories.ts";

/** A Monday, ten in the morning in UTC, which is the firm's time zone in tests. */
export const NOW = new Date("2026-03-02T10:00:00Z");

export const hours = (n: number, from = NOW) => new Date(from.getTime() + n * 3_600_000);

/** The cast with two interviewers and an observer of the owner's firm. */
export type Staff = Cast & { ivy: Person; ian: Person; otto: Person };

export async function staff(cast: Cast): Promise<Staff> {
  const { db, app, owner } = cast;
  const join = (name: string, role: "interviewer" | "observer") =>
    enter(db, app, owner.actor.organisationId, name, `${name.split(" ")[0]?.toLowerCase()}@example.com`, role);
  return {
    ...cast,
    ivy: await join("Ivy Interviewer", "interviewer"),
    ian: await join("Ian Interviewer", "interviewer"),
    otto: await join("Otto Observer", "observer"),
  };
}

/** An interview at that time with these people; those of `submitted` have handed their scorecards in. */
export async function sit(staff: Staff, candidate: string, at: Date, panel: Person[], submitted: Person[] = []) {
  const { db, owner } = staff;
  const held = await makePanel(
    db,
    owner.actor,
    panel.map(({ actor }) => actor),
    candidate,
  );
  await db.update(interview).set({ scheduledAt: at }).where(eq(interview.id, held.interview.id));
  for (const [place, person] of panel.entries()) {
    const card = held.scorecards[place];
    if (card !== undefined && submitted.includes(person)) await fillScorecard(db, card.id, {}, { submittedAt: hours(2, at) });
  }
  return { ...held, cardOf: (person: Person) => held.scorecards[panel.indexOf(person)]?.id ?? "" };
}

/** The part of a page under one heading; empty where there is none. */
export const section = (page: string, id: string): string =>
  new RegExp(`<section aria-labelledby="${id}-heading".*?</section>`, "s").exec(page)?.[0] ?? "";

export const homeOf = async (person: Person): Promise<string> => (await person.browser.get("/")).text();

/** The candidates of a part of a page, in their order. */
export const names = (part: string): string[] => [...part.matchAll(/<a class="prompt"[^>]*>([^<]*)<\/a>/g)].map(([, name]) => name ?? "");
