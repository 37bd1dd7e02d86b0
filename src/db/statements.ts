/** Postgres takes so many values with one statement. */
const MOST_VALUES = 65_535;

/**
 * Cuts rows into as few parts as can be written with a statement each.
 * @param width how many values a row has.
 */
export function byStatement<Row>(rows: readonly Row[], width: number): Row[][] {
  const size = Math.floor(MOST_VALUES / width);
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size));
}
