import { beforeEach, describe, expect, it } from "vitest";
import { assemble, type Cast } from "../support/cast.ts";
import { readPdf } from "../support/pdf.ts";
import { readsIvan } from "./entitlement.ts";
import { furnish, SEALED, type State } from "./household.ts";
import { gather, type Name, type People } from "./people.ts";
import { ROUTES } from "./routes.ts";
import { send } from "./sending.ts";

let cast: Cast;
let people: People;
beforeEach(async () => {
  cast = await assemble();
  people = await gather(cast);
});

/** That they come to nobody else stands in permissions.test.ts, which walks every route. */
describe("the words of a scorecard", () => {
  it("come to those who may read them, so that the test would notice", async () => {
    const of = await furnish(cast, people, "both");
    const results = ROUTES["GET /scorecards/:id/results"];
    if (results === undefined) throw new Error("The results' route is not in the table.");
    for (const person of readsIvan("both")) {
      expect((await send(people[person].browser, "GET /scorecards/:id/results", results, of)).text, person).toContain(SEALED.ivan[0]);
    }
    const packet = await (await people.otto.browser.get(`/interviews/${of.interview}/packet.pdf`)).arrayBuffer();
    expect((await readPdf(new Uint8Array(packet))).text).toContain(SEALED.rita[0]);
  });
});

describe("the pages of somebody who is blind", () => {
  it.each<[Name, State, State]>([
    ["rita", "nobody", "ivan"],
    ["nadia", "nobody", "both"],
  ])("tell %s the same of colleagues' scores before and after (%s → %s)", async (person, from, to) => {
    const figures = async (state: State) => {
      cast = await assemble();
      people = await gather(cast);
      const of = await furnish(cast, people, state);
      const paths = [`/agreement`, `/agreement/interviewers`, `/plans/${of.plan}/agreement`, `/positions/${of.position}/comparison`];
      const compare = `/positions/${of.position}/comparison?plan=${of.plan}&with=${of.application}&with=${of.spareApplication}`;
      const texts: string[] = [];
      for (const path of [...paths, compare]) texts.push(await (await people[person].browser.get(path)).text());
      return texts.map((text) => text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id"));
    };
    expect(await figures(to)).toEqual(await figures(from));
  });
});
