import { OfflinePage } from "../views/offline.tsx";
import { createRouter } from "./web.ts";

/** What devices show in place of a page when there is no network. It holds nothing of anybody, so anybody may fetch it. */
export const offline = createRouter();

offline.get("/", (c) => {
  c.header("cache-control", "no-cache");
  return c.html(<OfflinePage />);
});
