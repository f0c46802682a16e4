import type {Entry} from "../../parsed.js";
import {newEntry} from "./entry.js";
import {readMetadata, type MetadataRow} from "./metadata.js";
import {report, textAt, unrecognised, type Page} from "./page.js";
import {sections, verdicts} from "./vocabulary.js";

const bulletWithText = /^[-•]\s+(?=\S)/u;
const hyphen = 0x2d;
const dot = 0x2022;
const listNumber = /^\d{1,4}\. /u;
const longestLabel = 30;

/**
 * Reads the lines from `from` to `to` as a list of papers. A bullet alone is followed by a title; a
 * bullet with text is a title; the block before a metadata row is a title; whatever else follows a
 * title is its summary. `isClaim` says whether a bulleted text belongs to the claims ledger.
 */
export function readList(
  page: Page,
  from: number,
  to: number,
  list: "explorer" | "representatives",
  isClaim: (text: string) => boolean
): void {
  const reader = new ListReader(page, list);
  for (let i = from; i < to; ++i) {
    const text = textAt(page, i);
    const first = text.charCodeAt(0);
    const bullet = first === hyphen || first === dot;
    if (text === "") reader.blank(i);
    else if (reader.afterDash) reader.title(i, text);
    else if (bullet && text.length === 1) reader.bullet(i, text);
    else if (bullet && bulletWithText.test(text)) {
      const title = text.slice(1).trim();
      if (isClaim(title)) reader.claim(i);
      else reader.title(i, title);
    } else {
      const metadata = readMetadata(text);
      if (metadata !== null) reader.metadata(i, metadata);
      else if (reader.afterBullet) reader.title(i, text);
      else reader.text(i, text);
    }
  }
  reader.end();
}

class ListReader {
  afterDash = false;
  afterBullet = false;
  #bulletAt = -1;
  readonly #block: number[] = [];
  readonly #blockTexts: string[] = [];
  #current: Entry | null = null;
  #blankBefore = false;
  #blankSeen = false;

  constructor(
    private readonly page: Page,
    private readonly list: "explorer" | "representatives"
  ) {}

  blank(index: number): void {
    this.page.ledger.mark(index, "blank", "nothing");
    this.#blankBefore = true;
    this.#blankSeen = true;
  }

  bullet(index: number, text: string): void {
    this.#flush();
    if (this.afterBullet) this.#start(this.#bulletAt, null);
    this.page.ledger.mark(index, this.list, "bullet", this.page.entries.length);
    this.afterDash = text === "-";
    this.afterBullet = true;
    this.#bulletAt = index;
    this.#blankBefore = false;
  }

  claim(index: number): void {
    this.#flush();
    this.page.ledger.mark(index, "claims ledger", "claim");
  }

  title(index: number, title: string): void {
    this.#flush();
    this.#start(index, title);
    this.page.ledger.mark(index, this.list, "title", this.page.entries.length - 1);
  }

  text(index: number, text: string): void {
    if (this.#blankBefore) this.#flush();
    this.#block.push(index);
    this.#blockTexts.push(text);
    this.#blankBefore = false;
  }

  metadata(index: number, row: MetadataRow): void {
    const ends = this.#block.length;
    const starts = this.#blankSeen ? 0 : Math.max(0, ends - 1);
    const single = ends === 1;
    const title = single ? (this.#blockTexts[0] ?? "") : this.#blockTexts.splice(starts).join(" ");
    const lines = this.#block.splice(starts);
    if (single) this.#blockTexts.length = 0;
    this.#flush();
    if (lines.length > 0) {
      this.#start(lines[0] ?? index, row.spaced ? title.replace(listNumber, "") : title);
      for (const i of lines)
        this.page.ledger.mark(i, this.list, "title", this.page.entries.length - 1);
    } else if (this.afterBullet) this.#start(this.#bulletAt, null);
    else if (
      this.#current === null ||
      this.#current.metadata !== null ||
      this.#current.summary !== null
    ) {
      this.#start(index, null);
    }
    if (this.#current !== null) this.#describe(index, this.#current, row);
    this.#blankBefore = false;
  }

  end(): void {
    this.#flush();
    if (this.afterBullet) this.#start(this.#bulletAt, null);
  }

  #start(index: number, title: string | null): void {
    const {page, list} = this;
    this.#current = newEntry(page, list, index, title, null);
    page.entries.push(this.#current);
    this.afterDash = false;
    this.afterBullet = false;
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
      for (const i of this.#block) page.ledger.mark(i, list, "summary", page.entries.length - 1);
    }
    this.#block.length = 0;
    this.#blockTexts.length = 0;
  }

  #describe(index: number, entry: Entry, {metadata, unknown}: MetadataRow): void {
    const {page, list} = this;
    page.ledger.mark(index, list, "metadata", page.entries.length - 1);
    entry.metadata = metadata;
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
