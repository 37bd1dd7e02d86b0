import type { ReadPoint, ReadQuestion } from "./assemble.ts";
import { splitPoint } from "./compound.ts";

/*
 * What guides note in brackets at a line's end.
 */

const TIME = /^(.*\S)\s*[([](?:about |approx\. |~)?(\d{1,3})\s*min(?:ute)?s?\.?[)\]]$/is;

/** "How …? (5 minutes)" */
export function timed(written: string): Pick<ReadQuestion, "prompt" | "minutes"> {
  const [, prompt = written, minutes] = TIME.exec(written) ?? [];
  return { prompt, minutes: minutes === undefined ? null : Number(minutes) };
}

const WEIGHT = /^(.*\S)\s*\(weight (\d{1,2}(?:\.\d{1,2})?)\)$/s;

export function weighed(written: string): Omit<ReadPoint, "line"> {
  const [, text = written, weight = "1"] = WEIGHT.exec(written) ?? [];
  return { text, weight: Number(weight), parts: splitPoint(text) };
}
