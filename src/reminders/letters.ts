import { paragraphs, tellMoment } from "../mail/letters.ts";
import type { Letter } from "../mail/mailer.ts";
import type { Outstanding } from "./outstanding.ts";

/**
 * What a reminder says: with whom, when, by when, and where. Nothing of what stands in any scorecard.
 * @param site where this installation is, without a slash at its end.
 */
export function reminderLetter(outstanding: Outstanding, site: string): Letter {
  const { kind, to, candidate, scheduledAt, due, timeZone, scorecardId } = outstanding;
  const by = tellMoment(due, timeZone);
  const held = `Your interview with ${candidate} was planned for ${tellMoment(scheduledAt, timeZone)}.`;
  const asked =
    kind === "due"
      ? `${held} Please submit your scorecard by ${by}, while you still have the answers in mind:`
      : `${held} Your scorecard was due ${by} and has not been submitted. Please finish it now:`;
  return {
    to,
    subject: kind === "due" ? `Scorecard for ${candidate}: please submit by ${by}` : `Overdue: your scorecard for ${candidate}`,
    text: paragraphs(
      `Hello ${to.name},`,
      asked,
      `${site}/scorecards/${scorecardId}`,
      kind === "due" ? "You will hear of it once more if it becomes overdue." : "No other reminder of it goes out by itself.",
      "If the interview did not take place, tell the colleague who arranged it.",
    ),
  };
}

/**
 * The same because a colleague asks for it now.
 * @param from the colleague's name.
 */
export function askingLetter(
  { kind, to, candidate, scheduledAt, due, timeZone, scorecardId }: Outstanding,
  from: string,
  site: string,
): Letter {
  const by = tellMoment(due, timeZone);
  const until =
    kind === "due" ? `Please submit it by ${by}, while you still have the answers in mind:` : `It was due ${by}. Please finish it now:`;
  return {
    to,
    subject: `${from} asks for your scorecard for ${candidate}`,
    text: paragraphs(
      `Hello ${to.name},`,
      `${from} asks for your scorecard. Your interview with ${candidate} was planned for ${tellMoment(scheduledAt, timeZone)}. ${until}`,
      `${site}/scorecards/${scorecardId}`,
      `If the interview did not take place, tell ${from}.`,
    ),
  };
}
