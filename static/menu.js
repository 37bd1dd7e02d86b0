/** The person's menu lies over the page: it closes with Escape, and when the person goes on elsewhere. */
const menu = document.querySelector("details.menu");

if (menu instanceof HTMLDetailsElement) {
  for (const kind of ["click", "focusin"]) {
    document.addEventListener(kind, ({ target }) => {
      if (target instanceof Node && !menu.contains(target)) menu.open = false;
    });
  }
  menu.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
}
