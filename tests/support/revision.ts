/** The revision that a form carries, as its hidden field says it. */
export function revisionIn(html: string): string {
  const value = /name="revision" value="([^"]+)"/.exec(html)?.[1];
  if (value === undefined) throw new Error("The form carries no revision.");
  return value;
}
