/**
 * What a person does on a page is told of by the answer. Where none comes, this tells; and what it or an answer said of
 * something that went wrong is taken away when the person tries again.
 */
const WORDS = "Scorebook cannot be reached. What you just did is not saved unless the page shows it: try again once you are connected.";

document.addEventListener("htmx:before:request", (event) => {
  if (isOfPerson(event)) for (const problem of document.querySelectorAll("#notice > .notice-problem")) problem.remove();
});
document.addEventListener("htmx:error", (event) => {
  if (!(event instanceof CustomEvent) || !isOfPerson(event)) return;
  /** @type {{ ctx?: { response?: unknown } }} */
  const { ctx } = event.detail;
  if (ctx === undefined || ctx.response !== undefined) return;
  const line = document.createElement("p");
  line.className = "notice notice-problem";
  line.textContent = WORDS;
  document.getElementById("notice")?.replaceChildren(line);
});

/** Not of a page that fetches itself again because others did something. @param {Event} event */
function isOfPerson({ target }) {
  return target instanceof Element && target.closest("form") !== null;
}
