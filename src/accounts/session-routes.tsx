import { SessionsPage } from "../../views/accounts/sessions.tsx";
import { createRouter, idParam, requireActor } from "../web.ts";
import { endOtherSessions, endSession, listSessions } from "./own-sessions.ts";

/** Where a person is signed in. */
export const sessions = createRouter();
sessions.use(requireActor);

sessions.get("/", async (c) => {
  const rows = await listSessions(c.var.db, c.var.actor);
  return c.html(<SessionsPage viewer={c.var.viewer} sessions={rows} ended={c.req.query("ended") === "yes"} />);
});

sessions.post("/others/ending", async (c) => {
  await endOtherSessions(c.var.db, c.var.actor);
  return c.redirect("/sessions?ended=yes", 303);
});

sessions.post("/:id/ending", async (c) => {
  await endSession(c.var.db, c.var.actor, idParam(c));
  return c.redirect("/sessions?ended=yes", 303);
});
