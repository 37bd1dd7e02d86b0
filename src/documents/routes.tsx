import { scoreRecord } from "../results/score.ts";
import { firstVersion } from "../scorecards/record.ts";
import { readScorecard } from "../scorecards/scorecard.ts";
import { versionQuery } from "../scorecards/version.ts";
import { createRouter, idParam, requireActor } from "../web.ts";
import { pdfHeaders } from "./answer.ts";
import { packetDocument, packetTitle } from "./packet/packet.ts";
import { readPacket } from "./packet/read.ts";
import { printPdf } from "./pdf.ts";
import { scorecardDocument, scorecardTitle } from "./scorecard.ts";

/** One scorecard on paper, at /scorecards. */
export const documents = createRouter();

documents.get("/:id/scorecard.pdf", requireActor, async (c) => {
  const latest = await readScorecard(c.var.db, c.var.actor, idParam(c));
  const record = versionQuery.parse(c.req.query()).version === "submitted" ? firstVersion(latest) : latest;
  const pdf = await printPdf(scorecardDocument(record, scoreRecord(record)));
  return c.body(pdf, 200, pdfHeaders(pdf, scorecardTitle(record)));
});

/** A panel's packet on paper, at /interviews. */
export const packets = createRouter();

packets.get("/:id/packet.pdf", requireActor, async (c) => {
  const packet = await readPacket(c.var.db, c.var.actor, idParam(c), c.var.clock());
  const pdf = await printPdf(packetDocument(packet));
  return c.body(pdf, 200, pdfHeaders(pdf, packetTitle(packet)));
});
