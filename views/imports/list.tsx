import type { Viewer } from "../../src/accounts/actor.ts";
import type { ImportRow } from "../../src/imports/imports.ts";
import { Pager } from "../components/pager.tsx";
import { Empty, PageHead } from "../components/parts.tsx";
import { Time } from "../components/time.tsx";
import { Page } from "../layouts/page.tsx";
import { FORMAT_WORDS } from "./words.ts";

type Props = { viewer: Viewer; list: { rows: ImportRow[]; next: string | null }; started: boolean };

/** Documents that were given and are no guide yet. */
export function ImportsPage({ viewer, list, started }: Props) {
  const none = list.rows.length === 0;
  return (
    <Page title="Imports" viewer={viewer} room="guides">
      <PageHead
        back={{ href: "/guides", label: "Guides" }}
        title="Imports"
        meta="Documents that wait to be reviewed and saved as a guide. Your colleagues see them too."
      >
        {none ? null : (
          <a class="button primary" href="/imports/new">
            Import a guide
          </a>
        )}
      </PageHead>
      {none ? (
        <Empty title={started ? "No older imports" : "Nothing waits to be reviewed"}>
          <p>Paste a guide that you have, or choose its file. You see what was understood of it before anything is saved.</p>
          <a class="button primary" href="/imports/new">
            Import a guide
          </a>
        </Empty>
      ) : (
        <ul class="list">
          {list.rows.map(({ id, filename, format, by, createdAt }) => (
            <li class="list-row">
              <a class="list-name" href={`/imports/${id}`} dir="auto">
                {filename}
              </a>
              <span class="list-meta">{FORMAT_WORDS[format]}</span>
              <span class="list-meta">
                {by}, <Time at={createdAt} zone={viewer.timeZone} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <Pager path="/imports" query={{}} next={list.next} started={started} />
    </Page>
  );
}
