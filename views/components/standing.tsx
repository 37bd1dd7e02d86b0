export type Standing = { label: string; text: string };

/** Shown at the head of a form that somebody else's save overtook: what is there now, above what was typed. */
export function StandingNow({ what, fields }: { what: string; fields: Standing[] }) {
  return (
    <div class="notice notice-problem" role="alert">
      <p>
        <strong>Somebody saved this {what} after you opened it.</strong> Nothing of yours is saved yet, and nothing you typed is lost: it
        stands in the form below. Take over what you want to keep, then save; your form then replaces what is there.
      </p>
      {fields.length > 0 ? (
        <dl class="standing">
          {fields.map(({ label, text }) => (
            <div>
              <dt class="caps">{label} now</dt>
              <dd>{text === "" ? "(empty)" : text}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p>What they saved says the same as your form.</p>
      )}
    </div>
  );
}
