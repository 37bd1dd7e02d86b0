import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import { etag } from "hono/etag";
import { requestId } from "hono/request-id";
import { secureHeaders } from "hono/secure-headers";
import { invitations } from "./accounts/invitation-routes.tsx";
import { people } from "./accounts/people-routes.tsx";
import { accounts } from "./accounts/routes.tsx";
import { sessions } from "./accounts/session-routes.tsx";
import { agreement, planAgreement } from "./agreement/routes.tsx";
import { assets } from "./assets.ts";
import { resumeFiles } from "./candidates/resume-routes.tsx";
import { candidates } from "./candidates/routes.tsx";
import { comparison } from "./comparison/routes.tsx";
import { compressAnswers } from "./compress.ts";
import { debriefs } from "./debriefs/routes.tsx";
import { decisions } from "./decisions/routes.tsx";
import { documents, packets } from "./documents/routes.tsx";
import { NotFound } from "./errors.ts";
import { showFault } from "./faults.tsx";
import { guides } from "./guides/routes.tsx";
import { health } from "./health.ts";
import { home } from "./home/routes.tsx";
import { imports } from "./imports/routes.tsx";
import { interviews } from "./interviews/routes.tsx";
import { applications } from "./interviews/scheduling.tsx";
import { unblindings } from "./interviews/unblinding-routes.tsx";
import { logRequest } from "./log.ts";
import { offline } from "./offline.tsx";
import { organisation } from "./organisation/routes.tsx";
import { panels } from "./panels/routes.tsx";
import { positionPlans } from "./plans/position-routes.tsx";
import { plans } from "./plans/routes.tsx";
import { positions } from "./positions/routes.tsx";
import { reminders } from "./reminders/routes.tsx";
import { results } from "./results/routes.tsx";
import { scoringGuide } from "./results/scoring-routes.tsx";
import { amendments } from "./scorecards/amendment-routes.tsx";
import { liveScorecards } from "./scorecards/live-routes.ts";
import { scorecards } from "./scorecards/routes.tsx";
import type { Env, Services } from "./web.ts";

/** A résumé may have 10 MB; what is somewhat larger is still read, so that its form comes back with what was typed. */
const BODY_LIMIT_BYTES = 24 * 1024 * 1024;

/** The whole product as one request handler. It holds no state of its own. */
export function createApp(services: Services): Hono<Env> {
  const { settings } = services;
  const app = new Hono<Env>();

  app.use(async (c, next) => {
    c.set("db", services.db);
    c.set("bell", services.bell);
    c.set("settings", services.settings);
    c.set("auth", services.auth);
    c.set("log", services.log);
    c.set("mailer", services.mailer);
    c.set("reader", services.reader);
    c.set("clock", services.clock);
    await next();
  });
  app.use(requestId({ headerName: "" }));
  app.use(logRequest);
  app.use(securityHeaders());
  app.use(compressAnswers());
  app.use(limitBody());
  app.use(settings.publicUrl === null ? csrf() : csrf({ origin: new URL(settings.publicUrl).origin }));

  app.route("/health", health);
  app.route("/offline", offline);
  app.use("/static/*", etag());
  app.route("/static", assets);
  app.route("/", accounts);
  app.route("/", home);
  app.route("/organisation", organisation);
  app.route("/people", people);
  app.route("/invitations", invitations);
  app.route("/sessions", sessions);
  app.route("/guides", guides);
  app.route("/imports", imports);
  app.route("/candidates", resumeFiles);
  app.route("/candidates", candidates);
  app.route("/applications", decisions);
  app.route("/applications", unblindings);
  app.route("/applications", applications);
  app.route("/interviews", debriefs);
  app.route("/interviews", panels);
  app.route("/interviews", interviews);
  app.route("/interviews", packets);
  app.route("/interviews", reminders);
  app.route("/positions", comparison);
  app.route("/positions", positionPlans);
  app.route("/positions", positions);
  app.route("/plans", planAgreement);
  app.route("/plans", plans);
  app.route("/scorecards", scorecards);
  app.route("/scorecards", liveScorecards);
  app.route("/scorecards", amendments);
  app.route("/scorecards", results);
  app.route("/scorecards", documents);
  app.route("/agreement", agreement);
  app.route("/scoring", scoringGuide);

  app.notFound((c) => showFault(new NotFound(), c));
  app.onError(showFault);
  return app;
}

/**
 * Hono's limit looks at the body's stream even where the announced length says enough, and making that stream
 * took a fifth of the time of saving a mark. Node cuts a body off at its announced length.
 */
function limitBody(): MiddlewareHandler<Env> {
  const counted = bodyLimit({ maxSize: BODY_LIMIT_BYTES });
  return (c, next) => {
    const announced = Number(c.req.header("content-length"));
    return announced <= BODY_LIMIT_BYTES && c.req.header("transfer-encoding") === undefined ? next() : counted(c, next);
  };
}

/** Nothing runs or loads but what we serve ourselves; no inline script, no inline style. */
function securityHeaders() {
  const self = ["'self'"];
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: self,
      workerSrc: self,
      styleSrc: self,
      imgSrc: self,
      fontSrc: self,
      connectSrc: self,
      formAction: self,
      manifestSrc: self,
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: "DENY",
    // "no-referrer" would make browsers send `Origin: null` with our own forms, which the CSRF check refuses.
    referrerPolicy: "same-origin",
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    // A handler may be stricter: files that others wrote are served in a sandbox.
    overwrite: false,
  });
}
