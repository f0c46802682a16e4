import {SaxesParser} from "saxes";
import type {SourceText} from "../decode.js";
import {byteOffsets} from "./byte-offsets.js";
import {foundRecord, holdingAll, type Found, type Syntax, unreadableRecord} from "./syntax.js";

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
 * element. `around` is the element at the top without its records.
 */
export function xml(records: readonly string[]): Syntax {
  const names = new Set(records);
  return holdingAll((text) => {
    const reader = new XmlReader(text, names);
    return {found: reader.found, around: () => reader.top};
  });
}

const deepest = 200;

class XmlReader {
  readonly found: Found[] = [];
  top: XmlElement | null = null;
  readonly #open: XmlElement[] = [];
  /** How deep the record that is open stands, and where it starts. */
  #record: {depth: number; start: number} | null = null;

  constructor(text: SourceText, names: ReadonlySet<string>) {
    const written = text.text(text.start, text.size);
    const offsetOf = byteOffsets(written, text.bytes(text.start, text.size), "\n");
    const parser = new SaxesParser();
    let problem: string | null = null;
    let isOver = false;
    parser.on("error", ({message}) => (problem ??= message));
    parser.on("opentag", ({name, attributes}) => {
      const local = localName(name);
      const element: XmlElement = {name: local, attributes: {}, elements: [], text: ""};
      for (const [key, value] of Object.entries(attributes))
        element.attributes[localName(key)] = value;
      this.top ??= element;
      const isRecord = this.#record === null && names.has(local);
      if (!isRecord && this.#open.length < deepest) this.#open.at(-1)?.elements.push(element);
      this.#open.push(element);
      if (isRecord) {
        const start = written.lastIndexOf("<", parser.position - 1);
        this.#record = {depth: this.#open.length, start: text.start + offsetOf(start)};
      }
    });
    const add = (part: string) => {
      const from = (this.#record?.depth ?? this.#open.length) - 1;
      for (const element of this.#open.slice(Math.max(0, from))) element.text += part;
    };
    parser.on("text", add);
    parser.on("cdata", add);
    parser.on("closetag", () => {
      const depth = this.#open.length;
      const element = this.#open.pop();
      if (this.#record?.depth !== depth || isOver) return;
      const end = text.start + offsetOf(Math.min(parser.position, written.length));
      this.found.push(foundRecord(this.#record.start, end, element));
      this.#record = null;
    });
    parser.write(written);
    isOver = true;
    parser.close();
    if (this.#record !== null)
      this.found.push(
        unreadableRecord(
          this.#record.start,
          text.size,
          `the xml ends within a record: ${problem ?? ""}`
        )
      );
  }
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

/** Whether a value is an element of XML. */
export function isXmlElement(value: unknown): value is XmlElement {
  return (
    typeof value === "object" && value !== null && "elements" in value && "attributes" in value
  );
}
