/** How letters fared that were sent just now. */
export type Counts = { sent: number; failed: number };

/** The two numbers under which an address carries them over a redirect; null where it says nothing of the kind. */
export function countsOf(sent: string | undefined, failed: string | undefined): Counts | null {
  const [some, lost] = [sent, failed].map((text) => (/^\d{1,3}$/.test(text ?? "") ? Number(text) : null));
  return some === null || some === undefined ? null : { sent: some, failed: lost ?? 0 };
}
