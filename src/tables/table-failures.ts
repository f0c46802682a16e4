import {element} from "../page/dom.js";
import {listed} from "../page/words.js";
import {FileError} from "./store-files.js";

/** Which tables of a page could not be read, and why. */
export interface TableFailures {
  /** The rows that are read of a table; none where they cannot be, which is kept in mind. */
  rows<Row>(name: string, reading: Promise<Row>): Promise<Row | never[]>;
  /** As `rows`, for a table without which there is no page: never settles where it cannot be read. */
  essential<Row>(name: string, reading: Promise<Row>): Promise<Row>;
  has(name: string): boolean;
  /** Why something that needs tables cannot be shown, in a sentence or two; null where it can. */
  words(what: string, needs: readonly string[]): string | null;
  /** Why there is no page, as soon as an essential table cannot be read. */
  page: Promise<string>;
}

/** Keeps in mind which tables could not be read, so that what needs them says so and the rest works. */
export function tableFailures(): TableFailures {
  const reasons = new Map<string, string>();
  let tellPage: (words: string) => void = () => undefined;
  const page = new Promise<string>((tell) => (tellPage = tell));
  const failed = (names: readonly string[]) =>
    listed(names.map((name) => `${name}.parquet cannot be read (${reasons.get(name) ?? ""})`));
  return {
    async rows(name, reading) {
      try {
        return await reading;
      } catch (error) {
        reasons.set(name, reasonOf(error));
        return [];
      }
    },
    async essential(name, reading) {
      try {
        return await reading;
      } catch (error) {
        reasons.set(name, reasonOf(error));
        tellPage(`This page cannot be shown: ${failed([name])}. Reload it to try again.`);
        return new Promise<never>(() => undefined);
      }
    },
    has: (name) => reasons.has(name),
    words(what, needs) {
      const missing = needs.filter((name) => reasons.has(name));
      if (missing.length === 0) return null;
      const it = missing.length === 1 ? "it" : "them";
      return `${what} could not be shown: ${failed(missing)}. What does not need ${it} still works.`;
    },
    page
  };
}

/** The status with which a file was refused, or what else is wrong with it. */
export function reasonOf(error: unknown): string {
  if (error instanceof FileError) return error.message;
  return error instanceof TypeError && error.message.startsWith("unexpected value")
    ? error.message
    : "the file is damaged or out of reach";
}

/** What `draw` gives, or in its place why it cannot be shown, where a table that it needs is missing. */
export function drawnOrFailure<Drawn>(
  failures: TableFailures,
  {what, needs}: {what: string; needs: readonly string[]},
  draw: () => Drawn
): Drawn | HTMLElement {
  const words = failures.words(what, needs);
  return words === null ? draw() : failureNote(words);
}

/** Why something cannot be shown, as a note in its place. */
export function failureNote(words: string): HTMLElement {
  return element("div", {class: "cannot-show"}, element("p", {}, words));
}

/** A place that says why there is no page, once a table without which there is none is missing. */
export function pageFailure(failures: TableFailures): HTMLElement {
  const place = element("div");
  void failures.page.then((words) => {
    place.append(element("div", {class: "page-failure", role: "alert"}, element("p", {}, words)));
  });
  return place;
}
