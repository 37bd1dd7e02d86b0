import { afterEach, describe, expect, it, vi } from "vitest";
import { batchOf } from "../../../static/device/batch.js";
import { givingWay } from "../../../static/device/chain.js";
import { CLOCK, openDevice } from "../../../static/device/device.js";
import { sendSome } from "../../../static/device/sending.js";

const whose = { person: "olivia", scorecard: "one" };
let counter = 0;

async function journalOf(...changes: [field: string, value: string][]) {
  const device = await openDevice();
  const ids: string[] = [];
  for (const [field, value] of changes) {
    const id = `c${++counter}`;
    await device.put({ ...whose, id, field, value, bases: [], madeAt: "2026-03-02T17:00:00.000Z" });
    ids.push(id);
  }
  return { device, ids, left: async () => (await device.changesOf(whose.person, whose.scorecard)).map(({ id }) => id) };
}

type Body = { startedAt?: string; changes: { id: string; field: string; value: string }[] };

/** A server that answers as told; what it was sent. */
function answer(respond: (body: Body) => Response): Body[] {
  const asked: Body[] = [];
  vi.stubGlobal("fetch", async (_: string, { body }: { body: string }) => {
    asked.push(JSON.parse(body));
    return respond(JSON.parse(body));
  });
  return asked;
}

const saved = ({ changes }: Body) =>
  Response.json({
    savedAt: "2026-03-02T17:00:01.000Z",
    outcomes: changes.map(({ id, field, value }, at) => {
      return { id, outcome: "saved", field, seq: at + 1, heads: [{ id, value, madeAt: "2026-03-02T17:00:00.000Z", by: null }] };
    }),
  });

afterEach(() => vi.unstubAllGlobals());

describe("sending", () => {
  it("sends in order, the clock's start apart, and forgets what was acknowledged", async () => {
    const { device, ids, left } = await journalOf(["rating:a", "4"], [CLOCK, "2026-03-02T17:00:00.000Z"], ["rating:b", "2"]);
    const asked = answer(saved);
    const result = await sendSome({ device, ...whose });
    expect(asked).toMatchObject([{ startedAt: "2026-03-02T17:00:00.000Z", changes: [{ value: "4" }, { value: "2" }] }]);
    expect(result).toMatchObject({ kind: "sent", answer: { done: [ids[0], ids[2], ids[1]] } });
    expect(await left()).toEqual([]);
    expect(await sendSome({ device, ...whose })).toEqual({ kind: "nothing" });
  });

  it.each<[string, () => Response, string]>([
    ["a fault of the server", () => new Response("", { status: 500 }), "unreachable"],
    ["some network's own page", () => new Response("<h1>Welcome</h1>"), "unreachable"],
    ["an answer about something else", () => Response.json({ savedAt: "", outcomes: [] }), "unreachable"],
    ["a gate that knows of no such server just now", () => new Response("404 page not found", { status: 404 }), "unreachable"],
    ["a gate that says so in JSON", () => Response.json({ message: "no Route matched with those values" }, { status: 404 }), "unreachable"],
    ["a gate that leads to its own sign-in", () => Object.defineProperty(Response.error(), "type", { value: "opaqueredirect" }), "sign-in"],
    ["a gate that does not understand the request", () => new Response("<h1>Bad Request</h1>", { status: 400 }), "unreachable"],
    ["a gate that lets nothing through", () => new Response("<h1>Forbidden</h1>", { status: 403 }), "unreachable"],
    ["too many requests", () => new Response("<h1>Slow down</h1>", { status: 429 }), "unreachable"],
    [
      "an answer cut in half",
      () => new Response('{"savedAt":"2026-03', { headers: { "content-type": "application/json" } }),
      "unreachable",
    ],
    ["an ended sign-in", () => Response.json({ error: "Sign in." }, { status: 401 }), "sign-in"],
  ])("keeps everything after %s", async (_, respond, kind) => {
    const { device, ids, left } = await journalOf(["rating:a", "4"]);
    answer(respond);
    expect(await sendSome({ device, ...whose })).toEqual({ kind });
    expect(await left()).toEqual(ids);
  });

  it("keeps everything when nobody answers, and sends the same again", async () => {
    const { device, ids } = await journalOf(["rating:a", "4"]);
    vi.stubGlobal("fetch", async () => {
      throw new TypeError("Failed to fetch");
    });
    expect(await sendSome({ device, ...whose })).toEqual({ kind: "unreachable" });
    const asked = answer(saved);
    await sendSome({ device, ...whose });
    expect(asked[0]?.changes[0]?.id).toBe(ids[0]);
  });

  it("sets aside what the server does not take, and lets it hold up nothing", async () => {
    const { device, ids } = await journalOf(["evidence:a", "zzz"], ["rating:a", "4"]);
    answer(({ changes }) =>
      Response.json({
        savedAt: "2026-03-02T17:00:01.000Z",
        outcomes: changes.map(({ id, field }) =>
          id === ids[0] ? { id, outcome: "unfit", message: "Too long." } : { id, outcome: "saved", field, seq: 1, heads: [] },
        ),
      }),
    );
    await sendSome({ device, ...whose });
    expect(await device.changesOf("olivia", "one")).toMatchObject([{ id: ids[0], aside: { outcome: "unfit", message: "Too long." } }]);
    expect(await sendSome({ device, ...whose })).toEqual({ kind: "nothing" });
    await device.takeUp("olivia", "one");
    expect((await sendSome({ device, ...whose })).kind).toBe("sent");
  });

  it("finds the one change that makes a request unreadable", async () => {
    const { device, ids } = await journalOf(["rating:a", "1"], ["rating:b", "bad"], ["rating:c", "3"], ["rating:d", "4"]);
    answer((body) =>
      body.changes.some(({ value }) => value === "bad") ? Response.json({ error: "Unreadable." }, { status: 422 }) : saved(body),
    );
    await sendSome({ device, ...whose });
    expect(await device.changesOf("olivia", "one")).toMatchObject([{ id: ids[1], aside: { outcome: "unfit", message: "Unreadable." } }]);
  });

  it("sends the others where a gate on the way stops one text, and goes on trying that", async () => {
    const { device, ids, left } = await journalOf(["rating:a", "1"], ["evidence:a", "'; DROP TABLE"], ["rating:c", "3"], ["rating:d", "4"]);
    const stops = (body: Body) => body.changes.some(({ value }) => value.includes("DROP TABLE"));
    answer((body) => (stops(body) ? new Response("<h1>Forbidden</h1>", { status: 403 }) : saved(body)));
    while ((await sendSome({ device, ...whose })).kind === "sent");
    expect(await left()).toEqual([ids[1]]);
    answer(saved);
    await sendSome({ device, ...whose });
    expect(await left()).toEqual([]);
  });

  it("asks a gate that lets nothing through no more than a few times at once", async () => {
    const { device, ids, left } = await journalOf(...Array.from({ length: 100 }, (_, at): [string, string] => [`rating:${at}`, "1"]));
    const asked = answer(() => new Response("<h1>Forbidden</h1>", { status: 403 }));
    expect(await sendSome({ device, ...whose })).toEqual({ kind: "unreachable" });
    expect(await left()).toEqual(ids);
    expect(asked.length).toBeLessThan(30);
  });

  it("sets everything aside when the scorecard is not the person's any more", async () => {
    const { device } = await journalOf(["rating:a", "1"], [CLOCK, "2026-03-02T17:00:00.000Z"]);
    answer(() => Response.json({ error: "Not found." }, { status: 404 }));
    await sendSome({ device, ...whose });
    expect(await device.changesOf("olivia", "one")).toMatchObject([{ field: "rating:a", aside: { outcome: "unknown" } }]);
  });
});

describe("a request", () => {
  const change = (field: string, value = "", aside = false) => ({
    ...whose,
    id: `${field}${value}`,
    field,
    value,
    order: 0,
    bases: [],
    madeAt: "",
    attempted: false,
    ...(aside ? { aside: { outcome: "unfit" as const, message: "" } } : {}),
  });

  it("has one change of each field, a hundred at most, and not too many characters", () => {
    expect(batchOf([change("a", "1"), change("a", "2"), change("b")])).toEqual(["a1", "b"]);
    expect(batchOf([change("a", "1", true), change("a", "2")])).toEqual(["a2"]);
    expect(batchOf(Array.from({ length: 120 }, (_, at) => change(`f${at}`)))).toHaveLength(100);
    const long = "z".repeat(200_000);
    expect(batchOf([change("a", long), change("b", long)])).toEqual([`a${long}`]);
  });
});

describe("a change made on others", () => {
  const link = (id: string, bases: string[], attempted = false) => ({ id, bases, attempted });

  it("takes the place of this page's own that never left, unless another tab built on it", () => {
    const own = ({ id }: { id: string }) => id === "x";
    expect(givingWay([link("x", []), link("y", [])], ["x", "y"], own).map(({ id }) => id)).toEqual(["x"]);
    expect(givingWay([link("x", [], true)], ["x"], own)).toEqual([]);
    expect(givingWay([link("x", []), link("z", ["x"])], ["x"], own)).toEqual([]);
  });
});
