import { count } from "../components/parts.tsx";

type GuideActsProps = { base: string; archived: boolean; archivedQuestions: number };

/** What one does with a guide as a whole. */
export function GuideActs({ base, archived, archivedQuestions }: GuideActsProps) {
  return (
    <div class="guide-acts">
      <a class="button small" href={`${base}/details`}>
        Edit title and summary
      </a>
      <PostButton action={`${base}/copy`} label="Duplicate" />
      <PostButton action={`${base}/${archived ? "restoration" : "archival"}`} label={archived ? "Restore" : "Archive"} />
      <span class="guide-export">
        Export as{" "}
        <a href={`${base}/export.md`} download>
          Markdown
        </a>{" "}
        or{" "}
        <a href={`${base}/export.json`} download>
          JSON
        </a>{" "}
        (<a href="/guides/schema.json">schema</a>)
        {archivedQuestions === 0 ? "" : `, without the ${count(archivedQuestions, "archived question")}`}
      </span>
    </div>
  );
}

function PostButton({ action, label }: { action: string; label: string }) {
  return (
    <form method="post" action={action}>
      <button type="submit" class="small">
        {label}
      </button>
    </form>
  );
}
