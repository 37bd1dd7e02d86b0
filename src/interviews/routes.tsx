import { z } from "zod";
import { InterviewsPage } from "../../views/interviews/list.tsx";
import { recruits } from "../accounts/roles.ts";
import { readCursor } from "../db/keyset.ts";
import { attachment } from "../filenames.ts";
import { redirectTo } from "../htmx.ts";
import { createRouter, idParam, requireActor, requireRecruiter, searchedFor, siteOf } from "../web.ts";
import { calendarOf } from "./calendar.ts";
import { editing } from "./edit-routes.tsx";
import { readInvitation } from "./invitation.ts";
import { hasInterviews, listInterviews, WHENS } from "./list.ts";
import { sendInvitations } from "./mailing.ts";
import { showInterview } from "./page.tsx";
import { postOf } from "./post.ts";
import { cancelAndTell } from "./retracting.ts";

/** The firm's interviews: when, with whom and how far along. */
export const interviews = createRouter();
interviews.use(requireActor);

interviews.get("/", async (c) => {
  const { db, actor, viewer } = c.var;
  const q = searchedFor(c);
  const when = z.enum(WHENS).catch("all").parse(c.req.query("when"));
  const after = readCursor(c.req.query("after"));
  const list = await listInterviews(db, actor, { q, when, now: c.var.clock(), zone: viewer.timeZone, after });
  const any = list.rows.length > 0 || (await hasInterviews(db, actor));
  const page = { viewer, recruiting: recruits(actor), list, any, q, when, started: after !== null };
  return c.html(<InterviewsPage {...page} />);
});

interviews.get("/:id", (c) => showInterview(c, idParam(c)));

interviews.get("/:id/invitation.ics", async (c) => {
  const invitation = await readInvitation(c.var.db, c.var.actor, idParam(c));
  const { filename, content, method } = await calendarOf(invitation, siteOf(c), c.var.clock());
  return c.body(content, 200, {
    "content-type": `text/calendar; charset=utf-8; method=${method}`,
    "content-disposition": attachment(filename),
    "cache-control": "private, no-store",
  });
});

interviews.post("/:id/invitation", requireRecruiter, async (c) => {
  const id = idParam(c);
  const { sent, failed } = await sendInvitations(c.var.db, c.var.actor, id, postOf(c));
  return redirectTo(c, `/interviews/${id}?sent=${sent}&failed=${failed}`);
});

interviews.post("/:id/cancellation", requireRecruiter, async (c) => {
  const { candidateId } = await cancelAndTell(c.var.db, c.var.actor, idParam(c), postOf(c));
  return redirectTo(c, `/candidates/${candidateId}`);
});

interviews.route("/", editing);
