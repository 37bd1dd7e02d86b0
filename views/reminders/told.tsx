import type { Child } from "hono/jsx";

/** How the letters fared that somebody has just asked for. */
export const Told = ({ children }: { children: Child }) => (
  <p class="notice" role="status">
    {children}
  </p>
);
