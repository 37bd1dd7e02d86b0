import { Door } from "../layouts/page.tsx";

/** After the sign-in: the form that was on its way, to be sent with one press. */
export function ResumePage({ action, typed }: { action: string; typed: Record<string, string | string[]> }) {
  const fields = Object.entries(typed).flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((text) => ({ name, text })));
  return (
    <Door title="Carry on">
      <h1>You are signed in</h1>
      <p>What you sent before has not been saved yet. It is all here.</p>
      <form method="post" action={action} class="stack">
        {fields.map(({ name, text }) => (
          <input type="hidden" name={name} value={text} />
        ))}
        <button type="submit" class="button primary" autofocus>
          Save it now
        </button>
      </form>
    </Door>
  );
}
