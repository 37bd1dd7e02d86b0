/**
 * How a person's own unsent changes of a field stand on one another: pure rules, the same for the journal on the device
 * and for what a page knows of it.
 *
 * @typedef {{ outcome: "unfit" | "late" | "unknown", message: string }} Aside why the server did not take a change; it waits for the person's eye
 * @typedef {{ id: string, bases: string[], attempted: boolean, aside?: Aside }} Link
 */

/**
 * The changes that give way, without a trace, to one that is made on them: nobody else built on it, and either the
 * server said that it does not take it, or it is this page's own and never left the device.
 * @template {Link} T
 * @param {T[]} records
 * @param {string[]} bases of the new change
 * @param {(change: T) => boolean} isOwn
 */
export const givingWay = (records, bases, isOwn) =>
  records.filter(
    (change) =>
      bases.includes(change.id) &&
      (change.aside !== undefined || (isOwn(change) && !change.attempted)) &&
      !records.some((other) => other.bases.includes(change.id)),
  );

/**
 * The bases of a change that stood on some that are gone: what those stood on.
 * @param {string[]} bases
 * @param {Pick<Link, "id" | "bases">[]} gone
 */
export const rebase = (bases, gone) => [...new Set(bases.flatMap((id) => gone.find((former) => former.id === id)?.bases ?? [id]))];

/**
 * What becomes of the records when the server does not take one of them: it waits, or, where its maker has gone on
 * since, gives way to that.
 * @template {Link} T
 * @param {T[]} records
 * @param {string} id
 * @param {Aside} aside
 * @returns {{ put: T[], remove: string[] }}
 */
export function setAside(records, id, aside) {
  const change = records.find((record) => record.id === id);
  if (change === undefined) return { put: [], remove: [] };
  const later = records.filter(({ bases, attempted }) => bases.includes(id) && !attempted);
  if (later.length === 0) return { put: [{ ...change, aside }], remove: [] };
  return { put: later.map((record) => ({ ...record, bases: rebase(record.bases, [change]) })), remove: [id] };
}
