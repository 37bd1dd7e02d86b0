import { GuidePage } from "../../views/guides/guide.tsx";
import { GuidesPage } from "../../views/guides/list.tsx";
import { createRouter, idParam, requireRecruiter } from "../web.ts";
import { guideQuery } from "./forms.ts";
import { getGuide, listGuides, listQualifications, listQuestions } from "./guides.ts";
import { parseOutline } from "./outline.ts";
import { qualifications } from "./qualification-routes.tsx";
import { findRemoved } from "./qualifications.ts";
import { questions } from "./question-routes.tsx";
import { facetsOf, matchQuestions } from "./search.ts";

/** The guides: the list, each guide's page, and the editing of its questions and qualifications. */
export const guides = createRouter();
guides.use(requireRecruiter);

guides.get("/", async (c) => c.html(<GuidesPage viewer={c.var.viewer} guides={await listGuides(c.var.db, c.var.actor)} />));

guides.get("/:id", async (c) => {
  const { db, actor, viewer } = c.var;
  const guide = await getGuide(db, actor, idParam(c));
  const { archived, removed, ...filter } = guideQuery.parse(c.req.query());
  const all = await listQuestions(db, guide.id);
  const current = all.filter((question) => question.archivedAt === null);
  const shown = matchQuestions(current, filter);
  const parsed = (list: typeof all) => list.map((question) => ({ ...question, outline: parseOutline(question.outline) }));
  return c.html(
    <GuidePage
      viewer={viewer}
      guide={guide}
      filter={filter}
      facets={facetsOf(current)}
      questions={parsed(shown)}
      total={current.length}
      archived={parsed(all.filter((question) => question.archivedAt !== null))}
      qualifications={await listQualifications(db, guide.id)}
      justArchived={all.find((question) => question.id === archived && question.archivedAt !== null)}
      justRemoved={removed === undefined ? null : await namedRemoval(removed)}
    />,
  );

  async function namedRemoval(id: string) {
    const found = await findRemoved(db, actor, { guideId: guide.id, id });
    return found === null ? null : { id, text: found.text };
  }
});

guides.route("/:id/questions", questions);
guides.route("/:id/qualifications", qualifications);
