import type { Line } from "../line.ts";
import { type Block, listBelow } from "./block.ts";
import { type Asking, endsQuestion } from "./survey.ts";

/**
 * The entries of lists that end questions without a name over them, right below a paragraph that does not announce them:
 * where most questions have one, it is not part of the answer. By their indexes.
 */
export function namelessEntries(lines: readonly Line[], { all }: Asking, isAsked: (text: string) => boolean): number[] {
  const lists: Block[] = [];
  let question: number | null = null;
  for (const [at, line] of lines.entries()) {
    const isAbove = question !== null && isPlain(line) && lines[at + 1]?.kind === "item";
    const list = isAbove ? listBelow(lines, at, line, "") : null;
    if (all.has(at)) question = at;
    else if (question !== null && list?.texts.every(isAsked) && endsQuestion(lines, all, list, question)) lists.push(list);
  }
  return lists.length >= 3 && lists.length * 2 >= all.size ? lists.flatMap((list) => entriesOf(lines, list)) : [];
}

const isPlain = ({ kind, level, lead, text }: Line): boolean =>
  kind === "paragraph" && level === 0 && lead?.rest !== "" && !/[:：]$/.test(text);

function entriesOf(lines: readonly Line[], { at, end }: Block): number[] {
  const own = lines.slice(at + 1, end);
  return own.flatMap(({ level }, place) => (level === own[0]?.level ? [at + 1 + place] : []));
}
