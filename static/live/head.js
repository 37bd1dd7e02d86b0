import { find } from "./find.js";

/**
 * Tells the style sheet how high the head is, which grows with what it has to say: the rail sticks below it.
 * @param {HTMLElement} live
 */
export function measureHead(live) {
  const head = find(live, ".live-head", HTMLElement);
  new ResizeObserver(() => live.style.setProperty("--head", `${head.offsetHeight}px`)).observe(head);
}
