import type { Child } from "hono/jsx";

/** The h1 of a page, with the line above that leads back, the line below that says where one is, and its main acts. */
export function PageHead({
  title,
  back,
  meta,
  children,
}: {
  title: Child;
  back?: { href: string; label: string };
  meta?: Child;
  children?: Child;
}) {
  return (
    <header class="page-head">
      <div>
        {back ? (
          <a class="back" href={back.href}>
            {back.label}
          </a>
        ) : null}
        <h1>{title}</h1>
        {meta ? <p class="meta">{meta}</p> : null}
      </div>
      {children ? <div class="acts">{children}</div> : null}
    </header>
  );
}

/** What a list shows when it has nothing: what to do next, and the button for it. */
export function Empty({ title, children }: { title: string; children?: Child }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}

/** A short state in words with a shape in front, never colour alone. */
export function Tag({ tone = "plain", children }: { tone?: "plain" | "good" | "warn" | "bad"; children: Child }) {
  return <span class={`tag tag-${tone}`}>{children}</span>;
}

export function Notice({ tone = "plain", children }: { tone?: "plain" | "good" | "problem"; children: Child }) {
  return <p class={`notice notice-${tone}`}>{children}</p>;
}

/** "1 question", "3 questions". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** What is known of something, in a line; what is not known is left out. */
export const facts = (...parts: string[]): string => parts.filter((part) => part !== "").join(" · ");

/** "6 min", or "" while nobody has said. */
export const minutesText = (minutes: number | null): string => (minutes === null ? "" : `${minutes} min`);
