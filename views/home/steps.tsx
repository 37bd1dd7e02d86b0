import type { Step } from "../../src/home/path.ts";
import { Tag } from "../components/parts.tsx";

/** The path to the first interview. The first step that is open has the main button; what cannot be done yet has none. */
export function FirstSteps({ steps }: { steps: Step[] }) {
  const main = steps.findIndex((step, at) => !step.done && step.act !== null && at > 0);
  return (
    <ol class="steps">
      {steps.map((step, at) => (
        <li class={step.done ? "step step-done" : "step"} aria-current={at === main ? "step" : undefined}>
          <span class="step-number" aria-hidden="true">
            {step.done ? "✓" : at + 1}
          </span>
          <div class="step-text">
            <h2>
              {step.title}
              {step.done ? <span class="visually-hidden">, done</span> : null}
            </h2>
            <p class="soft">{step.text}</p>
          </div>
          {step.act === null ? (
            step.done ? (
              <Tag tone="good">Done</Tag>
            ) : null
          ) : (
            <a class={at === main ? "button primary" : "button"} href={step.act.href}>
              {step.act.label}
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}
