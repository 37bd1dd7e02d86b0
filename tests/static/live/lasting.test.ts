import { afterEach, expect, it, vi } from "vitest";
import { createLasting } from "../../../static/live/lasting.js";

afterEach(() => vi.unstubAllGlobals());

it("asks the browser to keep what has to wait, once, and to send it later, each time that it has to", async () => {
  const persist = vi.fn().mockRejectedValue(new Error("Not on this page."));
  const register = vi.fn().mockResolvedValue(undefined);
  vi.stubGlobal("navigator", { storage: { persist }, serviceWorker: { ready: Promise.resolve({ sync: { register } }) } });
  const last = createLasting();
  last("idle");
  last("sending");
  expect(persist).not.toHaveBeenCalled();
  for (const phase of ["waiting", "waiting", "idle", "sending", "sign-in", "waiting"] as const) last(phase);
  await vi.waitFor(() => expect(register.mock.calls).toEqual([["unsent"], ["unsent"]]));
  expect(persist).toHaveBeenCalledTimes(1);
});

it("does without where the browser knows nothing of it", () => {
  vi.stubGlobal("navigator", {});
  expect(() => createLasting()("waiting")).not.toThrow();
});
