import { make } from "../elements.js";
import { find } from "./find.js";
import { truthOf } from "./truth.js";

/**
 * Writes the line that tells where everything is. Screen readers hear a change of kind, not every save.
 * @param {HTMLElement} live
 * @param {() => import("./situation.js").Situation} situation
 * @param {() => void} onEye leads to what needs the person's eye
 * @returns {() => void} writes it anew.
 */
export function createTruthLine(live, situation, onEye) {
  const line = find(live, "#save-state", HTMLElement);
  const announcement = find(live, "#save-announcement", HTMLElement);
  const zone = live.dataset.zone ?? "UTC";
  const time = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", second: "2-digit" });
  let written = "";
  let heard = line.dataset.state;
  return () => {
    const truth = truthOf(situation(), (at) => time.format(at));
    const key = JSON.stringify(truth);
    if (key === written) return;
    written = key;
    line.dataset.state = truth.kind;
    line.replaceChildren(make("span", {}, truth.text));
    if (truth.signIn) line.append(" ", make("a", { href: "/sign-in", target: "_blank" }, "Sign in again"));
    if (truth.eye) {
      const button = make("button", { type: "button", class: "small", id: "show-eye" }, "Show");
      button.addEventListener("click", onEye);
      line.append(" ", button);
    }
    if (truth.kind === "saving" || truth.kind === heard) return;
    announcement.textContent = truth.text;
    heard = truth.kind;
  };
}
