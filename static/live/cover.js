import { hearPerson } from "../device/announcing.js";
import { find } from "./find.js";

/**
 * Hides the page while somebody else, or nobody, is signed in on this device, and shows it again as it was once its
 * person is back. It is not loaded again: what no device could keep is in this page alone.
 * @param {HTMLElement} live
 * @param {string} person whose page it is
 */
export function coverFromOthers(live, person) {
  const { title } = document;
  const template = find(live, "#cover", HTMLTemplateElement);
  /** @type {HTMLElement | null} */
  let cover = null;

  function hide() {
    for (const dialog of document.querySelectorAll("dialog")) dialog.close();
    cover = find(document.importNode(template.content, true), "main", HTMLElement);
    live.hidden = true;
    live.after(cover);
    document.title = "Hidden · Scorebook";
    cover.querySelector("h1")?.focus();
  }

  hearPerson((signedIn) => {
    if (signedIn !== person && cover === null) return hide();
    if (signedIn !== person || cover === null) return;
    cover.remove();
    cover = null;
    live.hidden = false;
    document.title = title;
  });
}
