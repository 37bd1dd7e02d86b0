import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { MiddlewareHandler } from "hono";
import { accepts } from "hono/accepts";
import { COMPRESSIBLE_CONTENT_TYPE_REGEX, compress } from "hono/compress";
import type { Env } from "./web.ts";

const brotli = promisify(brotliCompress);
/** Of eleven. Nine takes ten times as long as five for a twentieth less: worth it for what a device fetches once a release. */
const QUALITY = { page: 5, asset: 9 };
/** Less hardly shrinks. */
const WORTHWHILE_BYTES = 256;

/**
 * Compresses pages, fragments and assets: by brotli where the browser takes it, which makes a page a third smaller than gzip in
 * the same time, else by gzip. Events go out as they come; the few bytes that answer a saved mark would only wait.
 */
export function compressAnswers(): MiddlewareHandler<Env> {
  const gzip = compress();
  return async (c, next) => {
    if (c.req.header("accept") === "application/json") return next();
    if (accepts(c, { header: "Accept-Encoding", supports: ["br"], default: "", match: takenAtAll }) !== "br") return gzip(c, next);
    await next();
    const { body, headers } = c.res;
    if (!COMPRESSIBLE_CONTENT_TYPE_REGEX.test(headers.get("content-type") ?? "")) return;
    c.header("vary", "Accept-Encoding", { append: true });
    if (body === null || c.req.method === "HEAD" || headers.has("content-encoding")) return;
    const plain = await c.res.arrayBuffer();
    const isSmall = plain.byteLength < WORTHWHILE_BYTES;
    c.res = new Response(isSmall ? plain : await brotli(plain, { params: settingsFor(plain, c.req.path) }), c.res);
    if (!isSmall) nameEncoding(c.res.headers);
  };
}

/** Browsers name gzip first out of habit, not because they would rather have it. */
const takenAtAll = (taken: { type: string; q: number }[], { supports }: { supports: string[] }): string =>
  supports.find((encoding) => taken.some(({ type, q }) => type.toLowerCase() === encoding && q > 0)) ?? "";

const settingsFor = ({ byteLength }: ArrayBuffer, path: string) => ({
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  [constants.BROTLI_PARAM_QUALITY]: path.startsWith("/static/") ? QUALITY.asset : QUALITY.page,
  [constants.BROTLI_PARAM_SIZE_HINT]: byteLength,
});

function nameEncoding(headers: Headers): void {
  headers.set("content-encoding", "br");
  headers.delete("content-length");
  // The same text in other bytes is the same only weakly.
  const tag = headers.get("etag");
  if (tag !== null && !tag.startsWith("W/")) headers.set("etag", `W/${tag}`);
}
