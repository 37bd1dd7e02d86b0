// @ts-check
/**
 * The page that stands in while there is no network goes on by itself: once the server answers, the page that was asked
 * for is loaded, and with it goes what is unsent.
 */

const ASK_MS = 4000;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** Whether the person goes elsewhere: loading this page's address anew would stop them. */
let leaving = false;
const again = document.querySelector("[data-again]")?.getAttribute("href");

// At its own address it stands in for nothing.
if (again && again !== "/offline") {
  addEventListener("online", () => void ask());
  // A page becomes invisible when it is left, too.
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && void ask());
  document.addEventListener("click", ({ target }) => {
    leaving ||= target instanceof Element && target.closest("a") !== null;
  });
  timer = setTimeout(ask, ASK_MS);
}

async function ask() {
  clearTimeout(timer);
  const answer = await fetch("/health", { cache: "no-store", signal: AbortSignal.timeout(ASK_MS) }).catch(() => null);
  if (leaving) return;
  if (answer?.ok) location.reload();
  else timer = setTimeout(ask, ASK_MS);
}
