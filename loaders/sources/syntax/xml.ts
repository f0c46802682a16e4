import {SaxesParser} from "saxes";
import {append} from "../../text/lists.js";
import type {SourceText} from "../decode.js";
import {byteOffsets} from "./byte-offsets.js";
import {foundRecord, type Found, type Syntax, unreadableRecord} from "./syntax.js";

/**
 * An element of XML: its attributes and elements by their names without a prefix, and its text, with
 * that of the elements in it where it is part of a record.
 */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  elements: XmlElement[];
  text: string;
}

/**
 * The syntax of XML in which each element of one of these names is a record, whose value is the
 * element. `around` is the element at the top without its records. It is read in pieces, each of which
 * ends with a tag. A sign that should have been escaped is one.
 */
export function xml(records: readonly string[]): Syntax {
  const names = new Set(records);
  return (text) => {
    const reader = new XmlReader(text, names);
    return {found: reader.found(), around: () => reader.top};
  };
}

/** Signs that begin no entity and no tag, and those that stand for them while the text is parsed. */
const bare = /&(?!#?\w{1,40};)|<(?![\p{L}_:/!?])/gu;
const signs = new Map([
  ["&", "\uFDD0"],
  ["<", "\uFDD1"]
]);

const deepest = 200;
const longestTag = 2 ** 16;
const opensTag = 60;
const closesTag = 62;

class XmlReader {
  top: XmlElement | null = null;
  readonly #text: SourceText;
  readonly #names: ReadonlySet<string>;
  readonly #parser = new SaxesParser();
  readonly #open: XmlElement[] = [];
  /** How deep the record that is open stands, and where it starts. */
  #record: {depth: number; start: number} | null = null;
  /** The records of the piece that is read. */
  #found: Found[] = [];
  #problem: string | null = null;
  /** The piece that is read, where it starts in what the parser reads, and its places as bytes. */
  #piece = {written: "", at: 0, start: 0, offsetOf: (unit: number) => unit};

  constructor(text: SourceText, names: ReadonlySet<string>) {
    this.#text = text;
    this.#names = names;
    this.#parser.on("error", ({message}) => (this.#problem ??= message));
    this.#parser.on("opentag", ({name, attributes}) => {
      this.#opens(localName(name), attributes);
    });
    const add = (part: string) => {
      const element = this.#open.at(-1);
      if (element !== undefined) element.text += withSigns(part);
    };
    this.#parser.on("text", add);
    this.#parser.on("cdata", add);
    this.#parser.on("closetag", () => {
      this.#closes();
    });
  }

  *found(): Generator<Found> {
    const text = this.#text;
    let at = 0;
    for (let start = text.start; start < text.size;) {
      const bytes = this.#pieceAt(start);
      const written = text.text(start, start + bytes.length);
      const offsetOf = byteOffsets(written, bytes, "\n");
      this.#piece = {written, at, start, offsetOf};
      this.#parser.write(written.replace(bare, (sign) => signs.get(sign) ?? sign));
      at += written.length;
      yield* this.#found;
      this.#found = [];
      start += bytes.length;
    }
    const open = this.#record;
    this.#record = null;
    this.#parser.close();
    if (open === null) return;
    const problem = `the xml ends within a record: ${this.#problem ?? ""}`;
    yield unreadableRecord(open.start, text.size, problem);
  }

  /** The bytes from one on up to the last that closes a tag, in a piece or as many as that takes. */
  #pieceAt(start: number): Uint8Array {
    for (let size = this.#text.pieceSize; ; size *= 2) {
      const bytes = this.#text.bytes(start, start + size);
      if (start + bytes.length === this.#text.size) return bytes;
      const end = bytes.lastIndexOf(closesTag) + 1;
      if (end > 0) return bytes.subarray(0, end);
    }
  }

  #opens(name: string, attributes: Readonly<Record<string, string>>): void {
    const element: XmlElement = {name, attributes: {}, elements: [], text: ""};
    for (const key in attributes) {
      element.attributes[localName(key)] = withSigns(attributes[key] ?? "");
    }
    this.top ??= element;
    const isRecord = this.#record === null && this.#names.has(name);
    if (!isRecord && this.#open.length < deepest) this.#open.at(-1)?.elements.push(element);
    this.#open.push(element);
    if (isRecord) this.#record = {depth: this.#open.length, start: this.#startOfTag()};
  }

  /** The byte where the tag starts that was read last, which may be in the piece before. */
  #startOfTag(): number {
    const {written, at, start, offsetOf} = this.#piece;
    const unit = written.lastIndexOf("<", this.#parser.position - at - 1);
    if (unit >= 0) return start + offsetOf(unit);
    const from = Math.max(this.#text.start, start - longestTag);
    return from + Math.max(0, this.#text.bytes(from, start).lastIndexOf(opensTag));
  }

  #closes(): void {
    const depth = this.#open.length;
    const element = this.#open.pop();
    if (this.#record === null) return;
    if (depth > this.#record.depth) {
      const above = this.#open.at(-1);
      if (above !== undefined) above.text += element?.text ?? "";
      return;
    }
    const {written, at, start, offsetOf} = this.#piece;
    const end = start + offsetOf(Math.min(this.#parser.position - at, written.length));
    this.#found.push(foundRecord(this.#record.start, end, element));
    this.#record = null;
  }
}

function withSigns(text: string): string {
  return text.replaceAll("\uFDD0", "&").replaceAll("\uFDD1", "<");
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The texts of the elements of a name that stand anywhere below an element, in order. */
export function textsBelow({elements}: XmlElement, name: string): string[] {
  return elements.flatMap((one) => [
    ...(one.name === name ? [one.text] : []),
    ...textsBelow(one, name)
  ]);
}

/** An element as JSON says it: its text, or what is in its elements by their names, a list where several have one. */
export function xmlValue({elements, text}: XmlElement): unknown {
  if (elements.length === 0) return text;
  const values = new Map<string, unknown[]>();
  for (const element of elements) append(values, element.name, xmlValue(element));
  return Object.fromEntries(
    Array.from(values, ([name, all]) => [name, all.length === 1 ? all[0] : all])
  );
}

/** Whether a value is an element of XML. */
export function isXmlElement(value: unknown): value is XmlElement {
  return (
    typeof value === "object" && value !== null && "elements" in value && "attributes" in value
  );
}
