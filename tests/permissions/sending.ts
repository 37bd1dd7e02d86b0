import type { Browser } from "../support/app.ts";
import type { Household } from "./household.ts";
import type { Route } from "./routes.ts";

const post = (browser: Browser, path: string, route: Route, of: Household) =>
  route.json === undefined ? browser.post(path, route.fields(of)) : browser.json(path, route.json(of));

/** Sends what the route takes. `ids` are the household's unless given. A stream is not waited for. */
export async function send(browser: Browser, name: string, route: Route, of: Household, ids = route.ids.map((record) => of[record])) {
  const [method = "", pattern = ""] = name.split(" ");
  const rest = [...ids];
  const path = pattern
    .replace(/:number\{.*$/, "1")
    .replace(":list", "today")
    .replaceAll(/:\w+/g, () => rest.shift() ?? "");
  const answer = method === "GET" ? await browser.get(path) : await post(browser, path, route, of);
  const streams = answer.headers.get("content-type")?.startsWith("text/event-stream") ?? false;
  if (streams) await answer.body?.cancel();
  return { status: answer.status, text: streams ? "" : await answer.text() };
}
