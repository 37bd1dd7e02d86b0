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
