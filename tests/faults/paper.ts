import { readPdf } from "../support/pdf.ts";
import type { Desk } from "./desk.ts";
import { fieldsAt, type Sheet } from "./sheet.ts";

/** The text of the PDF scorecard as the interviewer gets it. */
export async function readPaper(address: string, { scorecard, interviewer }: Desk): Promise<string> {
  const answer = await fetch(`${address}/scorecards/${scorecard}/scorecard.pdf`, { headers: { cookie: interviewer.cookie } });
  if (!answer.ok) throw new Error(`The PDF was answered with ${answer.status}.`);
  return (await readPdf(new Uint8Array(await answer.arrayBuffer()))).text;
}

export type OnPaper = { missing: string[]; doubled: string[] };

/** The phrases of a sheet that the PDF has too seldom or too often. */
export function comparePaper(paper: string, desk: Desk, sheet: Sheet): OnPaper {
  const wanted = new Map<string, number>();
  for (const { name, onPaper } of new Map(fieldsAt(desk).map((field) => [field.name, field])).values()) {
    const value = sheet.get(name) ?? "";
    if (value === "") continue;
    for (const phrase of onPaper(value, sheet)) wanted.set(phrase, (wanted.get(phrase) ?? 0) + 1);
  }
  const found = [...wanted].map(([phrase, times]) => ({ phrase, more: paper.split(phrase).length - 1 - times }));
  return {
    missing: found.filter(({ more }) => more < 0).map(({ phrase }) => phrase),
    doubled: found.filter(({ more }) => more > 0).map(({ phrase }) => phrase),
  };
}
