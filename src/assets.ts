import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import { NotFound } from "./errors.ts";
import { ROOT } from "./root.ts";
import { createRouter } from "./web.ts";

const require = createRequire(import.meta.url);
const STATIC = join(ROOT, "static");
/** Styles and the live interview's modules as `npm run build` made them: a dozen files instead of fifty, and a third of the bytes. */
const BUNDLED = join(ROOT, "build/static");
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
  "controls",
  "menu",
  "components",
  "device",
  "guides",
  "question-form",
  "positions",
  "imports",
  "import-source",
  "import-understood",
  "import-edition",
  "plans",
  "candidates-interviews",
  "panel",
  "home",
  "results",
  "figures",
  "plots",
  "results-tables",
  "scoring-guide",
  "amendments",
  "debrief",
  "agreement",
  "people",
  "decision",
  "comparison",
  "live",
  "live-rail",
  "live-marking",
  "live-qualifications",
  "live-asking",
  "utilities",
  "forced-colours",
  "print",
];

/** Stylesheet, scripts, icon and fonts. Everything else under /static is not found. */
export const assets = createRouter();

assets.get("/fonts/:name{inter-[a-z-]+-wght-normal\\.woff2}", async (c) => {
  c.header("cache-control", "public, max-age=31536000, immutable");
  return c.body(await readAsset(join(FONTS, c.req.param("name"))), 200, { "content-type": "font/woff2" });
});

assets.get("/app.css", async (c) => {
  const parts = await Promise.all(STYLES.map((name) => readBuilt(join("styles", `${name}.css`))));
  c.header("cache-control", "no-cache");
  return c.body(Buffer.concat(parts), 200, { "content-type": "text/css; charset=utf-8" });
});

/** The service worker stands with the other scripts and serves the whole site. */
assets.get("/offline/worker.js", async (c, next) => {
  c.header("service-worker-allowed", "/");
  await next();
});

/** Scripts stand in one folder, or in a room of their own in it; bundled where they are, else as they were written. */
assets.get("/:name{(?:[a-z]+/)?[A-Za-z0-9][A-Za-z0-9-]*\\.(?:js|svg)}", async (c) => {
  const name = c.req.param("name");
  const fromPackage = FROM_PACKAGES[name];
  c.header("cache-control", "no-cache");
  const asset = fromPackage === undefined ? await readBuilt(name) : await readAsset(fromPackage);
  return c.body(asset, 200, { "content-type": MEDIA_TYPES[extname(name)] ?? "application/octet-stream" });
});

/** As it was built, else as it was written. @throws NotFound */
const readBuilt = (name: string) => readAsset(join(BUNDLED, name)).catch(() => readAsset(join(STATIC, name)));

/** @throws NotFound */
async function readAsset(file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    throw new NotFound("file");
  }
}
