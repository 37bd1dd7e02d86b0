import { Door } from "./layouts/page.tsx";

/** What happened, what is safe, and a way on. static/offline/offline-page.js puts the interviews on the device in the template's place, and has the link lead to the page that was asked for. */
export function OfflinePage() {
  return (
    <Door title="You are offline" htmx={false} scripts={["offline/returning.js"]}>
      <h1>You are offline</h1>
      <p>
        What you marked and wrote is kept on this device. It is sent by itself when the network is back and you are signed in; this page
        goes on by itself, too.
      </p>
      <template id="kept" />
      <p>
        <a class="button" href="/offline" data-again>
          Try again
        </a>
      </p>
    </Door>
  );
}
