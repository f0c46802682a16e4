import {reasonOf} from "../../messages/printable.js";
import type {SourceText} from "../decode.js";
import {isObject} from "../values.js";
import {ByteCursor} from "./byte-cursor.js";
import {jsonOutline} from "./json-outline.js";
import {foundRecord, type Found, type Syntax, unreadableRecord} from "./syntax.js";

/** Where the records of JSON stand. */
export interface JsonLists {
  /**
   * The paths of the lists that hold records, from the top of an object: `data`, `message.items`;
   * with braces, `items{}`, the values of an object are the records, and with `{}` alone those of
   * the object at the top, each with its name as `@key`; `*` is each member of the top that is a
   * list. The values of a list at the top are records wherever these are, also those of lists in it,
   * or pages that hold such lists.
   */
  lists: readonly string[];
  /**
   * Those of the lists that hold records only in an object that stands alone, and in no list of
   * pages.
   */
  alone?: readonly string[];
}

/**
 * The syntax of JSON and of JSON lines, one value a line, which LF alone ends. An object at the top
 * that has none of the lists is a record itself. `around` is the last object that has one, with its
 * lists of records empty.
 */
export function json({lists, alone = []}: JsonLists): Syntax {
  const ofPages = lists.filter((list) => !alone.includes(list));
  return (text) => {
    const reader = new JsonReader(text, lists, ofPages);
    return {found: reader.found(), around: () => reader.around};
  };
}

const lineFeed = 10;
const quote = 34;
const comma = 44;
const colon = 58;
const backslash = 92;
const openBracket = 91;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;
const white = new Set([9, lineFeed, 13, 32]);
const isWhite = (byte: number) => white.has(byte);
const isBetween = (byte: number) => white.has(byte) || byte === comma;

const utf8 = new TextEncoder();
const mostLine = 2 ** 24;
const deepest = 12;

class JsonReader {
  /** What stands around the records. */
  around: unknown = null;
  readonly #cursor: ByteCursor;
  readonly #paths: ReadonlySet<string>;
  /** The paths that lead to a list. */
  readonly #ways: ReadonlySet<string>;
  /** How many bytes the keys of these paths have. */
  readonly #lengths: ReadonlySet<number>;
  /** The members of an object at the top that these paths begin with. */
  readonly #tops: readonly string[];
  readonly #inLines: boolean;
  /** Whether a list at the top is one of pages. */
  readonly #hasPages: boolean;
  /** The pieces of the object at the top that stand around its records. */
  #skeleton: string[] = [];
  #kept = 0;
  #hasList = false;

  constructor(
    private readonly text: SourceText,
    lists: readonly string[],
    ofPages: readonly string[]
  ) {
    this.#cursor = new ByteCursor(text, text.start);
    this.#paths = new Set(lists);
    this.#ways = new Set(lists.flatMap(waysTo));
    this.#lengths = new Set(
      [...this.#ways].flatMap((way) => way.split(".").map((key) => utf8.encode(key).length))
    );
    this.#tops = [...this.#ways].filter((way) => !way.includes("."));
    this.#inLines = isJsonLines(text);
    this.#hasPages = beginsWithPage(text, ofPages);
  }

  *found(): Generator<Found> {
    for (let byte = this.#next(isBetween); byte >= 0; byte = this.#next(isBetween)) {
      const start = this.#cursor.offset;
      const line = byte === openBrace && this.#inLines ? this.#wholeLine(start) : null;
      if (line !== null) {
        yield line;
        continue;
      }
      let isWhole = true;
      if (byte === openBracket)
        isWhole = yield* this.#records(closeBracket, {ofPages: this.#hasPages, ofLists: true});
      else if (byte === openBrace && this.#ways.size > 0) isWhole = yield* this.#top(start);
      else isWhole = yield* this.#value();
      if (isWhole) continue;
      if (!this.#inLines) return;
      this.#next((one) => one !== lineFeed);
    }
  }

  /** The record that is all of a line; null where it may hold lists, or is none. */
  #wholeLine(start: number): Found | null {
    const end = this.#cursor.endOfLine();
    if (end === null || this.#paths.has("*") || this.#paths.has("{}")) return null;
    const {value} = parsed(this.text.text(start, end));
    if (!isObject(value) || this.#tops.some((key) => Object.hasOwn(value, key))) return null;
    const rest = this.text.bytes(start, end);
    this.#cursor.goTo(start + rest.lastIndexOf(closeBrace) + 1);
    return foundRecord(start, this.#cursor.offset, value);
  }

  /** Reads an object at the top: its lists of records, or itself as one. */
  *#top(start: number): Generator<Found, boolean> {
    this.#skeleton = [];
    this.#kept = start;
    this.#hasList = false;
    const isWhole = yield* this.#paths.has("{}") ? this.#keyedTop() : this.#object("", 0);
    if (this.#hasList) {
      this.#skeleton.push(this.text.text(this.#kept, this.#cursor.offset));
      this.around = parsed(this.#skeleton.join("")).value;
      if (!isWhole) yield this.#cut(this.#cursor.offset);
      return isWhole;
    }
    yield isWhole ? this.#record(start) : this.#cut(start);
    return isWhole;
  }

  *#keyedTop(): Generator<Found, boolean> {
    this.#hasList = true;
    this.#skeleton.push("{");
    const isWhole = yield* this.#keyed(true);
    this.#kept = this.#cursor.offset - (isWhole ? 1 : 0);
    return isWhole;
  }

  /** Reads an object that may lead to a list, by its keys. */
  *#object(path: string, depth: number): Generator<Found, boolean> {
    this.#cursor.skip();
    for (;;) {
      const byte = this.#next(isBetween);
      if (byte === closeBrace) {
        this.#cursor.skip();
        return true;
      }
      if (byte !== quote) return false;
      const from = this.#cursor.offset;
      if (!this.#cursor.skipValue(this.#inLines)) return false;
      const key = this.#keyOfWay(from, this.#cursor.offset);
      if (this.#next(isWhite) !== colon) return false;
      this.#cursor.skip();
      if (!(yield* this.#member(path === "" ? key : `${path}.${key}`, depth))) return false;
    }
  }

  /** A key between quotes; empty where no way has one of its length. */
  #keyOfWay(start: number, end: number): string {
    const bytes = this.text.bytes(start + 1, end - 1);
    if (!this.#lengths.has(bytes.length) && !bytes.includes(backslash)) return "";
    return String(parsed(this.text.text(start, end)).value);
  }

  *#member(path: string, depth: number): Generator<Found, boolean> {
    const byte = this.#next(isWhite);
    const isList =
      byte === openBracket && (this.#paths.has(path) || (depth === 0 && this.#paths.has("*")));
    const isKeyed = byte === openBrace && this.#paths.has(`${path}{}`);
    if (isList || isKeyed) {
      this.#hasList = true;
      this.#skeleton.push(this.text.text(this.#kept, this.#cursor.offset), isList ? "[" : "{");
      const isWhole = yield* isList ? this.#records(closeBracket) : this.#keyed();
      this.#kept = this.#cursor.offset - (isWhole ? 1 : 0);
      return isWhole;
    }
    if (byte === openBrace && this.#ways.has(path) && depth < deepest)
      return yield* this.#object(path, depth + 1);
    return this.#cursor.skipValue(this.#inLines);
  }

  /** Reads the values of a list, which the bracket ends. */
  *#records(end: number, {ofPages = false, ofLists = false} = {}): Generator<Found, boolean> {
    this.#cursor.skip();
    for (;;) {
      const byte = this.#next(isBetween);
      if (byte === end) {
        this.#cursor.skip();
        return true;
      }
      if (byte < 0 || (this.#inLines && byte === lineFeed)) return false;
      const isPage = ofPages && byte === openBrace;
      const isList = ofLists && byte === openBracket;
      const found = isPage
        ? this.#top(this.#cursor.offset)
        : isList
          ? this.#records(closeBracket)
          : this.#value();
      if (!(yield* found)) return false;
    }
  }

  *#keyed(isNamed = false): Generator<Found, boolean> {
    this.#cursor.skip();
    for (;;) {
      const byte = this.#next(isBetween);
      if (byte === closeBrace) {
        this.#cursor.skip();
        return true;
      }
      const from = this.#cursor.offset;
      if (byte !== quote || !this.#cursor.skipValue(this.#inLines)) return false;
      const key = isNamed ? parsed(this.text.text(from, this.#cursor.offset)).value : undefined;
      if (this.#next(isWhite) !== colon) return false;
      this.#cursor.skip();
      if (this.#next(isWhite) < 0 || !(yield* this.#value(key))) return false;
    }
  }

  *#value(key?: unknown): Generator<Found, boolean> {
    const start = this.#cursor.offset;
    if (!this.#cursor.skipValue(this.#inLines)) {
      if (this.#cursor.offset === start) this.#cursor.skip();
      yield this.#cut(start);
      return false;
    }
    yield this.#record(start, key);
    return true;
  }

  #record(start: number, key?: unknown): Found {
    const end = this.#cursor.offset;
    const {value, problem} = parsed(this.text.text(start, end));
    if (problem !== null) return unreadableRecord(start, end, `the record is not json: ${problem}`);
    const named = key !== undefined && isObject(value) ? {"@key": key, ...value} : value;
    return foundRecord(start, end, named);
  }

  #cut(start: number): Found {
    const problem = this.#inLines
      ? "the line is not json: it ends within a value"
      : "the json ends within a value";
    return unreadableRecord(start, this.#cursor.offset, problem);
  }

  #next(is: (byte: number) => boolean): number {
    return this.#cursor.skipWhile(is);
  }
}

function waysTo(list: string): string[] {
  const keys = list.replace("{}", "").split(".");
  return keys.map((_, i) => keys.slice(0, i + 1).join("."));
}

const mostOfPage = 2 ** 16;

/** Whether a text begins with a list whose first object has one of these lists. */
function beginsWithPage(text: SourceText, lists: readonly string[]): boolean {
  const opening = text.text(text.start, text.start + mostOfPage).trimStart();
  if (!opening.startsWith("[") || lists.length === 0) return false;
  const outline = jsonOutline(opening);
  return lists.some(
    (list) => outline?.has(`[].${list.endsWith("{}") ? list.slice(0, -2) : `${list}[]`}`) === true
  );
}

function parsed(text: string): {value: unknown; problem: string | null} {
  try {
    const value: unknown = JSON.parse(text);
    return {value, problem: null};
  } catch (error) {
    const plain = withoutNoNumbers(text);
    if (plain !== text) return parsed(plain);
    return {value: null, problem: reasonOf(error).split("\n")[0] ?? ""};
  }
}

const signs = /\\.|"|-?\b(?:NaN|Infinity)\b/gsu;

/** JSON with null for the words that Python writes for what is no number, which JSON does not have. */
function withoutNoNumbers(text: string): string {
  if (!/NaN|Infinity/u.test(text)) return text;
  let plain = "";
  let from = 0;
  let isText = false;
  for (const {0: sign, index} of text.matchAll(signs)) {
    if (sign === '"') isText = !isText;
    else if (!isText && !sign.startsWith("\\")) {
      plain += `${text.slice(from, index)}null`;
      from = index + sign.length;
    }
  }
  return plain + text.slice(from);
}

/** Whether the first line, or one of two after lines that start alike, is an object of JSON. */
function isJsonLines(text: SourceText): boolean {
  let start = text.start;
  for (let line = 0; line < 3; ++line) {
    const end = endOfLine(text, start);
    if (end === null) return false;
    const written = text.text(start, end).trim();
    if (written !== "") {
      if (!written.startsWith("{")) return false;
      if (parsed(written).problem === null) return true;
    }
    start = end;
  }
  return false;
}

function endOfLine(text: SourceText, start: number): number | null {
  for (let size = 2 ** 16; ; size *= 4) {
    const at = text.bytes(start, start + size).indexOf(lineFeed);
    if (at >= 0) return start + at + 1;
    if (start + size >= text.size) return start < text.size ? text.size : null;
    if (size >= mostLine) return null;
  }
}
