import { across, Plot } from "./svg.tsx";

type BarProps = {
  id: string;
  title: string;
  desc: string;
  /** How long, 0 to 1. Null draws a dashed line: nothing was measured, which is not a short bar. */
  share: number | null;
  /** Where a threshold lies, 0 to 1. */
  threshold?: { at: number; label?: string };
  height?: number;
};

/** One horizontal bar on a track from 0 to its greatest value. */
export function Bar({ id, title, desc, share, threshold, height = 10 }: BarProps) {
  const middle = height / 2;
  return (
    <Plot id={id} title={title} desc={desc} height={threshold?.label ? height + 18 : height}>
      {share === null ? (
        <line class="plot-empty" x1="0" x2="100%" y1={middle} y2={middle} />
      ) : (
        <>
          <rect class="plot-track" width="100%" height={height} rx="2" />
          <rect class="plot-bar" width={across(share)} height={height} rx="2" />
          <line class="plot-zero" x1="0" x2="0" y1="-2" y2={height + 2} />
        </>
      )}
      {threshold === undefined ? null : <Threshold {...threshold} height={height} />}
    </Plot>
  );
}

function Threshold({ at, label, height }: { at: number; label?: string; height: number }) {
  return (
    <>
      <line class="plot-threshold" x1={across(at)} x2={across(at)} y1="-4" y2={height + 4} />
      {label ? (
        <text class="plot-label" x={across(at)} y={height + 16} text-anchor="middle">
          {label}
        </text>
      ) : null}
    </>
  );
}
