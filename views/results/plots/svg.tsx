import type { Child } from "hono/jsx";

type PlotProps = { id: string; title: string; desc: string; height: number; children?: Child };

/** The frame of every plot. Lengths across are in per cent and lengths down in pixels, so that it is crisp at any width. */
export function Plot({ id, title, desc, height, children }: PlotProps) {
  return (
    <svg class="plot" role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-desc`} width="100%" height={height}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{desc}</desc>
      {children}
    </svg>
  );
}

/** A share from 0 to 1 as a length. */
export function across(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
