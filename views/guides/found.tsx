import type { Finding, FoundGuide, FoundQuestion, Marked } from "../../src/guides/finding.ts";
import { count, Empty, facts, Tag } from "../components/parts.tsx";

/** What was found in all guides: questions under their guides, each a link to its place, with the words that were typed marked. */
export function Found({ finding: { guides, questions, more } }: { finding: Finding }) {
  if (guides.length === 0)
    return (
      <Empty title="Nothing in the guides matches">
        <p>Try fewer words, or only how they begin. Answer outlines are searched on each guide’s own page.</p>
        <a class="button" href="/guides">
          Show all guides
        </a>
      </Empty>
    );
  return (
    <>
      <p class="hint" role="status">
        {facts(count(questions, "question"), count(guides.length, "guide"))}
        {more ? ". There are more; another word narrows them." : ""}
      </p>
      {guides.map((guide) => (
        <FoundIn guide={guide} />
      ))}
    </>
  );
}

function FoundIn({ guide: { id, title, role, archived, questions } }: { guide: FoundGuide }) {
  return (
    <section class="found-guide">
      <h2>
        <a href={`/guides/${id}`}>
          <Words text={title} />
        </a>{" "}
        {archived ? <Tag>Archived</Tag> : null}
      </h2>
      {role.length === 0 ? null : (
        <p class="list-meta">
          <Words text={role} />
        </p>
      )}
      <ul class="list">
        {questions.map((question) => (
          <FoundEntry base={`/guides/${id}`} question={question} />
        ))}
      </ul>
    </section>
  );
}

function FoundEntry({ base, question: { id, section, prompt, competency, points } }: { base: string; question: FoundQuestion }) {
  return (
    <li class="found-question">
      <a class="list-name" href={`${base}#question-${id}`}>
        <Words text={prompt} />
      </a>
      <p class="list-meta">
        {section}
        {competency.length === 0 ? "" : " · "}
        <Words text={competency} />
      </p>
      {points.length === 0 ? null : (
        <ul class="follow-up-points">
          {points.map((text) => (
            <li>
              <Words text={text} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Words({ text }: { text: Marked }) {
  return <>{text.map((part) => (part.found ? <mark>{part.text}</mark> : part.text))}</>;
}
