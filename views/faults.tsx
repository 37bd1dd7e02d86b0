import { Door } from "./layouts/page.tsx";

type Props = { heading: string; message: string; requestId?: string | undefined; way?: { href: string; label: string } | undefined };

const HOME = { href: "/", label: "Go to the home page" };

/** What happened, what is safe, and a way on. */
export function FaultPage({ heading, message, requestId, way = HOME }: Props) {
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
        <a class="button" href={way.href}>
          {way.label}
        </a>
      </p>
    </Door>
  );
}
