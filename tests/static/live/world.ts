import { batchOf } from "../../../static/device/batch.js";
import type { Device, Head } from "../../../static/device/device.js";
import { openDevice } from "../../../static/device/device.js";
import { begin, type Field, learn, leave, make, refuse, settle, written } from "../../../static/live/field.js";
import { isContested, valuesOf } from "../../../static/live/values.js";

/**
 * A small world to try the live page's field in: a server that merges as drizzle/0006 does, and tabs on devices whose
 * journals are the real ones, in memory. Everything that takes time on the way (writing, sending, answering, telling the
 * other tab, fetching) is a step of its own, so that a test can put the steps into any order, repeat and lose them.
 */

const PERSON = "person";
const CARD = "card";
const FIELD = "rationale";
export const TOO_LONG = "too long";

type Sent = { id: string; value: string; bases: string[]; madeAt: string };
type Saved = { id: string; seq: number; heads: Head[] };
type Outcome = { id: string; saved: Saved | null };
type News = { made: Parameters<typeof written>[1]; gone: string[] } | { answered: Outcome[] };
type Snapshot = { heads: Head[]; seq: number };

export class Server {
  readonly changes = new Map<string, Sent & { seq: number }>();

  heads(): Head[] {
    const replaced = new Set([...this.changes.values()].flatMap(({ bases }) => bases));
    return [...this.changes.values()]
      .filter(({ id }) => !replaced.has(id))
      .map(({ id, value, madeAt }) => ({ id, value, madeAt, by: null }));
  }

  apply(sent: Sent): Outcome {
    if (sent.value === TOO_LONG) return { id: sent.id, saved: null };
    const known = this.changes.get(sent.id) ?? { ...sent, seq: this.changes.size + 1 };
    this.changes.set(sent.id, known);
    return { id: sent.id, saved: { id: sent.id, seq: known.seq, heads: this.heads() } };
  }

  snapshot = (): Snapshot => ({ heads: this.heads(), seq: this.changes.size });
}

/** What everybody made, and what they can have meant to replace: what they saw, and what those whom they saw had seen. */
export class Chronicle {
  readonly seen = new Map<string, Set<string>>();
  readonly gaveWay = new Map<string, string>();
  private clock = 0;

  next = () => ({ id: `c${++this.clock}`, madeAt: new Date(this.clock * 1000).toISOString() });

  note(id: string, saw: string[]): void {
    this.seen.set(id, new Set(saw.flatMap((one) => [one, ...(this.seen.get(one) ?? [])])));
  }
}

export class Tab {
  field: Field = begin("", [], 0);
  siblings: Tab[] = [];
  readonly made: string[] = [];
  private writing: { change: Sent; over: string | undefined }[] = [];
  private inbox: News[] = [];
  private request: Sent[] | null = null;
  private answer: Outcome[] | null = null;
  private news: Snapshot | null = null;
  private readonly known = new Map<string, Outcome>();

  constructor(
    readonly server: Server,
    readonly device: Device,
    readonly chronicle: Chronicle,
  ) {}

  type(value: string): void {
    this.add(value, this.field.shown.ids, make);
  }

  choose(which: number): void {
    const values = valuesOf(this.field);
    const chosen = values[which % Math.max(1, values.length)];
    if (!isContested(this.field) || chosen === undefined) return;
    const saw = values.map(({ id }) => id);
    this.add(chosen.value, saw, settle);
  }

  private add(value: string, saw: string[], how: typeof make): void {
    const made = { ...this.chronicle.next(), value };
    this.chronicle.note(made.id, saw);
    this.made.push(made.id);
    const { field, bases, over } = how(this.field, made);
    this.field = field;
    this.writing.push({ change: { ...made, bases }, over });
  }

  async write(): Promise<void> {
    const next = this.writing.shift();
    if (next === undefined) return;
    const { change, gone } = await this.device.put({ ...next.change, person: PERSON, scorecard: CARD, field: FIELD }, next.over);
    for (const id of gone) this.chronicle.gaveWay.set(id, change.id);
    this.field = written(this.field, change, gone, true);
    this.tell({ made: change, gone });
  }

  hear(): void {
    const news = this.inbox.shift();
    if (news === undefined) return;
    if ("answered" in news) {
      this.take(news.answered);
      return;
    }
    const outcome = this.known.get(news.made.id);
    if (outcome?.saved) {
      this.field = leave(this.field, news.gone);
      return;
    }
    this.field = written(this.field, news.made, news.gone, false);
    if (outcome) this.take([outcome]);
  }

  async send(): Promise<void> {
    if (this.request !== null || this.answer !== null) return;
    const ids = batchOf(await this.device.changesOf(PERSON, CARD));
    const marked = await this.device.markAttempted(PERSON, CARD, ids);
    if (marked.length > 0) this.request = marked.map(({ id, value, bases, madeAt }) => ({ id, value, bases, madeAt }));
  }

  /** The request arrives, perhaps not for the first time; whether its answer does is another question. */
  arrive(): void {
    if (this.request !== null) this.answer = this.request.map((sent) => this.server.apply(sent));
  }

  lose(): void {
    this.request = null;
    this.answer = null;
  }

  async receive(): Promise<void> {
    if (this.answer === null) return;
    const outcomes = this.answer;
    this.lose();
    for (const { id, saved } of outcomes) {
      if (saved === null) await this.setAside(id);
    }
    await this.device.remove(
      PERSON,
      CARD,
      outcomes.flatMap(({ id, saved }) => (saved === null ? [] : [id])),
    );
    this.take(outcomes);
    this.tell({ answered: outcomes });
  }

  /** What is not taken gives way to what its maker wrote after it. */
  private async setAside(id: string): Promise<void> {
    await this.device.setAside(PERSON, CARD, id, REFUSAL);
    const left = await this.journal();
    const later = left.find((change) => change.id === id || this.chronicle.seen.get(change.id)?.has(id));
    if (later !== undefined && later.id !== id) this.chronicle.gaveWay.set(id, later.id);
  }

  private take(outcomes: Outcome[]): void {
    for (const outcome of outcomes) {
      const { id, saved } = outcome;
      this.known.set(id, outcome);
      this.field = saved === null ? refuse(this.field, id, REFUSAL) : leave(this.field, [id], saved.heads, saved.seq);
    }
  }

  fetch(): void {
    this.news = this.server.snapshot();
  }

  learn(): void {
    if (this.news !== null) this.field = learn(this.field, this.news.heads, this.news.seq);
  }

  /** The page is loaded again, from the server or, with `old`, as it once came: what is written on the device is still there. */
  async reload(old: boolean): Promise<void> {
    while (this.writing.length > 0) await this.write();
    this.lose();
    this.inbox = [];
    const { heads, seq } = old ? { heads: [], seq: 0 } : this.server.snapshot();
    this.field = begin(heads.at(-1)?.value ?? "", heads, seq);
    for (const change of await this.device.changesOf(PERSON, CARD)) this.field = written(this.field, change, [], false);
    this.field = { ...this.field, unsent: this.field.unsent.map((change) => ({ ...change, own: true })) };
  }

  /** Everything arrives in the end. */
  async drain(): Promise<void> {
    while (this.writing.length > 0) await this.write();
    while (this.inbox.length > 0) this.hear();
    for (;;) {
      await this.send();
      if (this.request === null) break;
      this.arrive();
      await this.receive();
    }
    this.fetch();
    this.learn();
  }

  journal = () => this.device.changesOf(PERSON, CARD);

  isWriting = () => this.writing.length > 0;

  private tell(news: News): void {
    for (const sibling of this.siblings) sibling.inbox.push(news);
  }
}

const REFUSAL = { outcome: "unfit" as const, message: "Too long." };

/** Two devices, the first with two tabs. */
export async function makeWorld() {
  const server = new Server();
  const chronicle = new Chronicle();
  const [laptop, phone] = [await openDevice(), await openDevice()];
  const one = new Tab(server, laptop, chronicle);
  const two = new Tab(server, laptop, chronicle);
  one.siblings = [two];
  two.siblings = [one];
  return { server, chronicle, tabs: [one, two, new Tab(server, phone, chronicle)] };
}
