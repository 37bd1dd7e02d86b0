import { scoreRecord } from "../results/score.ts";
import { readScorecard } from "../scorecards/scorecard.ts";
import { createRouter, idParam, requireActor } from "../web.ts";
import { printPdf } from "./pdf.ts";
import { scorecardDocument, scorecardTitle } from "./scorecard.ts";

/** Documents on paper. */
export const documents = createRouter();

documents.get("/:id/scorecard.pdf", requireActor, async (c) => {
  const record = await readScorecard(c.var.db, c.var.actor, idParam(c));
  const pdf = await printPdf(scorecardDocument(record, scoreRecord(record)));
  return c.body(pdf, 200, {
    "content-type": "application/pdf",
    "content-disposition": inlineAs(`${scorecardTitle(record)}.pdf`),
    "content-length": String(pdf.byteLength),
    "cache-control": "private, no-store",
  });
});

/** Shown in the browser, saved under this name: plain letters for old clients, the real name by RFC 5987. */
function inlineAs(name: string): string {
  const safe = name.replace(/[\s\p{Cc}\p{Cs}"\\/:*?<>|]+/gu, " ");
  const plain = safe
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^ -~]/g, "_");
  const encoded = encodeURIComponent(safe).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `inline; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
