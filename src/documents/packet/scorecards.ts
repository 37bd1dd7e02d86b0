import { timesLabel } from "../../labels.ts";
import { scoreRecord } from "../../results/score.ts";
import type { ScorecardRecord } from "../../scorecards/record.ts";
import { amendedNotice, amendmentBlocks } from "../amendments.ts";
import type { Block } from "../blocks.ts";
import { legendBlocks, questionBlocks } from "../questions.ts";
import { rationaleBlocks, scorecardVerdicts } from "../summary.ts";
import { dayAndTime } from "../words.ts";

/** Each interviewer's scorecard in full, a chapter each; the first says how to read them. */
export function scorecardChapters(scorecards: ScorecardRecord[]): Block[] {
  return scorecards.map((record, at): Block => {
    const { interviewer, submittedAt, amendments, firm } = record;
    const amended = amendments.length === 0 ? "" : `, amended ${timesLabel(amendments.length)}`;
    const result = scoreRecord(record);
    return {
      kind: "chapter",
      title: interviewer.name,
      sub: submittedAt === null ? "Scorecard" : `Scorecard, submitted ${dayAndTime(submittedAt, firm.timeZone)}${amended}`,
      running: `Scorecard by ${interviewer.name}`,
      blocks: [
        ...amendedNotice(record),
        { kind: "verdicts", items: scorecardVerdicts(record, result) },
        ...rationaleBlocks(record, result),
        ...(at === 0 ? legendBlocks() : []),
        ...questionBlocks(record, result),
        ...amendmentBlocks(record, result),
      ],
    };
  });
}
