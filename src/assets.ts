import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import { NotFound } from "./errors.ts";
import { ROOT } from "./root.ts";
import { createRouter } from "./web.ts";

const require = createRequire(import.meta.url);
const STATIC = join(ROOT, "static");
const FONTS = join(dirname(require.resolve("@fontsource-variable/inter/package.json")), "files");

/** Files that come from their packages, so that an upgrade of the package is an upgrade of the page. */
const FROM_PACKAGES: Record<string, string> = {
  "htmx.js": join(dirname(require.resolve("htmx.org/package.json")), "dist/htmx.min.js"),
  "sortable.js": join(dirname(require.resolve("sortablejs/package.json")), "modular/sortable.esm.js"),
};

const MEDIA_TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** The one stylesheet, in parts that a person can find, in the order in which they cascade. */
const STYLES = [
  "layers",
  "fonts",
  "reset",
  "tokens",
  "base",
  "layout",
  "components",
  "guides-positions",
  "plans",
  "candidates-interviews",
  "results",
  "live",
  "utilities",
  "print",
];

/** Stylesheet, scripts, icon and fonts. Everything else under /static is not found. */
export const assets = createRouter();

assets.get("/fonts/:name{inter-[a-z-]+-wght-normal\\.woff2}", async (c) => {
  c.header("cache-control", "public, max-age=31536000, immutable");
  return c.body(await readAsset(join(FONTS, c.req.param("name"))), 200, { "content-type": "font/woff2" });
});

assets.get("/app.css", async (c) => {
  const parts = await Promise.all(STYLES.map((name) => readFile(join(STATIC, "styles", `${name}.css`), "utf8")));
  c.header("cache-control", "no-cache");
  return c.body(parts.join("\n"), 200, { "content-type": "text/css; charset=utf-8" });
});

assets.get("/:name{[a-z][a-z0-9-]*\\.(?:js|svg)}", async (c) => {
  const name = c.req.param("name");
  const file = FROM_PACKAGES[name] ?? join(STATIC, name);
  c.header("cache-control", "no-cache");
  return c.body(await readAsset(file), 200, { "content-type": MEDIA_TYPES[extname(file)] ?? "application/octet-stream" });
});

async function readAsset(file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    throw new NotFound("file");
  }
}
