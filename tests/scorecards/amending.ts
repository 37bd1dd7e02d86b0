import type { Person } from "../support/cast.ts";

type Fields = Record<string, string>;

/** What a page's form would send as it stands, by field name; of several of a name the last, as the server reads them. */
export function fieldsOf(html: string): Fields {
  const fields: Fields = {};
  const form = /<form[^>]*id="amendment"[\s\S]*?<\/form>/.exec(html)?.[0] ?? "";
  for (const [element = "", inner = ""] of form.matchAll(/<input[^>]*>|<textarea[^>]*>([\s\S]*?)<\/textarea>/g)) {
    const attribute = (name: string) => new RegExp(`[ "]${name}="([^"]*)"`).exec(element.split(">")[0] ?? "")?.[1];
    const name = attribute("name");
    const isChoice = /type="(?:radio|checkbox)"/.test(element);
    if (name === undefined || (isChoice && !/\schecked/.test(element))) continue;
    fields[name] = decoded(element.startsWith("<textarea") ? inner : (attribute("value") ?? ""));
  }
  return fields;
}

const decoded = (text: string) =>
  text.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** Opens the form of a correction. @returns all of its fields as they stand. */
export async function openForm(who: Person, scorecardId: string): Promise<Fields> {
  return fieldsOf(await (await who.browser.get(`/scorecards/${scorecardId}/amendment`)).text());
}

/** Corrects some fields of one's own submitted scorecard through its form. */
export async function amend(who: Person, scorecardId: string, edits: Fields, reason = "Misread my notes."): Promise<Response> {
  return who.browser.post(`/scorecards/${scorecardId}/amendment`, { ...(await openForm(who, scorecardId)), ...edits, reason });
}
