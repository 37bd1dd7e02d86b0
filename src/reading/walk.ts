import type { Choice, Choices } from "./choice.ts";
import { groupOfHeading, isCategory, isProfileHeading } from "./groups.ts";
import type { Line } from "./line.ts";
import { asksAsHeading, isTitleOfGuide, type Outlook, opensQualifications, outlookOf } from "./outlook.ts";
import { certainly, isTableHead, isWholeBold, type Placed, perhaps, rankOf } from "./placing.ts";
import { placeQualifications } from "./qualifications.ts";
import {
  ASKS,
  asks,
  bare,
  factOf,
  followUpLabel,
  isAnswerLabel,
  isAnswerPart,
  isAside,
  isForOthers,
  isGeneralHeading,
  isNarrated,
  isPartLabel,
  isRatingsLabel,
  isSectionHeading,
  isSentence,
  labelledQuestion,
  numberedCase,
  numberedText,
  REPLIES,
  readsLikePoint,
} from "./words.ts";

/** A label over follow-up points, and the question it stands in. */
export type Label = { line: number; question: number; manner: "named" | "bare"; level: number; asks: boolean };

type Form = "heading" | "labelled" | "bold" | "item" | "plain";
type Open = { line: Line; form: Form; rank: number; ordinal: number | null; pending: boolean };
type Points = { level: number; label: Line; flat: boolean; paragraphs: boolean; count: number; last: Line | null };
type Part = { kind: "answer" } | { kind: "points"; points: Points } | { kind: "ratings"; level: number } | { kind: "after points" };

/** One reading of a document from its first line to its last. */
export class Walk {
  private readonly placed = new Map<number, Placed>();
  private readonly labels: Label[] = [];
  private readonly outlook: Outlook;
  private area: "front" | "questions" | "closed" = "front";
  private question: Open | null = null;
  /** The question that was opened last, whether or not it still is open. */
  private last: Open | null = null;
  private part: Part = { kind: "answer" };
  private titled = false;
  /** Whether something stood before this line that ends the guide's introduction. */
  private introduced = false;
  /** The rank of the heading over tips, or over questions that nobody asks a candidate, below which nothing is a question. */
  private barred: number | null = null;
  /** Whether the open question has lines of an answer. */
  private answered = false;

  constructor(
    private readonly lines: readonly Line[],
    private readonly choices: Choices,
    private readonly steps: ReadonlySet<number>,
  ) {
    this.outlook = outlookOf(lines);
    if (this.outlook.isBareList) this.area = "questions";
  }

  run(): { placed: Map<number, Placed>; labels: Label[] } {
    let at = 0;
    while (at < this.lines.length) at = this.step(at);
    return { placed: this.placed, labels: this.labels };
  }

  /** Places the line at an index, and those that go with it. @returns the index of the next line. */
  private step(at: number): number {
    const line = this.lines[at];
    if (line === undefined) return at + 1;
    const choice = this.choices[line.number];
    if (choice !== undefined) this.choose(line, choice);
    else if (at === this.outlook.title) this.title(line, at);
    else if (line.kind === "matter") this.put(line, this.placeMatter(line));
    else if (this.question?.pending && !isPartLabel(line.lead?.text ?? line.text)) this.prompt(line);
    else if (rankOf(line) !== null) return this.heading(line, at);
    else return this.text(line, at);
    return at + 1;
  }

  private put(line: Line, placed: Placed): void {
    this.placed.set(line.number, placed);
    const { role } = placed;
    if (role === "question" || role === "topic") this.answered = false;
    if (role === "answer") this.answered = true;
    if (role === "unplaced") this.introduced = true;
  }

  private placeMatter({ lead }: Line): Placed {
    const name = lead?.text.toLowerCase() ?? "";
    return certainly({ role: name === "description" || name === "summary" ? "summary" : "ignored" });
  }

  /* Headings, and bold lines that stand alone. */

  private heading(line: Line, at: number): number {
    const rank = rankOf(line) ?? 7;
    const { text } = line;
    if (this.question !== null && this.isPart(line, at)) return this.openPart(line, at);
    if (this.isBarred(line, rank)) return this.close(line, at);
    if (this.startsAsHeading(line, at, rank)) return this.start(line, at, rank === 7 ? "bold" : "heading", rank);
    if (this.isInBody(rank) && !(rank < 7 && isSectionHeading(text) && this.outlook.hasQuestions(at))) return this.body(line, at);
    if (this.isPartOfAnswer(line, rank, at)) return this.body(line, at);
    if (this.isTitleAgain(line, rank, at)) return this.label(line, at);
    if (isForOthers(text) || isAside(text)) {
      this.barred = rank;
      return this.close(line, at);
    }
    if (isGeneralHeading(text)) return this.openQuestions(line, at);
    if (this.startsQualifications(line, at)) return this.qualifications(at, rank);
    if (this.opensSection(line, at)) return this.section(line, at);
    if (this.outlook.title === null && !this.titled && this.area === "front" && at < 4) return this.title(line, at);
    return this.close(line, at);
  }

  /** Whether a heading stands below one over something else, and does not go on with the numbers of the questions. */
  private isBarred({ text }: Line, rank: number): boolean {
    if (this.barred !== null && rank <= this.barred) this.barred = null;
    if (this.barred === null) return false;
    const number = labelledQuestion(text)?.number ?? numberedText(text)?.number ?? null;
    return number === null || this.last === null || number !== (this.last.ordinal ?? 0) + 1;
  }

  /** Whether a heading this deep stands inside the answer of the question that is open. */
  private isInBody(rank: number): boolean {
    const { question } = this;
    if (question === null) return false;
    return question.form === "heading" || question.form === "labelled" ? rank > question.rank : false;
  }

  /** A bold label within the answer to a question that is itself a bold line or a list's entry. */
  private isPartOfAnswer({ text, lead }: Line, rank: number, at: number): boolean {
    if (this.question === null || rank < 7 || this.outlook.hasQuestions(at)) return false;
    if (isSectionHeading(text) || opensQualifications(text) || isCategory(text) || isAside(text) || isForOthers(text)) return false;
    return lead?.colon === true || isAnswerPart(text);
  }

  private startsAsHeading(line: Line, at: number, rank: number): boolean {
    const { text } = line;
    const name = isWholeBold(line) ? (line.lead?.text ?? text) : text;
    if (isPartLabel(name) || (isForOthers(text) && numberedText(text) === null) || isAside(text)) return false;
    const labelled = labelledQuestion(text);
    if (labelled !== null && (labelled.number !== null || !this.isInBody(rank))) return true;
    if (this.isInBody(rank)) return false;
    if (at < this.outlook.gate) return false;
    const counted = numberedText(text);
    if (counted === null && labelled === null && this.outlook.countsQuestions(rank)) return false;
    if (!this.mayStart(rank === 7 ? "bold" : "heading", rank, counted?.number ?? null)) return false;
    const own = counted?.rest ?? text;
    if ((isSectionHeading(text) && numberedCase(text) === null) || isGeneralHeading(text) || (opensQualifications(own) && !asks(own)))
      return false;
    if (asks(own)) return !(line.lead?.colon === true && line.lead.rest === "" && rank === 7 && !own.endsWith("?"));
    if (this.area !== "questions") return false;
    if (numberedCase(text) !== null)
      return !this.outlook.hasQuestions(at) && (this.outlook.hasParts(at) || isSentence(numberedCase(text)?.rest ?? ""));
    if (counted !== null && this.continuesCount(counted.number) && !this.outlook.hasQuestions(at)) return true;
    if (isSentence(own) && (rank < 7 || this.question?.form === "bold")) return !this.outlook.hasQuestions(at);
    return rank < 7 && !this.outlook.hasQuestions(at) && this.outlook.hasParts(at);
  }

  /** Whether a heading near the beginning says once more what the guide is. */
  private isTitleAgain({ text }: Line, rank: number, at: number): boolean {
    if (this.area !== "front") return false;
    return isTitleOfGuide(text) || (rank === 1 && this.outlook.isOnlyMain(at) && !isGeneralHeading(text) && !opensQualifications(text));
  }

  /**
   * Once it is known how a guide writes its questions, other lines that ask are other things: a heading above bold
   * questions, and whatever follows a heading that ended them.
   */
  private mayStart(form: Form, rank: number, number: number | null): boolean {
    const { last } = this;
    if (last === null) return true;
    if (number !== null && last.ordinal !== null && number === last.ordinal + 1) return true;
    if (this.area === "closed") return form === last.form && rank === last.rank;
    return form !== "heading" || last.form === "heading" || (last.form === "labelled" && rank >= last.rank);
  }

  private continuesCount(number: number): boolean {
    const { question } = this;
    return question === null || question.ordinal === null ? true : number === question.ordinal + 1 || number === 1;
  }

  private opensSection(line: Line, at: number): boolean {
    const { text } = line;
    if (at < this.outlook.gate) return false;
    const own = this.outlook.hasQuestions(at);
    if (isSectionHeading(text) && (this.area === "questions" || own)) return true;
    if (own) return this.last === null || this.hasQuestionsLikeLast(at);
    const next = this.lines[at + 1];
    return this.area === "questions" && rankOf(line) === 7 && next !== undefined && this.startsAsItem(next, null);
  }

  /** Whether questions in the manner of those before stand below a heading. */
  private hasQuestionsLikeLast(at: number): boolean {
    const { last } = this;
    return this.lines.slice(at + 1, this.outlook.endOf(at)).some((line) => {
      const rank = rankOf(line) ?? 8;
      if (rank !== last?.rank || (rank === 8 && line.kind !== last.line.kind)) return false;
      return asksAsHeading(line) && (line.ordinal === null) === (last.line.ordinal === null);
    });
  }

  private startsQualifications(line: Line, at: number): boolean {
    const { text } = line;
    if (opensQualifications(text)) return true;
    if (rankOf(line) === null) return isProfileHeading(text) || isCategory(text);
    if (this.outlook.hasQuestions(at)) return false;
    if (isCategory(text)) return true;
    if (this.area === "front") return isProfileHeading(text) || this.outlook.hasCategories(at);
    // After the questions, such words must stand over qualifications, and higher than a question does.
    const isHigher = line.kind === "heading" && this.last !== null && line.level < this.last.rank;
    return isHigher && isProfileHeading(text) && (this.outlook.hasQualifications(at) || this.outlook.hasCategories(at));
  }

  private title(line: Line, at: number): number {
    this.titled = true;
    this.put(line, certainly({ role: "title" }));
    return at + 1;
  }

  private label(line: Line, at: number): number {
    this.put(line, certainly({ role: "label" }));
    return at + 1;
  }

  private openQuestions(line: Line, at: number): number {
    this.area = "questions";
    this.question = null;
    this.put(line, certainly({ role: "label" }));
    return at + 1;
  }

  private section(line: Line, at: number): number {
    this.area = "questions";
    this.question = null;
    this.put(line, certainly({ role: "section" }));
    return at + 1;
  }

  /** A heading that is none of ours ends what was open; what stands below it is not placed. */
  private close(line: Line, at: number): number {
    this.question = null;
    if (this.area === "questions") this.area = "closed";
    this.put(line, certainly({ role: "unplaced" }));
    return at + 1;
  }

  private qualifications(at: number, rank: number): number {
    const end = this.endOfQualifications(at, rank);
    const own = this.lines.slice(at, end);
    this.question = null;
    this.introduced = true;
    if (this.area === "questions") this.area = "closed";
    for (const [number, placed] of placeQualifications(own.filter(({ number }) => this.choices[number] === undefined)))
      this.placed.set(number, placed);
    for (const line of own) {
      const choice = this.choices[line.number];
      if (choice !== undefined) this.choose(line, choice);
    }
    return end;
  }

  private endOfQualifications(from: number, rank: number): number {
    for (let at = from + 1; at < this.lines.length; at++) {
      const line = this.lines[at];
      if (line === undefined) break;
      const own = rankOf(line);
      const choice = this.choices[line.number];
      if (choice === "question" || choice === "section") return at;
      if (own === null) {
        if ((labelledQuestion(line.text)?.number ?? null) !== null) return at;
        continue;
      }
      if (isGeneralHeading(line.text) || isForOthers(line.text) || labelledQuestion(line.text) !== null) return at;
      if (this.outlook.hasQuestions(at) || isAside(line.text)) return at;
      if (own <= rank && !opensQualifications(line.text) && groupOfHeading(line.text) === null && !isProfileHeading(line.text)) return at;
      if (asks(numberedText(line.text)?.rest ?? line.text)) return at;
    }
    return this.lines.length;
  }

  /* Questions. */

  private start(line: Line, at: number, form: Form, rank: number): number {
    const labelled = labelledQuestion(line.text);
    const counted = labelled === null ? (numberedCase(line.text) ?? numberedText(line.text)) : null;
    const said = labelled?.rest ?? (form === "item" ? line.text : counted?.rest) ?? line.text;
    const next = this.lines[at + 1];
    const topic = said !== "" && !asks(said) && !isSentence(said) && next !== undefined && this.isPromptBelow(next);
    this.area = "questions";
    this.part = { kind: "answer" };
    this.question = {
      line,
      form: labelled === null ? form : rank < 7 ? "heading" : "labelled",
      rank,
      ordinal: line.ordinal ?? labelled?.number ?? counted?.number ?? null,
      pending: said === "" || topic,
    };
    this.last = this.question;
    if (said === "") this.put(line, certainly({ role: "label" }));
    else if (topic) this.put(line, certainly({ role: "topic", text: bare(said) }));
    else {
      const sure = labelled !== null || asks(said) || counted !== null || line.ordinal !== null;
      const placing = { role: "question" as const, prompt: withoutQuestionLabel(said) };
      this.put(line, sure ? certainly(placing) : perhaps(placing));
    }
    return at + 1;
  }

  /** Whether the line below a question's number or topic is the question itself. */
  private isPromptBelow({ text, lead, kind, level }: Line): boolean {
    const labelled = labelledQuestion(text);
    if (labelled !== null && labelled.number === null && labelled.rest !== "") return true;
    if (kind === "heading" || isPartLabel(lead?.text ?? text) || level > 1) return false;
    return asks(text) && (lead === null || lead.rest === "" || lead.style === "plain");
  }

  private prompt(line: Line): void {
    if (this.question !== null) this.question.pending = false;
    const said = labelledQuestion(line.text)?.rest ?? line.text;
    this.put(line, certainly({ role: "question", prompt: said }));
  }

  /** Whether a list's entry, or a paragraph, is a question of its own. */
  private startsAsItem(line: Line, open: Open | null): boolean {
    const { kind, level, ordinal, text } = line;
    if (isPartLabel(line.lead?.text ?? text)) return false;
    const bold = isWholeBold(line);
    const asked = asks(text);
    if (open === null) {
      if (kind === "paragraph") return level === 0 && asked && text.length <= 500;
      if (kind !== "item" || level !== 1) return false;
      return asked || (ordinal !== null && (bold || isSentence(text)) && !(line.lead?.colon ?? false));
    }
    if (kind === "paragraph") return open.form === "plain" && level === 0 && asked && text.length <= 500;
    if (kind !== "item" || open.form !== "item" || level !== open.line.level) return false;
    if (bold !== isWholeBold(open.line) || (ordinal === null) !== (open.line.ordinal === null)) return false;
    if (ordinal !== null && open.ordinal !== null)
      return ordinal === open.ordinal + 1 || (asked && (ordinal === open.ordinal || ordinal === 1 || bold));
    return asked;
  }

  /* Text: entries of lists, paragraphs, code. */

  private text(line: Line, at: number): number {
    const { question } = this;
    if (question !== null && this.placePoint(line)) return at + 1;
    if (this.startsAsLabelled(line)) return this.start(line, at, "labelled", 8);
    if (question !== null && this.isPart(line, at)) return this.openPart(line, at);
    if (this.area === "questions" && this.startsAsItem(line, question))
      return this.start(line, at, line.kind === "item" ? "item" : "plain", 8);
    if (question !== null && this.isInterviewer(line)) {
      this.put(line, perhaps({ role: "point", text: line.lead?.rest ?? line.text }));
      return at + 1;
    }
    if (this.isLabelOverList(line, at)) {
      if (this.startsQualifications(line, at)) return this.qualifications(at, 7);
      if (isSectionHeading(line.text)) return this.section(line, at);
    }
    if (question !== null) return this.body(line, at);
    if (this.asksForQualifications(line)) return this.qualifications(at, 7);
    this.put(line, this.placeOutside(line));
    return at + 1;
  }

  /** "Interviewer: …?" below an answer: the conversation goes on with a follow-up point, whether or not a label says so. */
  private isInterviewer({ lead }: Line): boolean {
    return this.answered && lead?.colon === true && /^interviewer$/i.test(lead.text) && asks(lead.rest);
  }

  /** "What we need:" as plain text above a list, where headings are plain text too. */
  private isLabelOverList({ kind, level, lead }: Line, at: number): boolean {
    const { question } = this;
    if (kind !== "paragraph" || level > 0 || lead === null || !lead.colon || lead.rest !== "") return false;
    if (question !== null && (question.form === "heading" || question.form === "bold")) return false;
    const next = this.lines[at + 1];
    return next !== undefined && (next.kind === "item" || labelledQuestion(next.text) !== null);
  }

  /** "What qualifications does one need?" as a line above them. */
  private asksForQualifications({ kind, level, text }: Line): boolean {
    return (
      this.area === "front" && kind === "paragraph" && level === 0 && text.length < 120 && text.endsWith("?") && opensQualifications(text)
    );
  }

  private startsAsLabelled(line: Line): boolean {
    if (line.kind === "code" || line.kind === "table" || line.level > Math.max(1, this.question?.line.level ?? 1)) return false;
    const labelled = labelledQuestion(line.text);
    if (labelled === null) return false;
    if (labelled.number !== null) return this.question === null || this.question.form !== "heading" || line.level === 0;
    if (labelled.rest === "") return false;
    return this.question === null
      ? this.area === "questions" || asks(labelled.rest)
      : this.question.form === "labelled" && this.question.ordinal === null;
  }

  private placeOutside(line: Line): Placed {
    if (isTableHead(line, this.lines[line.number])) return certainly({ role: "label" });
    const summary =
      this.area === "front" &&
      line.kind === "paragraph" &&
      this.titled &&
      !this.introduced &&
      this.lines[line.number - 2]?.kind !== "matter";
    return certainly({ role: summary ? "summary" : "unplaced" });
  }

  /* The parts of a question. */

  private isPart(line: Line, at: number): boolean {
    const { lead, text } = line;
    const name = lead !== null && (lead.colon || lead.rest === "" || lead.style === "strong") ? lead.text : text;
    const follow = followUpLabel(name);
    if (follow === "named") return true;
    if (follow === "bare") return !this.steps.has(line.number) && this.announcesPoints(line, at);
    if (isAnswerLabel(name)) return lead === null || lead.colon || lead.rest === "";
    if (isRatingsLabel(name)) return lead === null || lead.rest === "";
    return factOf(name) !== null && lead?.colon === true && lead.rest !== "" && !this.answered;
  }

  /** Whether "Follow-up" alone announces points here: by what follows it, or by the document's habit. */
  private announcesPoints(line: Line, at: number): boolean {
    const rest = line.lead?.rest ?? "";
    if (rest !== "") return readsLikePoint(rest) || (this.outlook.isUsualFollowUp(line) && !isNarrated(rest));
    const next = this.lines[at + 1];
    return (
      next !== undefined &&
      (rankOf(line) !== null || next.level >= line.level) &&
      readsLikePoint(next.lead !== null && ASKS.test(next.lead.text) ? next.lead.rest : next.text)
    );
  }

  private openPart(line: Line, at: number): number {
    const { lead, text } = line;
    const name = lead !== null && (lead.colon || lead.rest === "" || lead.style === "strong") ? lead.text : text;
    const rest = lead !== null && name === lead.text ? lead.rest : "";
    const follow = followUpLabel(name);
    const fact = factOf(name);
    if (follow !== null) this.openPoints(line, follow, rest);
    else if (isAnswerLabel(name)) {
      this.part = { kind: "answer" };
      this.put(line, certainly({ role: rest === "" ? "label" : "answer" }));
    } else if (isRatingsLabel(name)) {
      this.part = { kind: "ratings", level: rankOf(line) === null ? line.level : 0 };
      this.put(line, certainly({ role: "label" }));
    } else if (fact !== null) this.put(line, certainly({ role: "fact", fact, value: rest }));
    return at + 1;
  }

  private openPoints(line: Line, manner: "named" | "bare", rest: string): void {
    const level = rankOf(line) === null ? line.level : 0;
    this.labels.push({ line: line.number, question: this.question?.line.number ?? 0, manner, level, asks: asks(rest) });
    const inline = rest !== "" && !rest.endsWith(":");
    this.part = { kind: "points", points: { level, label: line, flat: false, paragraphs: false, count: inline ? 1 : 0, last: null } };
    this.put(line, inline ? certainly({ role: "point", text: rest }) : certainly({ role: "label" }));
  }

  /** Places a line below a label over follow-up points; false where it is none, and the points are over. */
  private placePoint(line: Line): boolean {
    if (this.part.kind === "ratings") return this.placeAnchor(line);
    if (this.part.kind !== "points") return false;
    const { points } = this.part;
    if (this.isPointOf(points, line)) {
      this.put(line, this.pointOf(line));
      points.count++;
      points.last = line;
      return true;
    }
    this.part = { kind: "after points" };
    return false;
  }

  private isPointOf(points: Points, line: Line): boolean {
    const { kind, level, lead, text, ordinal } = line;
    if (kind === "code" || kind === "table") return false;
    const labelled = lead?.colon && lead.style !== "plain" && !ASKS.test(lead.text) && !REPLIES.test(lead.text);
    if (isPartLabel(lead?.text ?? text)) {
      // "Follow-up question 2" within the points is one more of them; another part of the question ends them.
      if (!(level > points.level && lead !== null && (ASKS.test(bare(lead.text)) || REPLIES.test(lead.text)))) return false;
    }
    if (kind === "item") {
      const next = ordinal !== null && points.last?.ordinal === ordinal - 1;
      if (!next && this.continuesQuestions(line)) return false;
      if (level > points.level) return true;
      if (level < points.level || points.label.kind !== "item" || labelled) return false;
      if (points.count === 0) points.flat = true;
      return points.flat;
    }
    if (level < points.level) return false;
    if (labelled) return false;
    if (points.count === 0) {
      points.paragraphs = true;
      return true;
    }
    return points.paragraphs && level === points.level && (asks(text) || (readsLikePoint(text) && text.length < 200));
  }

  private continuesQuestions(line: Line): boolean {
    const { question } = this;
    return question !== null && question.form === "item" && line.ordinal !== null && this.startsAsItem(line, question);
  }

  private pointOf({ text, lead }: Line): Placed {
    if (lead !== null && lead.rest !== "" && ASKS.test(lead.text)) return certainly({ role: "point", text: lead.rest });
    if (lead !== null && lead.rest !== "" && REPLIES.test(lead.text)) return certainly({ role: "answer" });
    return certainly({ role: "point", text });
  }

  private placeAnchor(line: Line): boolean {
    const found = /^(?:rating |score |level )?([1-5])\s*(?:[:.)–—-]|=)\s*(\S.*)$/is.exec(
      line.ordinal === null ? line.text : `${line.ordinal}: ${line.text}`,
    );
    const rating = found?.[1];
    if (rating === "1" || rating === "2" || rating === "3" || rating === "4" || rating === "5") {
      this.put(line, certainly({ role: "anchor", rating, text: found?.[2] ?? "" }));
      return true;
    }
    this.part = { kind: "answer" };
    return false;
  }

  /** Part of the answer; a plain paragraph outside all lists after the points were told is about something else. */
  private body(line: Line, at: number): number {
    const around = this.part.kind === "after points" && line.kind === "paragraph" && line.level === 0 && line.lead?.style !== "strong";
    if (around && !this.answersGoOn(at)) this.put(line, certainly({ role: "unplaced" }));
    else {
      if (this.part.kind === "points" || this.part.kind === "ratings") this.part = { kind: "answer" };
      this.put(line, certainly({ role: "answer" }));
    }
    return at + 1;
  }

  /** Whether parts of the same answer follow. */
  private answersGoOn(at: number): boolean {
    const next = this.lines[at + 1];
    return next !== undefined && next.level > 0 && next.kind === "item" && !this.startsAsItem(next, this.question);
  }

  /* What a person said. */

  private choose(line: Line, choice: Choice): void {
    if (choice === "section") {
      this.section(line, 0);
      return;
    }
    if (choice === "question") {
      const said = labelledQuestion(line.text)?.rest || numberedText(line.text)?.rest || line.text;
      this.area = "questions";
      this.part = { kind: "answer" };
      this.question = { line, form: "plain", rank: rankOf(line) ?? 8, ordinal: line.ordinal, pending: false };
      this.put(line, certainly({ role: "question", prompt: said }));
      return;
    }
    if (choice === "point") this.put(line, this.question === null ? certainly({ role: "unplaced" }) : this.chosenPoint(line));
    else if (choice === "answer") this.put(line, certainly({ role: this.question === null ? "unplaced" : "answer" }));
    else if (choice === "ignored") this.put(line, certainly({ role: "ignored" }));
    else this.chooseQualification(line);
  }

  private chosenPoint({ text, lead }: Line): Placed {
    const label = lead !== null && (followUpLabel(lead.text) !== null || ASKS.test(lead.text));
    return certainly({ role: "point", text: label && lead.rest !== "" ? lead.rest : text });
  }

  private chooseQualification(line: Line): void {
    const [placed] = placeQualifications([{ ...line, kind: "item", level: 1 }]).values();
    if (placed !== undefined) this.put(line, placed);
  }
}

/** "Question: …" within a question's own text. */
function withoutQuestionLabel(text: string): string {
  const labelled = labelledQuestion(text);
  return labelled !== null && labelled.rest !== "" ? labelled.rest : text;
}
