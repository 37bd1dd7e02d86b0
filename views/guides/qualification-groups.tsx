import type { Qualification } from "../../src/guides/guides.ts";
import { GROUP_LABELS, STANDING_LABELS } from "../../src/labels.ts";
import { Tag } from "../components/parts.tsx";

/** The guide's qualifications in their three groups. */
export function QualificationGroups({ base, qualifications }: { base: string; qualifications: Qualification[] }) {
  return (
    <section id="qualifications" class="section" aria-labelledby="qualifications-title">
      <h2 id="qualifications-title">Qualifications</h2>
      <div class="qualification-groups">
        {(["education", "certification", "industry"] as const).map((group) => (
          <section aria-label={GROUP_LABELS[group]}>
            <h3>{GROUP_LABELS[group]}</h3>
            <ul class="list">
              {qualifications
                .filter((qualification) => qualification.group === group)
                .map(({ id, text, detail, standing }) => (
                  <li id={`qualification-${id}`} class="qualification">
                    <h4>
                      {text} {standing === null ? null : <Tag>{STANDING_LABELS[standing]}</Tag>}
                    </h4>
                    {detail === "" ? null : <p class="list-meta">{detail}</p>}
                    <a class="button quiet small" href={`${base}/qualifications/${id}`}>
                      Edit<span class="visually-hidden">: {text}</span>
                    </a>
                  </li>
                ))}
            </ul>
            <a class="button quiet small" href={`${base}/qualifications/new?group=${group}`}>
              Add a qualification<span class="visually-hidden"> to {GROUP_LABELS[group]}</span>
            </a>
          </section>
        ))}
      </div>
    </section>
  );
}
