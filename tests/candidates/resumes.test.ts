import { beforeEach, describe, expect, it } from "vitest";
import { resume } from "../../src/db/schema/index.ts";
import { attachment } from "../../src/filenames.ts";
import { assemble, type Cast } from "../support/cast.ts";
import { makeCandidate } from "../support/factories.ts";
import { DOCM, DOCX, JUST_FITS, PAGE, PDF, PLAIN_ZIP, pdfBytes, TOO_LARGE } from "./files.ts";

let cast: Cast;
let path: string;
beforeEach(async () => {
  cast = await assemble();
  const { id } = await makeCandidate(cast.db, cast.owner.actor);
  path = `/candidates/${id}/resume`;
});

const stored = () => cast.db.select({ filename: resume.filename, mediaType: resume.mediaType, size: resume.size }).from(resume);

describe("a résumé", () => {
  it("is served back byte by byte, as a download without rights", async () => {
    expect((await cast.owner.browser.post(path, { resume: PDF })).status).toBe(303);
    const answer = await cast.colleague.browser.get(path);
    expect(answer.status).toBe(200);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(pdfBytes());
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="Amara Okafor _ Resume.pdf"; filename*=UTF-8''Amara%20Okafor%20%E2%80%93%20R%C3%A9sum%C3%A9.pdf`,
      "content-security-policy": "sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    });
  });

  it("may be Word, and replaces the one before", async () => {
    await cast.owner.browser.post(path, { resume: PDF });
    await cast.colleague.browser.post(path, { resume: DOCX });
    const mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    expect(await stored()).toEqual([{ filename: "cv.docx", mediaType, size: DOCX.size }]);
  });

  it("is judged by its content, not by its name", async () => {
    for (const file of [PAGE, PLAIN_ZIP, DOCM]) {
      const answer = await cast.owner.browser.post(path, { resume: file });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain("neither a PDF nor a Word");
    }
    await cast.owner.browser.post(path, { resume: new File([pdfBytes()], "../../etc/pass\twd.exe") });
    expect(await stored()).toEqual([{ filename: "pass wd.exe.pdf", mediaType: "application/pdf", size: 200 }]);
  });

  it("may have 10 MB and not a byte more", async () => {
    const answer = await cast.owner.browser.post(path, { resume: TOO_LARGE });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("This file has 10.1 MB; a résumé may have up to 10 MB.");
    expect(await stored()).toEqual([]);
    expect((await cast.owner.browser.post(path, { resume: JUST_FITS })).status).toBe(303);
    expect((await (await cast.owner.browser.get(path)).arrayBuffer()).byteLength).toBe(JUST_FITS.size);
  });

  it("is asked for when none was chosen, and refused when empty", async () => {
    const none = await cast.owner.browser.post(path, { resume: new File([], "") });
    expect(none.status).toBe(422);
    expect(await none.text()).toContain("Choose a PDF or Word file first.");
    expect(await (await cast.owner.browser.post(path, { resume: new File([], "cv.pdf") })).text()).toContain("This file is empty.");
  });

  it("can be removed", async () => {
    await cast.owner.browser.post(path, { resume: PDF });
    expect((await cast.owner.browser.post(`${path}/removal`)).status).toBe(303);
    expect(await stored()).toEqual([]);
    expect((await cast.owner.browser.get(path)).status).toBe(404);
  });

  it("belongs to the firm alone", async () => {
    await cast.owner.browser.post(path, { resume: PDF });
    expect((await cast.stranger.browser.get(path)).status).toBe(404);
    expect((await cast.stranger.browser.post(path, { resume: DOCX })).status).toBe(404);
    expect((await cast.stranger.browser.post(`${path}/removal`)).status).toBe(404);
    expect((await cast.visitor.get(path)).headers.get("location")).toContain("/sign-in");
    expect(await stored()).toHaveLength(1);
  });
});

it("gives any file name a header that cannot be broken out of", () => {
  expect(attachment('a"b\\c%.pdf')).toBe(`attachment; filename="a_b_c_.pdf"; filename*=UTF-8''a%22b%5Cc%25.pdf`);
  expect(attachment("履歴書 (1)'s.pdf")).toBe(
    `attachment; filename="___ (1)'s.pdf"; filename*=UTF-8''%E5%B1%A5%E6%AD%B4%E6%9B%B8%20%281%29%27s.pdf`,
  );
});
