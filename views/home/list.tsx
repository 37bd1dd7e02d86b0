import type { Viewer } from "../../src/accounts/actor.ts";
import type { Entry } from "../../src/home/desk.ts";
import type { ListName } from "../../src/home/lists.ts";
import type { Fared } from "../../src/reminders/outcome.ts";
import { Pager } from "../components/pager.tsx";
import { Empty, PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";
import { Told } from "../reminders/told.tsx";
import { EntryRow } from "./entry.tsx";
import { LIST_TITLES, NOTHING } from "./words.ts";

type Props = {
  viewer: Viewer;
  name: ListName;
  list: { rows: Entry[]; next: string | null };
  started: boolean;
  mail: boolean;
  reminded: Fared | null;
  now: Date;
};

/** One of home's lists at full length. */
export function DeskListPage({ viewer, name, list, started, mail, reminded, now }: Props) {
  const title = LIST_TITLES[name];
  const latestFirst = name === "debriefs" || name === "decisions" || name === "shown";
  return (
    <Page title={title} viewer={viewer} room="home">
      <PageHead title={title} back={{ href: "/", label: "Home" }} />
      {reminded === null ? null : <Told fared={reminded} />}
      {list.rows.length === 0 ? (
        <Empty title={NOTHING[name]}>
          <a class="button" href="/">
            Back to home
          </a>
        </Empty>
      ) : (
        <ul class="list">
          {list.rows.map((entry) => (
            <EntryRow {...{ name, entry, zone: viewer.timeZone, now }} asking={mail ? "list" : null} />
          ))}
        </ul>
      )}
      <Pager
        path={`/home/${name}`}
        query={{}}
        next={list.next}
        started={started}
        onward={latestFirst ? "Older" : "Later"}
        beginning={latestFirst ? "Newest" : "Earliest"}
      />
    </Page>
  );
}
