import { beforeEach, describe, expect, it } from "vitest";
import { assemble, type Cast } from "./support/cast.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await assemble();
});

describe("every answer", () => {
  it("forbids inline script and style, framing and sniffing", async () => {
    const { headers } = await cast.owner.browser.get("/organisation");
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).not.toContain("unsafe");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("has no inline script, style or handler in its markup", async () => {
    const page = await (await cast.owner.browser.get("/organisation")).text();
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=/);
  });
});

describe("what does not exist", () => {
  it.each([
    "/nowhere",
    "/guides/not-an-id",
    "/scorecards/00000000-0000-4000-8000-000000000000",
    "/static/secret.env",
    "/static/../package.json",
    "/static/tsconfig.json",
    "/static/styles/live.css",
    "/static/live/../../package.json",
  ])("%s is a page that says so", async (path) => {
    const answer = await cast.owner.browser.get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toMatch(/at .*\.ts:\d+/);
  });
});

describe("assets", () => {
  it.each([
    ["app.css", "text/css"],
    ["htmx.js", "text/javascript"],
    ["live/live.js", "text/javascript"],
    ["plan.js", "text/javascript"],
    ["icon.svg", "image/svg+xml"],
    ["fonts/inter-greek-wght-normal.woff2", "font/woff2"],
  ])("%s is served with its type and revalidates", async (name, type) => {
    const first = await cast.visitor.get(`/static/${name}`);
    expect(first.headers.get("content-type")).toContain(type);
    const again = await cast.visitor.get(`/static/${name}`, { "if-none-match": first.headers.get("etag") ?? "" });
    expect(again.status).toBe(304);
  });
});

describe("an htmx request after the sign-in has ended", () => {
  it("is told in the notice line, and the page keeps what was typed", async () => {
    cast.owner.browser.forgetCookies();
    const answer = await cast.owner.browser.htmx("/organisation", { name: "x" });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("hx-retarget")).toBe("#notice");
    expect(await answer.text()).toContain("Sign in again in another tab");
  });
});
