import { ScoringGuidePage } from "../../views/results/scoring-guide/scoring-guide.tsx";
import { createRouter, requireActor } from "../web.ts";
import { workedExamples } from "./examples.ts";

/** How scores work, for everybody of the firm. */
export const scoringGuide = createRouter();

scoringGuide.get("/", requireActor, (c) => c.html(<ScoringGuidePage viewer={c.var.viewer} examples={workedExamples()} />));
