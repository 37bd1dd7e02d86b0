import type { Viewer } from "../../src/accounts/actor.ts";
import type { FreshLink } from "../../src/accounts/links.ts";
import type { Delivery } from "../../src/mail/mailer.ts";
import { Notice, PageHead } from "../components/parts.tsx";
import { Time } from "../components/time.tsx";
import { Page } from "../layouts/page.tsx";

type Props = { viewer: Viewer; link: FreshLink; address: string; delivery: Delivery };

/** A new link, which no later page can show again. */
export function LinkPage({ viewer, link, address, delivery }: Props) {
  const { name, expiresAt } = link;
  const what = link.for === "account" ? `Invitation for ${name}` : `New password for ${name}`;
  return (
    <Page title={what} viewer={viewer} scripts={["copy.js"]}>
      <PageHead title={what} back={{ href: "/people", label: "People" }} />
      <div class="stack narrow">
        <Delivered delivery={delivery} email={link.email} />
        <div class="field">
          <label for="link">The link</label>
          <div class="copying">
            <input type="text" id="link" value={address} readonly autocomplete="off" spellcheck={false} aria-describedby="link-hint" />
            <button type="button" data-copies="link" hidden>
              Copy
            </button>
          </div>
          <p class="hint" id="link-copied" role="status" />
          <p class="hint" id="link-hint">
            It works once, until <Time at={expiresAt} zone={viewer.timeZone} />, and is not shown again. Whoever has it comes in as {name},
            so give it to nobody else.
          </p>
        </div>
        <a class="button" href="/people">
          Done
        </a>
      </div>
    </Page>
  );
}

function Delivered({ delivery, email }: { delivery: Delivery; email: string }) {
  if (delivery === "sent") return <Notice tone="good">Sent to {email}. You can also copy the link and hand it over yourself.</Notice>;
  if (delivery === "failed")
    return (
      <Notice tone="problem">
        The letter to {email} could not be sent; the log says why. The link works all the same: copy it and hand it over yourself.
      </Notice>
    );
  return <Notice>No mail server is set up, so nothing was sent. Copy the link and hand it over yourself.</Notice>;
}
