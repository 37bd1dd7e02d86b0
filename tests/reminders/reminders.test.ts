import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { organisation, reminder, scorecard, user } from "../../src/db/schema/index.ts";
import { createLog } from "../../src/log.ts";
import { type Letter, LetterRefused, type Mailer } from "../../src/mail/mailer.ts";
import { sendReminders } from "../../src/reminders/reminders.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { fillScorecard, makeInterview, makePanel } from "../support/factories.ts";

/** The factories' interviews begin at 17:00 and have 45 minutes; the firm allows 24 hours. */
const ENDS = new Date("2026-03-02T17:45:00Z");
const DUE = new Date("2026-03-03T17:45:00Z");
const since = (at: Date, ms: number) => new Date(at.getTime() + ms);

let cast: Cast;
let letters: Letter[];
let refused: (letter: Letter) => boolean;
let logged: string;
beforeEach(async () => {
  cast = await assemble();
  letters = [];
  refused = () => false;
  logged = "";
});

const mailer: Mailer = {
  async send(letter) {
    if (refused(letter)) throw new LetterRefused("The mail server did not take a letter (EENVELOPE, 550).");
    letters.push(letter);
  },
};

function send(now: Date, signal?: AbortSignal): Promise<number> {
  const log = createLog("info", {
    write: (line: string) => {
      logged += line;
    },
  });
  return sendReminders({ db: cast.db, mailer, log, site: "https://scorebook.example.com" }, now, signal);
}

describe("reminders", () => {
  it("go out at the slot's end and once more when it is overdue, each once", async () => {
    const { scorecard } = await makeInterview(cast.db, cast.owner.actor);
    expect(await send(since(ENDS, -1))).toBe(0);
    expect(await send(ENDS)).toBe(1);
    expect(await send(since(ENDS, 300_000))).toBe(0);
    expect(await send(DUE)).toBe(0);
    expect(await send(since(DUE, 1))).toBe(1);
    expect(await send(since(DUE, 300_000))).toBe(0);
    expect(letters.map(({ subject }) => subject)).toEqual([
      "Scorecard for Amara Okafor: please submit by Tue 3 Mar 2026, 17:45 (UTC)",
      "Overdue: your scorecard for Amara Okafor",
    ]);
    expect(letters.map(({ to }) => to)).toEqual(Array(2).fill({ name: "Olivia Owner", address: "olivia@example.com" }));
    for (const { text } of letters) {
      expect(text.split("\n")).toContain(`https://scorebook.example.com/scorecards/${scorecard.id}`);
      expect(text).toContain("planned for Mon 2 Mar 2026, 17:00 (UTC)");
    }
    expect((await cast.db.select().from(reminder)).map(({ kind }) => kind).sort()).toEqual(["due", "overdue"]);
  });

  it("tell times in the firm's zone and by the firm's hours", async () => {
    await makeInterview(cast.db, cast.owner.actor);
    await cast.db.update(organisation).set({ timeZone: "Europe/Oslo", dueHours: 2 });
    await send(ENDS);
    expect(letters[0]?.subject).toContain("by Mon 2 Mar 2026, 20:45 (Europe/Oslo)");
    expect(await send(since(ENDS, 2 * 3_600_000 + 1))).toBe(1);
  });

  it("hold nothing of what stands in a scorecard, nor of colleagues", async () => {
    const held = await makePanel(cast.db, cast.owner.actor, [cast.owner.actor, cast.colleague.actor]);
    const [mine, theirs] = held.scorecards;
    const ratings = Object.fromEntries(held.questions.map(({ id }) => [id, 2 as const]));
    await fillScorecard(cast.db, mine?.id ?? "", ratings, { recommendation: "no", rationale: "Secretly weak.", submittedAt: null });
    await fillScorecard(cast.db, theirs?.id ?? "", ratings, { recommendation: "no", rationale: "Openly weak." });
    await send(ENDS);
    await send(since(DUE, 1));
    expect(letters).toHaveLength(2);
    for (const letter of letters) expect(JSON.stringify(letter)).not.toMatch(/weak|Colin|Strong|recommend|rating|submitted theirs/i);
  });

  it("reach nobody who has submitted, who has left, or who was late before there was mail", async () => {
    const { db, owner, colleague } = cast;
    const done = await makeInterview(db, owner.actor);
    await db.update(scorecard).set({ submittedAt: ENDS }).where(eq(scorecard.id, done.scorecard.id));
    await makePanel(db, owner.actor, [colleague.actor]);
    await db.update(user).set({ deactivatedAt: ENDS }).where(eq(user.id, colleague.actor.id));
    expect(await send(ENDS)).toBe(0);
    await db.update(user).set({ deactivatedAt: null });
    expect(await send(since(DUE, 7 * 86_400_000 + 1))).toBe(0);
    expect(await send(since(DUE, 7 * 86_400_000))).toBe(1);
  });

  it("send no late word of what was due once it is overdue", async () => {
    await makeInterview(cast.db, cast.owner.actor);
    expect(await send(since(DUE, 1))).toBe(1);
    expect(letters[0]?.subject).toMatch(/^Overdue/);
    expect(await send(since(DUE, 2))).toBe(0);
  });

  it("go out once when several processes run at the same moment", async () => {
    for (const name of ["Amara Okafor", "Ben Adler", "Chen Li"]) await makeInterview(cast.db, cast.owner.actor, name);
    const sent = await Promise.all([send(ENDS), send(ENDS), send(ENDS)]);
    expect(sent.reduce((sum, n) => sum + n, 0)).toBe(3);
    expect(letters.map(({ subject }) => subject.slice(14, 19)).sort()).toEqual(["Amara", "Ben A", "Chen "]);
  });

  it("are tried again when the mail server does not take one; the others go out, and no address is logged", async () => {
    await makePanel(cast.db, cast.owner.actor, [cast.owner.actor, cast.colleague.actor]);
    refused = ({ to }) => to.address === "colin@example.com";
    expect(await send(ENDS)).toBe(1);
    expect(letters.map(({ to }) => to.name)).toEqual(["Olivia Owner"]);
    expect(logged).toContain("reminder not sent");
    expect(logged).toContain("EENVELOPE, 550");
    expect(logged).not.toMatch(/colin|olivia|Okafor/i);
    expect(await cast.db.select().from(reminder)).toHaveLength(1);
    refused = () => false;
    expect(await send(since(ENDS, 300_000))).toBe(1);
    expect(letters.at(-1)?.to.name).toBe("Colin Colleague");
  });

  it("wait for the next round once the mail server seems to be away", async () => {
    for (let n = 0; n < 8; n++) await makeInterview(cast.db, cast.owner.actor);
    let tries = 0;
    refused = () => {
      tries += 1;
      return true;
    };
    expect(await send(ENDS)).toBe(0);
    expect(tries).toBe(5);
    expect(await cast.db.select().from(reminder)).toEqual([]);
  });

  it("stop after the letter under way when the process ends", async () => {
    for (let n = 0; n < 3; n++) await makeInterview(cast.db, cast.owner.actor);
    const ending = new AbortController();
    refused = () => {
      ending.abort();
      return false;
    };
    expect(await send(ENDS, ending.signal)).toBe(1);
  });
});
