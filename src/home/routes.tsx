import { HomePage } from "../../views/home/home.tsx";
import { UNNAMED_FIRM } from "../organisation/organisation.ts";
import { createRouter, requireActor } from "../web.ts";
import { readDesk } from "./desk.ts";
import { findBeginnings, stepsOf } from "./path.ts";

/** The page one lands on after signing in. */
export const home = createRouter();

home.get("/", requireActor, async (c) => {
  const { db, actor, viewer } = c.var;
  const steps = stepsOf(await findBeginnings(db, actor));
  const desk = await readDesk(db, actor, c.var.clock(), viewer.timeZone);
  return c.html(<HomePage viewer={viewer} unnamed={viewer.firm === UNNAMED_FIRM} steps={steps} desk={desk} />);
});
