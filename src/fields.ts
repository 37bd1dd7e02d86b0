import { z } from "zod";
import { LIMITS } from "./limits.ts";

/** A line of text: no breaks or controls, no space around it. With `missing` it must not be empty, else it may. */
export function line(max: number, missing?: string) {
  const text = z.string().max(max, `Use at most ${max} characters.`);
  return z
    .string()
    .default("")
    .transform((typed) => typed.replaceAll(/[\p{Cc}\s]+/gu, " ").trim())
    .pipe(missing === undefined ? text : text.min(1, missing));
}

/** Text of several lines, which may be empty. Browsers send CRLF, we keep LF. */
export function lines(max: number) {
  return z
    .string()
    .default("")
    .transform((typed) => typed.replaceAll(/\r\n?/g, "\n").trim())
    .pipe(z.string().max(max, `Use at most ${max} characters.`));
}

/** Whole minutes; left empty, nobody has said yet. */
export const minutes = z
  .string()
  .default("")
  .transform((typed) => (typed.trim() === "" ? null : Number(typed)))
  .pipe(
    z
      .number("Give whole minutes.")
      .int("Give whole minutes.")
      .min(1, "Give at least 1 minute.")
      .max(LIMITS.minutes, `Give at most ${LIMITS.minutes} minutes.`)
      .nullable(),
  );

/** How much something counts. */
export const weightNumber = z
  .number("Give the weight as a number.")
  .min(LIMITS.leastWeight, "Give a weight above 0.")
  .max(LIMITS.mostWeight, `Give a weight of ${LIMITS.mostWeight} at most.`);

/** How much something counts, as it is typed. Left empty, the weight is 1. */
export const weight = z
  .string()
  .default("")
  .transform((typed) => (typed.trim() === "" ? 1 : Number(typed)))
  .pipe(weightNumber);
