import type { Child } from "hono/jsx";
import type { ExampleQuestion } from "../../../src/results/examples.ts";
import { PointMark } from "../mark.tsx";
import { Weight } from "../weight.tsx";

export function Chapter({ id, title, children }: { id: string; title: string; children: Child }) {
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** A made-up answer as an interviewer would have marked it, and below it what the text says of its figures. */
export function Example({ question: { marked }, children }: { question: ExampleQuestion; children: Child }) {
  return (
    <div class="example">
      <p class="caps">Example</p>
      <p class="prompt">{marked.prompt}</p>
      <ul class="marks">
        {marked.points.map(({ text, value, weight }) => (
          <li>
            <PointMark value={value} />
            <span>
              {text} <Weight weight={weight} />
            </span>
          </li>
        ))}
      </ul>
      <p>{marked.rating === null ? "No rating" : `Rating: ${marked.rating} of 5`}</p>
      {children}
    </div>
  );
}
