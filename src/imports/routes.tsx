import type { Context } from "hono";
import { ImportsPage } from "../../views/imports/list.tsx";
import { NewImportPage } from "../../views/imports/new.tsx";
import { readCursor } from "../db/keyset.ts";
import { createRouter, type Env, idParam, readForm, requireRecruiter } from "../web.ts";
import { editions } from "./edition-routes.tsx";
import { pasteForm } from "./forms.ts";
import { listImports, removeImport } from "./imports.ts";
import { LIMITS } from "./limits.ts";
import { reviews } from "./review-routes.tsx";
import { pastedFile, readUploads } from "./upload.ts";
import { type Outcome, takeIn } from "./uploading.ts";

/** Guides that are taken in from elsewhere: given, listed, reviewed, saved. */
export const imports = createRouter();
imports.use(requireRecruiter);

imports.get("/", async (c) => {
  const after = readCursor(c.req.query("after"));
  const list = await listImports(c.var.db, c.var.actor, after);
  return c.html(<ImportsPage viewer={c.var.viewer} list={list} started={after !== null} />);
});

imports.get("/new", (c) => c.html(<NewImportPage viewer={c.var.viewer} text="" outcomes={[]} />));

imports.post("/new", async (c) => {
  const { db, reader, actor } = c.var;
  const paste = await readForm(c, pasteForm);
  const { text, html } = paste.ok ? paste.value : { text: "", html: "" };
  const files = await readUploads(c);
  const pasted = pastedFile({ text, html });
  if (files.length + pasted.length === 0) return refuse(c, text, "Paste a guide or choose a file first.");
  if (files.length > LIMITS.files) return refuse(c, text, `Choose at most ${LIMITS.files} files at once. Nothing was read yet.`);
  const [fromText] = await takeIn(db, reader, actor, pasted);
  const outcomes = [...(fromText === undefined ? [] : [fromText]), ...(await takeIn(db, reader, actor, files))];
  const taken = outcomes.flatMap((outcome) => ("id" in outcome ? [outcome.id] : []));
  if (taken.length === outcomes.length) return c.redirect(taken.length === 1 ? `/imports/${taken[0]}` : "/imports", 303);
  // What became an import is not given again with the next try.
  const kept = fromText !== undefined && "id" in fromText ? "" : text;
  return show(c, kept, outcomes);
});

const refuse = (c: Context<Env>, text: string, mistake: string) =>
  c.html(<NewImportPage viewer={c.var.viewer} text={text} outcomes={[]} mistake={mistake} />, 422);

const show = (c: Context<Env>, text: string, outcomes: Outcome[]) =>
  c.html(<NewImportPage viewer={c.var.viewer} text={text} outcomes={outcomes} />, 422);

imports.post("/:id/removal", async (c) => {
  await removeImport(c.var.db, c.var.actor, idParam(c));
  return c.redirect("/imports", 303);
});

imports.route("/", reviews);
imports.route("/", editions);
