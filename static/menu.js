/** The person's menu lies over the page: it closes with Escape, and when the person goes on elsewhere. */
const menu = document.querySelector("details.menu");

if (menu instanceof HTMLDetailsElement) {
  for (const kind of ["click", "focusin"]) {
    document.addEventListener(kind, ({ target }) => {
      // A question that an act of the menu asks gives the focus back to that act.
      if (target instanceof Element && !menu.contains(target) && target.closest("dialog") === null) menu.open = false;
    });
  }
  menu.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
}
