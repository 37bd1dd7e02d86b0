import type { Context } from "hono";
import { z } from "zod";
import { HomePage } from "../../views/home/home.tsx";
import { DeskListPage } from "../../views/home/list.tsx";
import { administers, recruits } from "../accounts/roles.ts";
import { readCursor } from "../db/keyset.ts";
import { NotFound } from "../errors.ts";
import { UNNAMED_FIRM } from "../organisation/organisation.ts";
import { outcomeOf } from "../reminders/outcome.ts";
import { createRouter, type Env, requireActor } from "../web.ts";
import { readDesk, readDeskList } from "./desk.ts";
import { listsOf } from "./lists.ts";
import { findBeginnings, stepsOf } from "./path.ts";

/** The page one lands on after signing in, and its lists at full length. */
export const home = createRouter();

home.get("/", requireActor, async (c) => {
  const { db, actor, viewer } = c.var;
  const now = c.var.clock();
  const steps = recruits(actor) ? stepsOf(await findBeginnings(db, actor)) : [];
  const desk = await readDesk(db, actor, { now, zone: viewer.timeZone });
  const unnamed = administers(actor) && viewer.firm === UNNAMED_FIRM;
  return c.html(<HomePage viewer={viewer} unnamed={unnamed} steps={steps} desk={desk} {...remindingOf(c)} now={now} />);
});

home.get("/home/:list", requireActor, async (c) => {
  const { db, actor, viewer } = c.var;
  const now = c.var.clock();
  const name = z.enum(listsOf(actor)).safeParse(c.req.param("list"));
  if (!name.success) throw new NotFound();
  const after = readCursor(c.req.query("after"));
  const list = await readDeskList(db, actor, name.data, { now, zone: viewer.timeZone }, after);
  return c.html(<DeskListPage viewer={viewer} name={name.data} list={list} started={after !== null} {...remindingOf(c)} now={now} />);
});

/** Whether letters can be sent, and how those fared that somebody has just asked for. */
const remindingOf = (c: Context<Env>) => ({
  mail: c.var.mailer !== null,
  reminded: outcomeOf(c.req.query("reminded"), c.req.query("unreached")),
});
