import {structure} from "../../text/normalise.js";
import {isStrayClaim, readMetadata, type MetadataRow} from "./details.js";
import {
  lists,
  newRecord,
  report,
  structureAt,
  textAt,
  unrecognised,
  type Page,
  sections,
  verdicts
} from "./page.js";
import type {List, PaperRecord} from "../reading.js";

const bulletWithText = /^[-•]\s+(?=\S)/u;
const hyphen = 0x2d;
const dot = 0x2022;
const listNumber = /^\d{1,4}\. /u;
const longestLabel = 30;
const anyBullet = /^[-•](?: |$)/u;

/**
 * Reads the lines from `from` to `to` as a list of papers. A bullet alone is followed by a title; a
 * bullet with text is a title; the block before a metadata row is a title; whatever else follows a
 * title is its summary. The first bullet of a list says which bullet the list has.
 */
export function readList(page: Page, from: number, to: number, list: List): void {
  const reader = new ListReader(page, list);
  for (let i = from; i < to; ++i) reader.read(i, textAt(page, i));
  reader.end();
}

/**
 * Reads the representative papers. A list with metadata rows, or whose first line has a bullet,
 * reads as the explorer does; otherwise each line is the summary of one paper, whose title the page
 * does not give here.
 */
export function readRepresentatives(page: Page, from: number, to: number): void {
  if (isList(page, from, to)) {
    readList(page, from, to, lists.representatives);
    return;
  }
  for (let i = from; i < to; ++i) {
    const summary = textAt(page, i);
    if (summary === "") page.ledger.mark(i, "blank", "nothing");
    else if (isStrayClaim(page, i)) page.ledger.mark(i, "claims ledger", "claim");
    else {
      page.ledger.mark(i, "representatives", "summary", page.records.length);
      page.records.push(newRecord(page, lists.representatives, i, {title: null, summary}));
    }
  }
}

function isList(page: Page, from: number, to: number): boolean {
  let isFirst = true;
  for (let i = from; i < to; ++i) {
    const text = structureAt(page, i);
    if (text === "" || isStrayClaim(page, i)) continue;
    if ((isFirst && anyBullet.test(text)) || readMetadata(text) !== null) return true;
    isFirst = false;
  }
  return false;
}

class ListReader {
  #afterDash = false;
  #afterBullet = false;
  #bulletAt = -1;
  #bulletCode = 0;
  #number = 0;
  #blankBeforeBlock = true;
  readonly #block: number[] = [];
  readonly #blockTexts: string[] = [];
  #current: PaperRecord | null = null;
  #blankBefore = false;

  constructor(
    private readonly page: Page,
    private readonly list: List
  ) {}

  /** Reads the next line of the list, by its cleaned text. */
  read(index: number, text: string): void {
    const first = text.charCodeAt(0);
    const isBullet = (first === hyphen || first === dot) && (this.#bulletCode || first) === first;
    if (text === "") this.#blank(index);
    else if (this.#afterDash) this.#title(index, text);
    else if (isBullet && text.length === 1) this.#bullet(index, first);
    else if (isBullet && bulletWithText.test(text)) {
      if (isStrayClaim(this.page, index)) this.#claim(index);
      else {
        this.#bulletCode = first;
        this.#title(index, text.slice(1).trim());
      }
    } else this.#line(index, text);
  }

  #blank(index: number): void {
    this.page.ledger.mark(index, "blank", "nothing");
    this.#blankBefore = true;
  }

  #bullet(index: number, code: number): void {
    this.#flush();
    if (this.#afterBullet) this.#start(this.#bulletAt, null);
    this.page.ledger.mark(index, this.list.name, "bullet", this.page.records.length);
    this.#bulletCode = code;
    this.#afterDash = code === hyphen;
    this.#afterBullet = true;
    this.#bulletAt = index;
    this.#blankBefore = false;
  }

  #claim(index: number): void {
    this.#flush();
    this.page.ledger.mark(index, "claims ledger", "claim");
  }

  #title(index: number, title: string): void {
    this.#flush();
    this.#start(index, title);
    this.page.ledger.mark(index, this.list.name, "title", this.page.records.length - 1);
  }

  #line(index: number, text: string): void {
    const row = readMetadata(this.page.irregular ? structure(text) : text);
    if (row !== null) this.#metadata(index, row);
    else if (this.#afterBullet) this.#title(index, text);
    else if (this.#number > 0 && text.startsWith(`${String(this.#number + 1)}. `)) {
      this.#number += 1;
      this.#title(index, text.replace(listNumber, ""));
    } else this.#text(index, text);
  }

  #text(index: number, text: string): void {
    if (this.#blankBefore) this.#flush();
    if (this.#block.length === 0)
      this.#blankBeforeBlock = this.#blankBefore || this.#current === null;
    this.#block.push(index);
    this.#blockTexts.push(text);
    this.#blankBefore = false;
  }

  #metadata(index: number, row: MetadataRow): void {
    const starts = this.#blankBeforeBlock ? 0 : Math.max(0, this.#block.length - 1);
    const title = this.#blockTexts.splice(starts).join(" ");
    const lines = this.#block.splice(starts);
    this.#flush();
    if (lines.length > 0) {
      this.#start(lines[0] ?? index, this.#withoutNumber(title, row));
      for (const i of lines) {
        this.page.ledger.mark(i, this.list.name, "title", this.page.records.length - 1);
      }
    } else if (this.#afterBullet) this.#start(this.#bulletAt, null);
    else if (
      this.#current === null ||
      this.#current.date !== null ||
      this.#current.summary !== null
    ) {
      this.#start(index, null);
    }
    if (this.#current !== null) this.#describe(index, this.#current, row);
    this.#blankBefore = false;
  }

  #withoutNumber(title: string, {spaced}: MetadataRow): string {
    if (!spaced || !listNumber.test(title)) return title;
    this.#number = Number.parseInt(title, 10);
    return title.replace(listNumber, "");
  }

  end(): void {
    this.#flush();
    if (this.#afterBullet) this.#start(this.#bulletAt, null);
  }

  #start(index: number, title: string | null): void {
    const {page, list} = this;
    this.#current = newRecord(page, list, index, {title, summary: null});
    page.records.push(this.#current);
    this.#afterDash = false;
    this.#afterBullet = false;
    this.#blankBefore = false;
    if (title === null) report(page, "note", "empty-title", "the paper has no title", index);
    else if (title.length <= longestLabel && sections.has(title)) {
      report(page, "note", "title-is-label", "the title equals a section label", index);
    } else if (title.startsWith("-")) {
      report(page, "note", "title-with-dash", "the title starts with a dash", index);
    }
  }

  #flush(): void {
    if (this.#block.length === 0) return;
    const {page, list} = this;
    if (this.#current === null) {
      for (const i of this.#block)
        unrecognised(page, i, "the line belongs to no paper of the list");
    } else {
      const text =
        this.#blockTexts.length === 1 ? (this.#blockTexts[0] ?? "") : this.#blockTexts.join(" ");
      this.#current.summary =
        this.#current.summary === null ? text : `${this.#current.summary} ${text}`;
      for (const i of this.#block)
        page.ledger.mark(i, list.name, "summary", page.records.length - 1);
    }
    this.#block.length = 0;
    this.#blockTexts.length = 0;
  }

  #describe(index: number, record: PaperRecord, {metadata, unknown}: MetadataRow): void {
    const {page, list} = this;
    page.ledger.mark(index, list.name, "metadata", page.records.length - 1);
    record.date = metadata.date;
    if (metadata.field !== null) record.fields = [metadata.field];
    record.verdict = metadata.verdict;
    record.novelty = metadata.novelty;
    record.references = metadata.references;
    for (const part of unknown) {
      report(
        page,
        "note",
        "unknown-metadata",
        "the format does not know this part of the row",
        index,
        {text: part}
      );
    }
    const {verdict} = metadata;
    if (verdict !== null && !verdicts.has(verdict) && !verdicts.has(verdict.toLowerCase())) {
      report(page, "note", "unknown-verdict", "the format does not know this verdict", index, {
        text: verdict
      });
    }
  }
}
