import { sql } from "drizzle-orm";
import { createRouter } from "./web.ts";

/** For load balancers and monitors: 200 while the database answers, 503 while it does not. */
export const health = createRouter();

health.get("/", async (c) => {
  try {
    await c.var.db.execute(sql`select 1`);
    return c.json({ status: "ok" });
  } catch (error) {
    c.var.log.error({ requestId: c.var.requestId, err: error }, "health: the database does not answer");
    return c.json({ status: "database unavailable" }, 503);
  }
});
