import { GuidePage } from "../../views/guides/guide.tsx";
import { GuidesPage } from "../../views/guides/list.tsx";
import { findApplied } from "../imports/edition.ts";
import { createRouter, idParam, requireRecruiter } from "../web.ts";
import { exportRoutes } from "./export-routes.ts";
import { findInGuides } from "./finding.ts";
import { guideQuery, guidesQuery } from "./forms.ts";
import { editing } from "./guide-routes.tsx";
import { getGuide, listQualifications, listQuestions } from "./guides.ts";
import { listArchivedGuides, listGuides } from "./list.ts";
import { missingIn } from "./missing.ts";
import { qualifications } from "./qualification-routes.tsx";
import { findRemoved } from "./qualifications.ts";
import { questions } from "./question-routes.tsx";
import { facetsOf, matchQuestions } from "./search.ts";
import { readUse, withUse } from "./use.ts";

/** The guides: the library and its search, each guide's page, and the editing of everything in it. */
export const guides = createRouter();
guides.use(requireRecruiter);

guides.get("/", async (c) => {
  const { db, actor, viewer } = c.var;
  const { q, archived: just } = guidesQuery.parse(c.req.query());
  const finding = await findInGuides(db, actor, q);
  const archived = await listArchivedGuides(db, actor);
  return c.html(
    <GuidesPage
      viewer={viewer}
      q={q}
      guides={await listGuides(db, actor)}
      archived={archived}
      finding={finding}
      justArchived={archived.find(({ id }) => id === just)}
    />,
  );
});

// What has a word where the others have an id comes before them.
guides.route("/", exportRoutes);
guides.route("/", editing);

guides.get("/:id", async (c) => {
  const { db, actor, viewer } = c.var;
  const guide = await getGuide(db, actor, idParam(c));
  const { archived, removed, edition, imported, ...filter } = guideQuery.parse(c.req.query());
  const all = await listQuestions(db, guide.id);
  const current = all.filter((question) => question.archivedAt === null);
  const shown = matchQuestions(current, filter);
  const use = await readUse(db, actor, guide.id);
  return c.html(
    <GuidePage
      viewer={viewer}
      guide={guide}
      filter={filter}
      facets={facetsOf(current)}
      questions={withUse(use, shown)}
      total={current.length}
      archived={withUse(
        use,
        all.filter((question) => question.archivedAt !== null),
      )}
      qualifications={await listQualifications(db, guide.id)}
      missing={missingIn(current)}
      justArchived={all.find((question) => question.id === archived && question.archivedAt !== null)}
      justImported={imported === "yes"}
      justUpdated={edition === undefined ? null : await findApplied(db, actor, { id: edition, guideId: guide.id })}
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
