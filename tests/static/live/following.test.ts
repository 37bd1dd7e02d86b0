import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { follow } from "../../../static/live/following.js";
import { lastStream, openStreams, Stream } from "../stream.ts";

const NEWS = { submittedAt: null, cursor: { card: 7, facts: 0 }, fields: { rationale: [] } };

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

  it("asks all the same where no ring comes through", async () => {
    await vi.advanceTimersByTimeAsync(30_000);
    expect(asked.length).toBeGreaterThan(2);
    expect([openStreams(), onNews.mock.calls.length]).toEqual([1, asked.length]);
    lastStream()?.close();
    lastStream()?.dispatchEvent(new Event("error"));
    await vi.advanceTimersByTimeAsync(0);
    expect(onNews).toHaveBeenCalledTimes(asked.length);
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
});
