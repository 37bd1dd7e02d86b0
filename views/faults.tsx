import { Door } from "./layouts/page.tsx";

/** What happened, what is safe, and a way on. */
export function FaultPage({ heading, message, requestId }: { heading: string; message: string; requestId?: string | undefined }) {
  return (
    <Door title={heading}>
      <h1>{heading}</h1>
      <p>{message}</p>
      {requestId ? (
        <p class="hint">
          If it goes on, tell whoever runs Scorebook this number: <code>{requestId}</code>
        </p>
      ) : null}
      <p>
        <a class="button" href="/">
          Go to the home page
        </a>
      </p>
    </Door>
  );
}
