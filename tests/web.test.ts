import { beforeEach, describe, expect, it } from "vitest";
import { createRouter, localPath, readTyped } from "../src/web.ts";
import { assemble, type Cast } from "./support/cast.ts";

const FORM = "application/x-www-form-urlencoded";

/** What is read from a posted form. */
async function typedFrom(body: string, type = FORM): Promise<unknown> {
  const router = createRouter();
  router.post("/", async (c) => c.json(await readTyped(c)));
  const answer = await router.request("/", { method: "POST", body, headers: { "content-type": type } });
  return answer.json();
}

describe("a posted form", () => {
  it("gives each field's text, a list where it came several times, and no NUL", async () => {
    expect(await typedFrom("a=1&b=x&a=2&c=&a=3&d=%00e%00")).toEqual({ a: ["1", "2", "3"], b: "x", c: "", d: "e" });
  });

  it.each(["constructor", "__proto__", "toString"])("may have a field that is called %s", async (name) => {
    expect(Object.entries(Object(await typedFrom(`${name}=1&at=2`)))).toEqual([
      [name, "1"],
      ["at", "2"],
    ]);
    expect(Object.entries(Object(await typedFrom(`${name}=1&${name}=2`)))).toEqual([[name, ["1", "2"]]]);
  });

  // Copying the list with each field would not end today.
  it("with a field that came a million times is read in one go", async () => {
    expect(await typedFrom("a=&".repeat(1_000_000))).toMatchObject({ a: { length: 1_000_000 } });
  });
});

describe("a body that is not the form it says it is", () => {
  let cast: Cast;
  beforeEach(async () => {
    cast = await assemble();
  });

  it.each(["/organisation", "/candidates/new", "/sign-in"])("is not understood at %s, and nobody's fault of ours", async (path) => {
    for (const type of ["multipart/form-data", "multipart/form-data; boundary=x"]) {
      for (const cookie of [cast.owner.browser.cookie(), ""]) {
        const headers = { "content-type": type, cookie, origin: "http://localhost" };
        const answer = await cast.app.request(path, { method: "POST", body: "garbage", headers });
        expect(answer.status).toBe(400);
        expect(await answer.text()).toContain("could not be read");
      }
    }
  });
});

describe("a path to go on to", () => {
  it("is ours, with its query and place", () => {
    expect(localPath("/guides/1?q=a b#question-2")).toBe("/guides/1?q=a%20b#question-2");
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "/.//evil.example",
    "/%2e//evil.example",
    "/a/..//evil.example",
    "/\t/evil.example",
    "evil",
  ])("is the start for %j, which leads elsewhere", (next) => {
    expect(localPath(next)).toBe("/");
  });
});
