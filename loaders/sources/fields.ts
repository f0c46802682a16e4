import {plainText} from "../text/plain-text.js";
import {countOf, listOf, numberOf, writtenOf} from "./values.js";

/** Words that stand where there is no value. */
const noValue =
  /^(?:NA|N\/A|null|none|nan|undefined|\[anonymous\]|\[no [a-z ]{3,20} available\]|no abstract(?: available)?\.?|\[?abstract not (?:found|available)\.?\]?)$/iu;
const longestNoValue = 40;

/**
 * The fields of one record of a source, by name. It keeps which of them were read, and for which
 * fact: what is not read is left. A field that is null, an empty text or an empty list is none.
 */
export class Fields {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #clean: (text: string) => string;
  readonly #became = new Map<string, string>();
  #fact = "";

  constructor(
    values: Readonly<Record<string, unknown>>,
    clean: (text: string) => string = plainText
  ) {
    this.#values = values;
    this.#clean = clean;
  }

  /** Says which fact the fields are for that are read from now on. */
  for(fact: string): this {
    this.#fact = fact;
    return this;
  }

  /** The value of a field as the syntax gives it. */
  value(name: string): unknown {
    const value = this.#values[name];
    if (isEmpty(value)) return undefined;
    const before = this.#became.get(name);
    if (before === undefined) this.#became.set(name, this.#fact);
    else if (!before.split(", ").includes(this.#fact))
      this.#became.set(name, `${before}, ${this.#fact}`);
    return value;
  }

  /** The value of the first of these fields that is there; the others are not read. */
  first(...names: readonly string[]): unknown {
    const name = names.find((one) => this.has(one));
    return name === undefined ? undefined : this.value(name);
  }

  /** Whether a field is there; it is not read by that. */
  has(name: string): boolean {
    return !isEmpty(this.#values[name]);
  }

  /**
   * The first of these fields that has a text, as plain text; a later one with the same text is read
   * too. Several texts of one field are joined by a blank.
   */
  text(...names: readonly string[]): string | null {
    let first: string | null = null;
    for (const name of names) {
      if (!this.has(name)) continue;
      const text = this.clean(textOf(this.#values[name]));
      if (text === null || (first !== null && text !== first)) continue;
      this.value(name);
      first ??= text;
    }
    return first;
  }

  /** The texts of all these fields, each as plain text. */
  texts(...names: readonly string[]): string[] {
    const texts: string[] = [];
    for (const name of names) {
      for (const value of listOf(this.value(name))) {
        const text = this.clean(writtenOf(value));
        if (text !== null) texts.push(text);
      }
    }
    return texts;
  }

  /** The texts of these fields as they are written, such as ids and dates. */
  written(...names: readonly string[]): string[] {
    const texts: string[] = [];
    for (const name of names) {
      for (const value of listOf(this.value(name))) {
        const text = writtenOf(value)?.trim() ?? "";
        if (text !== "" && !saysNothing(text)) texts.push(text);
      }
    }
    return texts;
  }

  /**
   * What a pattern finds in these fields, its first group or all of it, each field once a value; only
   * fields in which it finds something are read.
   */
  matches(pattern: RegExp, ...names: readonly string[]): string[] {
    return names.flatMap((name) => {
      const found = listOf(this.#values[name]).flatMap((value) => {
        const match = pattern.exec(writtenOf(value) ?? "");
        return match === null ? [] : (match[1] ?? match[0]);
      });
      if (found.length > 0) this.value(name);
      return found;
    });
  }

  /** What is found in the texts of a field, as they are written; it is read where something is. */
  found<Thing>(name: string, find: (written: string) => readonly Thing[]): Thing[] {
    const found = listOf(this.#values[name]).flatMap((value) => find(writtenOf(value) ?? ""));
    if (found.length > 0) this.value(name);
    return found;
  }

  /** The first of these fields that is a number. */
  number(...names: readonly string[]): number | null {
    return this.#firstOf(names, numberOf);
  }

  /** The first of these fields that is a whole number of 32 bits, not below 0. */
  count(...names: readonly string[]): number | null {
    return this.#firstOf(names, countOf);
  }

  /** A text as plain text; null where there is none, or words such as `NA` in its place. */
  clean(text: string | null): string | null {
    const plain = text === null ? "" : this.#clean(text);
    return plain === "" || saysNothing(plain) ? null : plain;
  }

  /** What became of each field: the facts it was read for, joined, or null where it is left. */
  *uses(): Generator<[field: string, became: string | null]> {
    for (const name in this.#values) {
      if (!isEmpty(this.#values[name])) yield [name, this.#became.get(name) ?? null];
    }
  }

  /** A text that is equal for records of which the same became of the same fields. */
  outcome(): string {
    let outcome = "";
    for (const name in this.#values) {
      if (!isEmpty(this.#values[name])) outcome += `${name}\n${this.#became.get(name) ?? ""}\n`;
    }
    return outcome;
  }

  #firstOf(names: readonly string[], of: (value: unknown) => number | null): number | null {
    for (const name of names) {
      const [first] = listOf(this.#values[name]);
      const number = of(first);
      if (number === null) continue;
      this.value(name);
      return number;
    }
    return null;
  }
}

function saysNothing(text: string): boolean {
  return text.length <= longestNoValue && noValue.test(text);
}

/** The texts of a value, with blanks between. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return listOf(value)
    .flatMap((one) => writtenOf(one) ?? [])
    .join(" ");
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === "" ||
    (Array.isArray(value) && value.length === 0)
  );
}
