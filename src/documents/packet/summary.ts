import { knownLabels, RECOMMENDATION_LABELS, timesLabel } from "../../labels.ts";
import type { PanelRecord, PanelResults } from "../../results/panel.ts";
import { RECOMMENDATIONS } from "../../scorecards/record.ts";
import { type Block, kept, type Verdict } from "../blocks.ts";
import { qualificationBlocks, qualificationsVerdict } from "../qualifications.ts";
import { totalVerdict } from "../summary.ts";
import { count, dayAndTime, listOf, percent, sentence, shortDay } from "../words.ts";
import { overallConsensus } from "./consensus.ts";
import { decisionBlocks, decisionVerdict } from "./decision.ts";
import { memberTable } from "./members.ts";
import type { Packet } from "./packet.ts";
import { sectionBlocks } from "./sections.ts";

/** Page 1: what was decided and recommended, on what evidence, how complete it is, and how far apart the panel was. */
export function packetSummary(packet: Packet): Block[] {
  const { record, panel } = packet.panel;
  const { candidate, position } = record;
  return [
    { kind: "title", text: candidate.name, sub: [position.title, position.client].filter((part) => part !== "").join(" · ") },
    ...openedNotice(packet),
    ...informedNotice(packet),
    ...amendedNotice(packet),
    { kind: "facts", items: facts(packet) },
    {
      kind: "verdicts",
      items: [
        ...decisionVerdict(packet),
        { ...totalVerdict(panel, "the plan"), label: "Panel total" },
        completenessVerdict(packet.panel),
        qualificationsVerdict(panel.qualifications),
      ],
    },
    kept([
      { kind: "label", text: "Recommendations, counted and never averaged" },
      { kind: "tally", items: tally(record) },
    ]),
    kept(memberTable(packet.panel)),
    kept(sectionBlocks(packet.panel)),
    ...decisionBlocks(packet),
    ...overallConsensus(packet),
    ...qualificationBlocks(record, panel.qualifications),
  ];
}

/** Who opened the debrief before all had submitted, why, and whose scorecard is therefore missing. */
function openedNotice({ opened, panel: { record } }: Packet): Block[] {
  const missing = missingSentence(missingNames(record), record.cards.length);
  if (opened === null) return missing === null ? [] : [{ kind: "notice", lead: "Not the whole panel.", text: missing }];
  const { by, at, reason } = opened;
  const why = reason.trim() === "" ? "No reason was given." : `The reason: ${sentence(reason)}`;
  const text = `${by.name} opened it on ${dayAndTime(at, record.firm.timeZone)}. ${why} ${missing ?? "Every scorecard has been submitted since."}`;
  return [{ kind: "notice", lead: "Debrief opened early.", text }];
}

/** Who of the panel could read colleagues' scorecards before scoring: whoever weighs the figures should know. */
function informedNotice({ openness, panel: { record } }: Packet): Block[] {
  const early = [...openness.unblindings, ...openness.informed];
  const names = record.scorecards
    .filter(({ interviewer, submittedAt }) => early.some(({ id, at }) => id === interviewer.id && submittedAt !== null && at < submittedAt))
    .map(({ interviewer }) => interviewer.name);
  if (names.length === 0) return [];
  return [{ kind: "notice", lead: "Not all scored alone.", text: `Could read colleagues’ scorecards before scoring: ${listOf(names)}.` }];
}

/** Whose scorecard was corrected after its submission; each chapter says what and why. */
function amendedNotice({ panel: { record } }: Packet): Block[] {
  const amended = record.scorecards.filter(({ amendments }) => amendments.length > 0);
  if (amended.length === 0) return [];
  const names = amended.map(({ interviewer, amendments }) => `${interviewer.name} (${timesLabel(amendments.length)})`);
  const flags = [...new Set(amended.flatMap(({ amendments }) => amendments.flatMap(({ known }) => knownLabels(known))))].map(sentence);
  const text = [
    `${listOf(names)}.`,
    ...flags,
    "Every figure here is of the scorecards as amended; each chapter ends with what was corrected, and why.",
  ];
  return [{ kind: "notice", lead: "Amended after submission:", text: text.join(" ") }];
}

function missingSentence(names: string[], panel: number): string | null {
  if (names.length === 0) return null;
  const [are, were] = names.length === 1 ? ["is", "was"] : ["are", "were"];
  return `${names.length} of ${count(panel, "scorecard")} ${are} not included, because ${names.length === 1 ? "it" : "they"} ${were} not submitted: ${listOf(names)}.`;
}

function missingNames({ cards, scorecards }: PanelRecord): string[] {
  const included = new Set(scorecards.map(({ id }) => id));
  return cards.filter(({ id }) => !included.has(id)).map(({ interviewer }) => interviewer.name);
}

function facts({ panel: { record }, concluded }: Packet) {
  const { plan, interview, cards, scorecards, firm } = record;
  return [
    { label: "Interview", value: `${plan.name}, plan v${plan.number}` },
    { label: "Date", value: dayAndTime(interview.scheduledAt, firm.timeZone) },
    { label: "Panel", value: `${scorecards.length} of ${cards.length} submitted` },
    { label: "Debrief", value: concluded === null ? "Open" : `Concluded ${shortDay(concluded.at, firm.timeZone)}` },
  ];
}

function completenessVerdict({ record, panel }: PanelResults): Verdict {
  const questions = panel.sections.flatMap((section) => section.questions);
  const scored = questions.filter(({ score }) => score.result !== null).length;
  return {
    label: "Completeness",
    value: percent(panel.completeness.result) ?? "No questions",
    notes: [`${scored} of ${count(questions.length, "question")} scored${record.cards.length > 1 ? ", by one interviewer at least" : ""}.`],
  };
}

function tally({ scorecards }: PanelRecord): { count: number; word: string }[] {
  return RECOMMENDATIONS.toReversed()
    .toSorted((a, b) => Number(a === "not_enough_evidence") - Number(b === "not_enough_evidence"))
    .map((recommendation) => ({
      count: scorecards.filter((card) => card.recommendation === recommendation).length,
      word: RECOMMENDATION_LABELS[recommendation],
    }));
}
