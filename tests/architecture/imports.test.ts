import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

type Import = { from: string; to: string; typeOnly: boolean };

const files = ["src", "views"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);
const imports = files.flatMap(readImports);

function readImports(from: string): Import[] {
  const source = readFileSync(join(ROOT, from), "utf8");
  return [...source.matchAll(/^(?:import|export) (type )?[^;]*?from "([^"]+)"|import\("([^"]+)"\)/gms)].map(([, type, named, dynamic]) => {
    const target = named ?? dynamic ?? "";
    return { from, to: target.startsWith(".") ? relative(ROOT, join(ROOT, dirname(from), target)) : target, typeOnly: type !== undefined };
  });
}

/** Files that import one of these tables from the schema. */
const importers = (...tables: string[]) =>
  files.filter((file) => {
    const source = readFileSync(join(ROOT, file), "utf8");
    const named = [...source.matchAll(/^import (?!type )\{([^}]*)\} from "[^"]*\/db\/schema\/[^"]*"/gms)].flatMap(
      ([, names]) => names?.split(",") ?? [],
    );
    return named.some((name) => tables.includes(name.trim()));
  });

const outside = (room: string, paths: string[]) => paths.filter((path) => !path.startsWith(room));

const broken = (rule: (line: Import) => boolean) => imports.filter(rule).map(({ from, to }) => `${from} → ${to}`);
const isRoutes = (path: string) => /(^|[/-])routes\.tsx$|^src\/app\.tsx$/.test(path);

describe("imports point one way", () => {
  it("reads them at all", () => {
    expect(imports.length).toBeGreaterThan(200);
    expect(imports).toContainEqual({ from: "src/server.ts", to: "src/start.ts", typeOnly: false });
  });

  it("scoring imports nothing from outside its folder", () => {
    expect(broken(({ from, to }) => from.startsWith("src/scoring/") && !to.startsWith("src/scoring/"))).toEqual([]);
  });

  it("reading imports nothing from outside its folder but the parsers of the formats, which its formats alone know", () => {
    const parsers = /^(mammoth|yaml|yauzl|mdast|mdast-util-.*|micromark-extension-.*|hast|hast-util-.*)$/;
    const ofReading = (rule: (line: Import) => boolean) => broken((line) => line.from.startsWith("src/reading/") && rule(line));
    expect(ofReading(({ to }) => !to.startsWith("src/reading/") && !parsers.test(to))).toEqual([]);
    expect(ofReading(({ from, to }) => parsers.test(to) && !from.startsWith("src/reading/formats/"))).toEqual([]);
  });

  it("views import views, types, labels, limits, the scoring model and the words of a record; never the database, verbs or Hono's context", () => {
    const allowed =
      /^(views\/|src\/labels\.ts|src\/(?:[a-z]+\/)?limits\.ts|src\/scoring\/|src\/scorecards\/(record|heads)\.ts|hono\/(jsx|html)|luxon)/;
    expect(broken(({ from, to, typeOnly }) => from.startsWith("views/") && !typeOnly && !allowed.test(to))).toEqual([]);
    expect(broken(({ from, to }) => from.startsWith("views/") && (to === "hono" || to.startsWith("src/db/")))).toEqual([]);
  });

  it("limits are numbers and import nothing but limits, since the views import them", () => {
    const limits = /^src\/(?:[a-z]+\/)?limits\.ts$/;
    expect(broken(({ from, to }) => limits.test(from) && !limits.test(to))).toEqual([]);
  });

  it("verbs know neither Hono nor the views", () => {
    const knowsWeb = /routes\.tsx$|^src\/(app|faults|assets|health|web|htmx|log|start)\.tsx?$/;
    expect(
      broken(
        ({ from, to, typeOnly }) =>
          from.startsWith("src/") && /\.ts$/.test(from) && !knowsWeb.test(from) && !typeOnly && (to === "hono" || to.startsWith("views/")),
      ),
    ).toEqual([]);
  });

  it("a feature calls another's verbs, not its routes", () => {
    expect(broken(({ from, to }) => isRoutes(to) && from !== "src/app.tsx" && dirname(from) !== dirname(to))).toEqual([]);
  });

  it("only the app's own beginning reads the environment", () => {
    const readers = files.filter((file) => readFileSync(join(ROOT, file), "utf8").includes("process.env"));
    expect(readers).toEqual(["src/start.ts"]);
  });

  it("only htmx.ts knows the headers of htmx", () => {
    const knowing = files.filter(
      (file) =>
        file !== "src/htmx.ts" &&
        /["'`](?:hx|HX)-(?:request|redirect|location|retarget|reswap|trigger-name)/.test(readFileSync(join(ROOT, file), "utf8")),
    );
    expect(knowing).toEqual([]);
  });

  it("what stands in scorecards is read in src/scorecards alone, where sight.ts decides for whom", () => {
    expect(importers("mark")).toContain("src/scorecards/marks.ts");
    expect(outside("src/scorecards/", importers("mark", "change", "amendment"))).toEqual([]);
    // It reads the marks of whatever scorecards it is given: its callers have asked for whom.
    const unguarded = "src/scorecards/marks.ts";
    expect(broken(({ from, to, typeOnly }) => to === unguarded && !typeOnly && !from.startsWith("src/scorecards/"))).toEqual([]);
  });

  it("sign-ins and invitations are read in src/accounts alone", () => {
    expect(importers("account")).toContain("src/accounts/accounts.ts");
    // The demo's people mark through save_mark, which asks for a session that is alive; so does each ring of a live page's stream.
    expect(outside("src/accounts/", importers("session", "account", "invitation"))).toEqual([
      "src/demo/sitting.ts",
      "src/scorecards/watching.ts",
    ]);
  });

  it("only the client and better-auth's adapter take the whole schema", () => {
    const whole = files.filter((file) => /import \* as \w+ from "[^"]*\/schema\//.test(readFileSync(join(ROOT, file), "utf8")));
    expect(whole).toEqual(["src/accounts/auth.ts", "src/db/client.ts"]);
  });
});
