type Query = Record<string, string>;

/** An address with its query; empty values are left out. */
export function withQuery(path: string, query: Query): string {
  const filled = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ""));
  return filled.size === 0 ? path : `${path}?${filled}`;
}

/** Leads on to the next page of a list, and back to its beginning. Shows nothing when all fits on one page. */
export function Pager({
  path,
  query,
  next,
  started,
  onward = "Older",
  beginning = "Newest",
}: {
  path: string;
  query: Query;
  next: string | null;
  /** Whether this is not the first page. */
  started: boolean;
  onward?: string;
  beginning?: string;
}) {
  if (next === null && !started) return null;
  return (
    <nav class="pager" aria-label="Pages">
      {started ? <a href={withQuery(path, query)}>{`← ${beginning}`}</a> : null}
      {next === null ? null : <a href={withQuery(path, { ...query, after: next })}>{`${onward} →`}</a>}
    </nav>
  );
}
