import type { Viewer } from "../../src/accounts/actor.ts";
import { LIMITS } from "../../src/imports/limits.ts";
import type { Outcome } from "../../src/imports/uploading.ts";
import { type FieldErrors, TextArea } from "../components/field.tsx";
import { count, PageHead } from "../components/parts.tsx";
import { Page } from "../layouts/page.tsx";

type Props = { viewer: Viewer; text: string; outcomes: Outcome[]; mistake?: string };

const ENDINGS = ".md,.markdown,.txt,.html,.htm,.docx,.json";

/** Where a guide is pasted or its files are chosen. */
export function NewImportPage({ viewer, text, outcomes, mistake }: Props) {
  const errors: FieldErrors = mistake === undefined ? {} : { text: mistake };
  return (
    <Page title="Import a guide" viewer={viewer} room="guides" scripts={["imports/giving.js"]}>
      <PageHead
        back={{ href: "/guides", label: "Guides" }}
        title="Import a guide"
        meta="You see what was understood, line by line, before anything is saved. Nothing is dropped silently."
      />
      <Outcomes outcomes={outcomes} />
      <form method="post" action="/imports/new" enctype="multipart/form-data" class="stack import-giving" data-giving>
        <TextArea
          name="text"
          label="Paste the guide"
          hint="From a web page, Word, Google Docs or a text file: headings and lists are kept."
          rows={12}
          typed={{ text }}
          errors={errors}
          required={false}
        />
        <input type="hidden" name="html" value="" data-rich />
        <div class="field drop-zone">
          <label for="files">Or choose files</label>
          <input
            type="file"
            id="files"
            name="files"
            multiple
            accept={ENDINGS}
            aria-describedby="files-hint files-mistake"
            data-most={LIMITS.files}
            data-limit-mb={LIMITS.fileMegabytes}
            data-together-mb={LIMITS.togetherMegabytes}
          />
          <p class="hint" id="files-hint">
            Markdown, text, HTML, Word (.docx), or a guide that Scorebook exported. Up to {LIMITS.files} files, {LIMITS.fileMegabytes} MB
            each.
            <span data-drop-hint hidden>
              {" "}
              They can also be dropped anywhere on this page.
            </span>
          </p>
          <p class="mistake" id="files-mistake" hidden />
        </div>
        <div class="row">
          <button type="submit" class="primary">
            Continue
          </button>
          <a class="button quiet" href="/imports">
            Imports that wait
          </a>
        </div>
      </form>
    </Page>
  );
}

/** What became of each file, when one of them could not be read. */
function Outcomes({ outcomes }: { outcomes: Outcome[] }) {
  if (outcomes.length === 0) return null;
  const failed = outcomes.filter((outcome) => "mistake" in outcome).length;
  return (
    <div class="notice notice-problem" role="alert">
      <p>
        <strong>{failed === 1 ? "One could not be read." : `${failed} could not be read.`}</strong>{" "}
        {failed < outcomes.length ? `${count(outcomes.length - failed, "document is", "documents are")} ready to be reviewed.` : null}
      </p>
      <ul class="import-outcomes">
        {outcomes.map((outcome) =>
          "id" in outcome ? (
            <li>
              <span aria-hidden="true">✓ </span>
              <a href={`/imports/${outcome.id}`} dir="auto">
                {outcome.name}
              </a>
              : ready
            </li>
          ) : (
            <li>
              <span aria-hidden="true">▲ </span>
              <bdi>{outcome.name}</bdi>: {outcome.mistake}
            </li>
          ),
        )}
      </ul>
      <p class="import-outcomes">
        What cannot be read, a PDF for one, can be opened in its own program: copy its text and paste it here, or save it as Word (.docx).
      </p>
    </div>
  );
}
