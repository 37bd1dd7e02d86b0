/** Names what goes, so that nobody thinks of a guide. */
export function Removal({ id, filename }: { id: string; filename: string }) {
  return (
    <details class="unfold section">
      <summary>Remove this import</summary>
      <form method="post" action={`/imports/${id}/removal`} class="stack narrow">
        <p>
          <bdi>{filename}</bdi> and what was said of its lines are deleted for good. No guide changes.
        </p>
        <button type="submit" class="button danger">
          Remove the import
        </button>
      </form>
    </details>
  );
}
