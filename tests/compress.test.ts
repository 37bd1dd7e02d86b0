import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeEach, describe, expect, it } from "vitest";
import { assemble, type Cast } from "./support/cast.ts";

const CHROMIUM = "gzip, deflate, br, zstd";

let cast: Cast;
beforeEach(async () => {
  cast = await assemble();
});

const ask = (path: string, encodings: string, more: Record<string, string> = {}) =>
  cast.app.request(path, { headers: { cookie: cast.owner.browser.cookie(), "accept-encoding": encodings, ...more } });
const bytes = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());

describe("an answer on its way to the browser", () => {
  it("is the same page in brotli, in gzip and in none", async () => {
    const plain = await (await ask("/guides", "identity")).text();
    const brotli = await ask("/guides", CHROMIUM);
    expect(brotli.headers.get("content-encoding")).toBe("br");
    expect(brotli.headers.get("vary")).toContain("Accept-Encoding");
    const small = await bytes(brotli);
    expect(brotliDecompressSync(small).toString()).toBe(plain);
    const gzip = await ask("/guides", "gzip, deflate");
    expect(gzip.headers.get("content-encoding")).toBe("gzip");
    const larger = await bytes(gzip);
    expect(gunzipSync(larger).toString()).toBe(plain);
    expect(small.byteLength).toBeLessThan(larger.byteLength);
  });

  it("is not sent again where the browser has it", async () => {
    const first = await ask("/static/app.css", CHROMIUM);
    const tag = first.headers.get("etag") ?? "";
    expect([first.headers.get("content-encoding"), tag]).toEqual(["br", expect.stringMatching(/^W\//)]);
    const again = await ask("/static/app.css", CHROMIUM, { "if-none-match": tag });
    expect([again.status, (await bytes(again)).byteLength]).toEqual([304, 0]);
  });

  it("goes as it is where it is a few bytes, or where it is packed already", async () => {
    for (const path of ["/health", "/static/fonts/inter-latin-wght-normal.woff2"]) {
      const answer = await ask(path, CHROMIUM);
      expect([path, answer.status, answer.headers.get("content-encoding")]).toEqual([path, 200, null]);
      expect((await bytes(answer)).byteLength).toBeGreaterThan(0);
    }
  });

  it("has no body where only its head was asked for", async () => {
    const answer = await cast.app.request("/static/app.css", { method: "HEAD", headers: { "accept-encoding": CHROMIUM } });
    expect([answer.status, (await bytes(answer)).byteLength]).toEqual([200, 0]);
  });
});
