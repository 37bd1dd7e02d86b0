import type { Viewer } from "../../src/accounts/actor.ts";
import { PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";

export function HomePage({ viewer }: { viewer: Viewer }) {
  return (
    <Page title="Home" viewer={viewer} room="home">
      <PageHead title="Home" />
    </Page>
  );
}
