import type { Child } from "hono/jsx";
import type { Viewer } from "../../src/accounts/actor.ts";
import type { Desk, DeskList } from "../../src/home/desk.ts";
import { Time } from "../components/time.tsx";
import { EntryRow } from "./entry.tsx";
import { LIST_TITLES, NOTHING, STANDING } from "./words.ts";

type Props = { desk: Desk; viewer: Viewer; always: boolean; mail: boolean; now: Date };

/** The lists of a role. Empty ones are left out, but for those that the role lives by, once the firm has begun. */
export function DeskLists({ desk: { lists, candidates }, viewer, always, mail, now }: Props) {
  const shown = lists.filter(({ name, rows }) => rows.length > 0 || (always && STANDING[viewer.role].includes(name)));
  return (
    <div class="desk">
      {shown.map((list) => (
        <Section list={list} zone={viewer.timeZone} mail={mail} now={now} />
      ))}
      {candidates.length > 0 ? (
        <Frame id="candidates" title="Latest candidates" foot={<a href="/candidates">All candidates</a>}>
          {candidates.map(({ id, name, createdAt }) => (
            <li class="list-row">
              <a class="list-name" href={`/candidates/${id}`}>
                {name}
              </a>
              <span class="list-meta">
                <Time at={createdAt} zone={viewer.timeZone} manner="date" />
              </span>
            </li>
          ))}
        </Frame>
      ) : null}
    </div>
  );
}

function Section({ list: { name, rows, more }, zone, mail, now }: { list: DeskList; zone: string; mail: boolean; now: Date }) {
  const title = LIST_TITLES[name];
  const foot = more ? (
    <a href={`/home/${name}`}>
      Show all<span class="visually-hidden">: {title}</span>
    </a>
  ) : null;
  return (
    <Frame id={name} title={title} foot={foot}>
      {rows.length === 0 ? (
        <li class="desk-none">{NOTHING[name]}</li>
      ) : (
        rows.map((entry) => <EntryRow {...{ name, entry, zone, now }} asking={mail ? "home" : null} />)
      )}
    </Frame>
  );
}

function Frame({ id, title, foot, children }: { id: string; title: string; foot: Child; children: Child }) {
  return (
    <section aria-labelledby={`${id}-heading`} class="desk-list">
      <h2 id={`${id}-heading`}>{title}</h2>
      <ul class="list">{children}</ul>
      {foot === null ? null : <p class="desk-foot">{foot}</p>}
    </section>
  );
}
