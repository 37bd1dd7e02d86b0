import { ResultsPage } from "../../views/results/results.tsx";
import { versionQuery } from "../scorecards/version.ts";
import { createRouter, idParam, requireActor } from "../web.ts";
import { readResults } from "./results.ts";

/** What a scorecard comes to. Mounted beside the live interview, so the guard stands on the route alone. */
export const results = createRouter();

results.get("/:id/results", requireActor, async (c) => {
  const found = await readResults(c.var.db, c.var.actor, idParam(c), versionQuery.parse(c.req.query()).version);
  return c.html(<ResultsPage viewer={c.var.viewer} results={found} />);
});
