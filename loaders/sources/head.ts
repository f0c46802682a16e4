import {memoise} from "../text/memoise.js";
import {decodeStart} from "./decode.js";
import {contentOf, type LargeSource, type Source} from "./hub-input.js";
import type {Opening} from "./reading.js";
import {jsonOutline} from "./syntax/json-outline.js";
import {tableStart} from "./syntax/csv.js";

const lineEnd = /\r\n?|\n/u;

/**
 * What a file begins with, as formats are recognised by: its text, and the same read as lines, as the
 * outline of JSON and as a table. Nothing is told from the name of the file.
 */
export class Head {
  readonly text: string;
  #lines: string[] | undefined;
  #outline: ReadonlyMap<string, string> | null | undefined;
  #rows: string[][] | undefined;

  constructor({text}: Pick<Opening, "text">) {
    this.text = text;
  }

  /** Its lines; the last may be cut. */
  get lines(): readonly string[] {
    return (this.#lines ??= this.text.split(lineEnd));
  }

  /** The lines that show something, up to this many. */
  shown(most: number): string[] {
    const shown: string[] = [];
    for (const line of this.lines) {
      if (shown.length === most) break;
      if (line.trim() !== "") shown.push(line);
    }
    return shown;
  }

  /**
   * The members of its JSON by their paths (`results[].id`), with the first text or number of each, a
   * list of lists as one list; null where it is no JSON.
   */
  get json(): ReadonlyMap<string, string> | null {
    return (this.#outline ??= jsonOutline(withoutOuterList(this.text)));
  }

  /** Whether it is JSON that has a member of one of these paths, or a list of what has one. */
  hasMember(...paths: readonly string[]): boolean {
    return paths.some((path) => this.json?.has(path) === true || this.json?.has(`[].${path}`));
  }

  /** The first text or number at a path of its JSON, or of a list of it; empty where there is none. */
  member(path: string): string {
    return this.json?.get(path) ?? this.json?.get(`[].${path}`) ?? "";
  }

  /** Its first rows as a table, whatever parts the cells. */
  get rows(): readonly (readonly string[])[] {
    return (this.#rows ??= this.json === null ? tableStart(this.text).rows : []);
  }

  /** Whether one of its first rows names all these columns, whatever their case. */
  hasColumns(...names: readonly string[]): boolean {
    return this.rows.some((row) => namesColumns(row, names));
  }
}

/** Whether a row of cells names all these columns, whatever their case. */
export function namesColumns(cells: readonly string[], names: readonly string[]): boolean {
  const has = new Set(cells.map((cell) => cell.trim().toLowerCase()));
  return names.every((name) => has.has(name.toLowerCase()));
}

/** The head of an opening; made once for all formats that ask. */
export const headOf = memoise((opening: Pick<Opening, "text">) => new Head(opening));

const openingBytes = 65_536;

/** The opening of a source: its file's name, and its first 64 KiB as text, without a byte-order mark. */
export function openingOf(source: Source | LargeSource): Opening {
  const content = contentOf(source);
  const first = content.read(0, Math.min(content.size, openingBytes));
  return {
    name: source.path.slice(source.path.lastIndexOf("/") + 1),
    text: decodeStart(first, first.length < content.size)
  };
}

/** The text of a list of lists from its first list on; any other text as it is. */
function withoutOuterList(text: string): string {
  const list = text.trimStart();
  const first = list.startsWith("[") ? list.slice(1).trimStart() : "";
  return first.startsWith("[") ? first : text;
}
