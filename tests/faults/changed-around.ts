import type { Desk } from "./desk.ts";
import { openDevice, score } from "./device.ts";
import type { Scenario } from "./play.ts";
import { keepVisiting, visit } from "./visitor.ts";

/**
 * While somebody scores, a colleague renames the candidate, edits the guide's question that is being asked, and
 * publishes another version of the plan in place of the one that is used. The scorecard is untouched by all of it.
 */
export const changedAround: Scenario = {
  name: "plan, guide and candidate changed meanwhile",
  desks: 1,
  async round({ desks: [desk], house, dice }) {
    if (desk === undefined) throw new Error("There is no desk.");
    const { address } = house;
    const device = openDevice({ desk, address, dice });
    const meddling = keepVisiting(async (turn) => meddle(address, desk, turn));
    await score(device, dice, dice.between(60, 120), [0, 16]);
    await device.drained();
    const came = await meddling.end();
    // On a slow machine the interview may be over before the colleague is through with anything.
    const last = await meddle(address, desk, -1);
    device.act();
    await device.drained();
    const story = await device.close();
    const done = last === "done" || came.has("done");
    return [{ ...story, broken: done ? [] : [`nothing was changed around it: ${[...came.keys(), last].join()}`] }];
  },
};

/** @returns "done", or what was refused. */
async function meddle(address: string, { colleague, candidate, plan, guide }: Desk, turn: number): Promise<string> {
  const name = `Amara Okafor-${turn}`;
  const renamed = await visit(address, `/candidates/${candidate}/edit`, colleague, { name, email: "", phone: "", location: "" });
  const drafted = await visit(address, `/plans/${plan}/versions`, colleague, {});
  const edited = await editQuestion(address, guide, colleague.cookie, turn);
  const published = await visit(address, `/plans/${plan}/publication`, colleague, {});
  const refused = Object.entries({ renamed, drafted, edited, published }).filter(([, status]) => status !== 303);
  return refused.length === 0 ? "done" : refused.map(([what, status]) => `${what} ${status}`).join(", ");
}

/** Sends the form of the guide's first question back with other words. */
async function editQuestion(address: string, guide: string, cookie: string, turn: number): Promise<number> {
  const page = async (path: string) => (await fetch(address + path, { headers: { cookie } })).text();
  const path = new RegExp(`/guides/${guide}/questions/[0-9a-f-]{36}`).exec(await page(`/guides/${guide}`))?.[0];
  if (path === undefined) return 0;
  const revision = /name="revision" value="([^"]*)"/.exec(await page(path))?.[1] ?? "";
  const body = new URLSearchParams({ revision, prompt: `What else? ${turn}`, section: "Technical", competency: "Optics", minutes: "9" });
  for (const [name, value] of [
    ...["1", "3", "5"].map((rating) => [`anchor${rating}`, "Other words."]),
    ["point", "Another point"],
    ["pointWeight", "1"],
  ])
    body.append(name ?? "", value ?? "");
  const answer = await fetch(address + path, { method: "POST", headers: { cookie, origin: address }, body, redirect: "manual" });
  await answer.text();
  return answer.status;
}
