import type { Browser } from "../support/app.ts";
import { KEEPER_GUIDE } from "./guides.ts";

/** Gives a text to be imported. @returns the path of its review. */
export async function paste(browser: Browser, text: string = KEEPER_GUIDE): Promise<string> {
  const answer = await browser.post("/imports/new", { text });
  if (answer.status !== 303) throw new Error(`The text was not taken: ${answer.status}`);
  return answer.headers.get("location") ?? "";
}

/** The part of a page that htmx exchanges. */
export const reviewIn = (html: string): string => {
  const from = html.indexOf('<div id="review"');
  const rest = html.slice(from);
  const to = rest.indexOf('<details class="unfold section"');
  return to === -1 ? rest : rest.slice(0, to);
};

/** What a page says, without its markup. */
export const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

/** What a browser would send of a page's fields, by their names. */
export function fieldsIn(html: string): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  const add = (name: string, text: string) => {
    const before = fields[name];
    fields[name] = before === undefined ? text : [before, text].flat();
  };
  for (const [, attributes = "", between] of html.matchAll(/<(?:input|textarea)( [^>]*?)\/?>(?:([^<]*)<\/textarea>)?/g)) {
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
    const name = attribute("name");
    if (name === undefined || (attribute("type") === "checkbox" && !/ checked(=|$)/.test(attributes))) continue;
    add(name, unescaped(between ?? attribute("value") ?? "").replaceAll(/\r?\n/g, "\r\n"));
  }
  return fields;
}

const SIGNS: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const unescaped = (text: string): string => text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => SIGNS[name] ?? "");
