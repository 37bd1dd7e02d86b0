import type { AskedQuestion } from "../../src/agreement/questions.ts";

/** A question's words, and that the latest version of its plan no longer asks it. */
export function Prompt({ asked, version }: { asked: AskedQuestion; version: number }) {
  return (
    <>
      {asked.prompt}
      {asked.version === version ? null : <span class="weight"> not asked since version {asked.version}</span>}
    </>
  );
}
