import { html } from "hono/html";
import type { Child } from "hono/jsx";
import type { Viewer } from "../../src/accounts/actor.ts";
import type { Role } from "../../src/accounts/roles.ts";

type Room = "home" | "candidates" | "interviews" | "positions" | "guides";

const EVERYBODY: readonly Role[] = ["administrator", "recruiter", "interviewer", "observer"];
const RECRUITERS: readonly Role[] = ["administrator", "recruiter"];
const ADMINISTRATORS: readonly Role[] = ["administrator"];
const INTERVIEWERS: readonly Role[] = ["administrator", "recruiter", "interviewer"];

const ROOMS: { key: Room; href: string; label: string; roles: readonly Role[] }[] = [
  { key: "home", href: "/", label: "Home", roles: EVERYBODY },
  { key: "candidates", href: "/candidates", label: "Candidates", roles: RECRUITERS },
  { key: "interviews", href: "/interviews", label: "Interviews", roles: EVERYBODY },
  { key: "positions", href: "/positions", label: "Positions", roles: RECRUITERS },
  { key: "guides", href: "/guides", label: "Guides", roles: RECRUITERS },
];

/** What the person's own menu leads to. */
const menuOf = ({ id }: Viewer): { href: string; label: string; roles: readonly Role[] }[] => [
  { href: "/organisation", label: "Firm settings", roles: ADMINISTRATORS },
  { href: "/people", label: "People", roles: ADMINISTRATORS },
  { href: "/agreement", label: "Agreement", roles: RECRUITERS },
  { href: `/agreement/interviewers/${id}`, label: "Your calibration", roles: INTERVIEWERS },
  { href: "/sessions", label: "Where you are signed in", roles: EVERYBODY },
  { href: "/password", label: "Change password", roles: EVERYBODY },
  { href: "/scoring", label: "How scores work", roles: EVERYBODY },
];

type PageProps = {
  /** Tells browser tabs apart: the record first, then what is done with it. */
  title: string;
  viewer: Viewer;
  room?: Room;
  /** Module scripts of this page alone, by their names under /static. */
  scripts?: string[];
  /** "wide" for pages that need the whole window. */
  measure?: "page" | "wide";
  children?: Child;
};

/** The frame of every page behind the sign-in. */
export function Page({ title, viewer, room, scripts = [], measure = "page", children }: PageProps) {
  return (
    <Document title={title} scripts={["unsent/unsent.js", "unreached.js", "menu.js", ...scripts]} person={viewer.id}>
      <header class="masthead">
        <a class="brand" href="/">
          Scorebook
        </a>
        <nav class="rooms" aria-label="Main">
          {ROOMS.filter(({ roles }) => roles.includes(viewer.role)).map(({ key, href, label }) => (
            <a href={href} aria-current={key === room ? "page" : undefined}>
              {label}
            </a>
          ))}
        </nav>
        <details class="menu">
          <summary>
            <span class="menu-name">{viewer.name}</span>
          </summary>
          <div class="menu-items">
            <p class="menu-note">{viewer.firm}</p>
            {menuOf(viewer)
              .filter(({ roles }) => roles.includes(viewer.role))
              .map(({ href, label }) => (
                <a href={href}>{label}</a>
              ))}
            <form method="post" action="/sign-out">
              <button type="submit">Sign out</button>
            </form>
          </div>
        </details>
      </header>
      <main id="main" class={measure === "wide" ? "measure-wide" : undefined}>
        <div id="notice" role="status" aria-live="polite" />
        {children}
      </main>
    </Document>
  );
}

type DoorProps = Pick<DocumentProps, "title" | "htmx"> & { scripts?: string[]; children?: Child };

/** The frame of the pages before the sign-in: one narrow column. */
export function Door({ title, htmx = true, scripts = [], children }: DoorProps) {
  return (
    <Document title={title} scripts={scripts} htmx={htmx}>
      <main id="main" class="door">
        <p class="brand">Scorebook</p>
        {children}
      </main>
    </Document>
  );
}

type DocumentProps = {
  title: string;
  scripts: string[];
  /** Left out of pages that do not use it. */
  htmx?: boolean;
  /** Whose unsent changes this page sends on. */
  person?: string;
  children?: Child;
};

/** Everything an HTML document needs around its body; a page that has a frame of its own starts here. */
export function Document({ title, scripts, htmx = true, person, children }: DocumentProps) {
  return html`<!doctype html>${(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} · Scorebook`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="htmx-config" content='{"includeIndicatorCSS":false}' />
        <link rel="icon" href="/static/icon.svg" type="image/svg+xml" />
        <link rel="preload" href="/static/fonts/inter-latin-wght-normal.woff2" as="font" type="font/woff2" crossorigin="anonymous" />
        <link rel="stylesheet" href="/static/app.css" />
        {htmx ? <script src="/static/htmx.js" defer /> : null}
        {scripts.map((name) => (
          <script type="module" src={`/static/${name}`} />
        ))}
      </head>
      <body data-person={person}>
        <a class="skip" href="#main">
          Skip to content
        </a>
        {children}
      </body>
    </html>
  )}`;
}
