import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { hearRings } from "../../static/rings.js";
import { lastStream, openStreams, Stream } from "./stream.ts";

let page: EventTarget & { visibilityState: string };
let browser: EventTarget;
let told: (string | boolean)[];

beforeEach(() => {
  vi.useFakeTimers();
  Stream.all = [];
  told = [];
  page = Object.assign(new EventTarget(), { visibilityState: "visible" });
  browser = new EventTarget();
  vi.stubGlobal("EventSource", Stream);
  vi.stubGlobal("document", page);
  vi.stubGlobal("addEventListener", browser.addEventListener.bind(browser));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const hear = (unseen = false) => hearRings("/events", (note) => told.push(note), { unseen, onLive: (live) => told.push(live) });
const hide = (hidden: boolean) => {
  page.visibilityState = hidden ? "hidden" : "visible";
  page.dispatchEvent(new Event("visibilitychange"));
};

describe("a page that hears rings", () => {
  it("takes a stream that gives no sign of life for dead, though nobody closed it", async () => {
    hear();
    lastStream()?.say("changed");
    await vi.advanceTimersByTimeAsync(30_000);
    lastStream()?.say("alive");
    await vi.advanceTimersByTimeAsync(30_000);
    expect([Stream.all.length, told]).toEqual([1, [true, "", true]]);
    await vi.advanceTimersByTimeAsync(15_000);
    expect([Stream.all.length, openStreams(), told]).toEqual([2, 1, [true, "", true, false]]);
    lastStream()?.say("changed", "8");
    expect(told).toEqual([true, "", true, false, true, "8"]);
  });

  it("says soon that it hears nothing where a proxy takes the call and keeps back what the stream says", async () => {
    hear();
    lastStream()?.dispatchEvent(new Event("open"));
    await vi.advanceTimersByTimeAsync(10_000);
    expect([Stream.all.length, openStreams(), told]).toEqual([2, 1, [false]]);
  });

  it("comes back to a stream that was ended for good, and says that it hears nothing meanwhile", async () => {
    hear();
    lastStream()?.close();
    lastStream()?.dispatchEvent(new Event("error"));
    expect(told).toEqual([false]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect([Stream.all.length, openStreams()]).toEqual([2, 1]);
  });

  it("leaves a stream that the browser opens again to the browser", async () => {
    hear();
    lastStream()?.dispatchEvent(new Event("error"));
    await vi.advanceTimersByTimeAsync(30_000);
    expect([Stream.all.length, told]).toEqual([1, []]);
  });

  it("says that it hears nothing where the browser opens it again and again in vain", async () => {
    hear();
    lastStream()?.say("changed");
    for (let tries = 0; tries < 13; tries++) {
      await vi.advanceTimersByTimeAsync(3000);
      lastStream()?.dispatchEvent(new Event("error"));
    }
    expect([Stream.all.length, told]).toEqual([1, [true, ""]]);
    await vi.advanceTimersByTimeAsync(5000);
    expect([Stream.all.length, openStreams(), told]).toEqual([2, 1, [true, "", false]]);
  });

  it("holds no connection while nobody looks", async () => {
    hear();
    hide(true);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(openStreams()).toBe(0);
    hide(false);
    expect([Stream.all.length, openStreams()]).toEqual([2, 1]);
  });

  it("hears on unseen where it is asked to", async () => {
    hear(true);
    hide(true);
    lastStream()?.say("changed", "8");
    expect([openStreams(), told]).toEqual([1, [true, "8"]]);
  });

  it("lets go of the stream with the page, and comes back with it", () => {
    hear(true);
    browser.dispatchEvent(new Event("pagehide"));
    expect(openStreams()).toBe(0);
    browser.dispatchEvent(new Event("pageshow"));
    browser.dispatchEvent(new Event("pageshow"));
    expect([Stream.all.length, openStreams()]).toEqual([2, 1]);
  });
});
