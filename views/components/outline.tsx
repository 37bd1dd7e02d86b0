import type { Outline, OutlineBlock, Run } from "../../src/guides/outline.ts";

/** What a good answer covers, from its parsed form. */
export function OutlineText({ outline }: { outline: Outline }) {
  return <div class="outline">{outline.map((block) => renderBlock(block))}</div>;
}

function renderBlock(block: OutlineBlock) {
  if (block.type === "code") return <pre>{block.text}</pre>;
  if (block.type === "paragraph") return <p>{renderRuns(block.runs)}</p>;
  const items = block.items.map((item) => (
    <li>{item.map((inner) => (inner.type === "paragraph" ? renderRuns(inner.runs) : renderBlock(inner)))}</li>
  ));
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function renderRuns(runs: Run[]) {
  return runs.map(({ text, strong, emphasis, code }) => {
    if (code) return <code>{text}</code>;
    if (strong) return <strong>{text}</strong>;
    return emphasis ? <em>{text}</em> : text;
  });
}
