import type { Child } from "hono/jsx";

/** Says what was just taken away, with the button that brings it back. */
export function Undo({ action, children }: { action: string; children: Child }) {
  return (
    <form method="post" action={action} class="notice undo">
      <p role="status">{children}</p>
      <button type="submit" class="small">
        Undo
      </button>
    </form>
  );
}
