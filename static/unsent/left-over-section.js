import { count } from "../elements.js";
import { discard, listLeftOver } from "./left-over-list.js";
import { discardTakenUp } from "./taken-up.js";

/**
 * Fills the section of the results page that tells what this device holds and the scorecard does not; see
 * views/results/left-over.tsx. Other pages have no such section, and the results of another scorecard not this one's.
 * @param {import("./left-over-list.js").Whose} whose
 * @param {import("./left-over.js").LeftOver[]} entries
 * @returns {boolean} whether the page has it.
 */
export function fillSection(whose, entries) {
  const section = sectionOf(whose);
  const title = section?.querySelector("h2");
  if (!section || !title) return false;
  section.hidden = entries.length === 0;
  const were = entries.length === 1 ? "was" : "were";
  title.textContent = `${count(entries.length, "change")} on this device ${were} not part of the ${section.dataset.what}`;
  section.querySelector("[data-list]")?.replaceChildren(listLeftOver(entries, subjectsIn(section)));
  const button = section.querySelector("[data-discard]");
  if (button instanceof HTMLButtonElement) {
    button.onclick = async () => {
      if (await discard(whose, entries)) section.hidden = true;
    };
  }
  return true;
}

/** @param {import("./left-over-list.js").Whose} whose */
function sectionOf({ scorecard }) {
  const section = document.getElementById("left-over");
  return section?.dataset.scorecard === scorecard ? section : null;
}

/** What a correction has taken up is not left over any more. @param {import("./left-over-list.js").Whose} whose */
export async function forgetTakenUp(whose) {
  const section = sectionOf(whose);
  if (section) await discardTakenUp(whose, Number(section.dataset.amendments));
}

/** @param {HTMLElement} section @returns {Map<string, string>} names by id */
function subjectsIn(section) {
  const names = section.querySelector("template")?.content.querySelectorAll("data") ?? [];
  return new Map(Array.from(names, ({ value, textContent }) => [value, textContent ?? ""]));
}
