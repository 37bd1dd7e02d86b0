import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { follow } from "../../../static/live/following.js";

/** A stream that the test speaks for. */
class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static all: Stream[] = [];
  readyState = 1;
  constructor(readonly address: string) {
    super();
    Stream.all.push(this);
  }
  close() {
    this.readyState = Stream.CLOSED;
  }
  say(event: string, data = "") {
    if (this.readyState !== Stream.CLOSED) this.dispatchEvent(new MessageEvent(event, { data }));
  }
}

const NEWS = { submittedAt: null, cursor: { card: 7, facts: 0 }, fields: { rationale: [] } };
const lastStream = () => Stream.all.at(-1);
const openStreams = () => Stream.all.filter(({ readyState }) => readyState !== Stream.CLOSED).length;

let page: EventTarget & { visibilityState: string };
let browser: EventTarget;
let onNews: ReturnType<typeof vi.fn<(news: unknown) => void>>;
let answer: () => Promise<Response>;
let asked: string[];

beforeEach(() => {
  vi.useFakeTimers();
  Stream.all = [];
  asked = [];
  page = Object.assign(new EventTarget(), { visibilityState: "visible" });
  browser = new EventTarget();
  onNews = vi.fn();
  answer = async () => Response.json(NEWS);
  vi.stubGlobal("EventSource", Stream);
  vi.stubGlobal("document", page);
  vi.stubGlobal("addEventListener", browser.addEventListener.bind(browser));
  vi.stubGlobal("fetch", (path: string) => {
    asked.push(path);
    return answer();
  });
  follow({ scorecard: "card", cursor: { card: 0, facts: 0 }, knows: (seq) => seq === 5, settled: async () => {}, onNews });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const ring = async (note = "") => {
  lastStream()?.say("changed", note);
  await vi.advanceTimersByTimeAsync(0);
};

describe("a page that follows its scorecard", () => {
  it("fetches what a ring tells of, from where it was, and nothing that it made itself", async () => {
    await ring();
    await ring("5");
    await ring("8");
    expect(asked).toEqual(["/scorecards/card/changes?card=0&facts=0", "/scorecards/card/changes?card=7&facts=0"]);
    expect(onNews).toHaveBeenCalledTimes(2);
  });

  it("takes a stream that gives no sign of life for dead, though nobody closed it", async () => {
    await vi.advanceTimersByTimeAsync(30_000);
    lastStream()?.say("alive");
    await vi.advanceTimersByTimeAsync(30_000);
    expect(Stream.all).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(15_000);
    expect([Stream.all.length, openStreams()]).toEqual([2, 1]);
  });

  it("asks again for news that did not come", async () => {
    answer = async () => new Response("", { status: 503 });
    await ring("8");
    expect([onNews.mock.calls.length, openStreams()]).toEqual([0, 0]);
    answer = async () => Response.json(NEWS);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(openStreams()).toBe(1);
    await ring();
    expect(onNews).toHaveBeenCalledTimes(1);
  });

  it("comes back to a stream that was ended for good", async () => {
    lastStream()?.close();
    lastStream()?.dispatchEvent(new Event("error"));
    await vi.advanceTimersByTimeAsync(5_000);
    expect([Stream.all.length, openStreams()]).toEqual([2, 1]);
  });

  it("holds no connection while nobody looks", async () => {
    page.visibilityState = "hidden";
    page.dispatchEvent(new Event("visibilitychange"));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(openStreams()).toBe(0);
    page.visibilityState = "visible";
    page.dispatchEvent(new Event("visibilitychange"));
    expect([Stream.all.length, openStreams()]).toEqual([2, 1]);
  });
});
