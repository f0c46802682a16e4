import type {PaperId} from "../sources/ids.js";
import type {WorkName} from "./work-name.js";

/** A question to a service: the path below its address, and the parameters of the query. */
export interface Question {
  path: string;
  query: Readonly<Record<string, string>>;
}

/** A work as a service knows it. */
export interface Work {
  title: string | null;
  ids: readonly PaperId[];
}

/** A page of a list of works, as an answer gives it. */
export interface ListPage {
  /** How many works it lists. */
  size: number;
  /** How many the whole list has, where the service counts them. */
  total: number | null;
  /** What to ask for the rest; null on the last page. */
  next: Question | null;
}

/**
 * A public service that knows which works cite a work. All its functions are pure: what they ask is
 * a question, what they read is an answer's JSON. An answer of another shape gives null.
 */
export interface Service {
  /** The folder name of the format of its answers, by which it is chosen. */
  name: string;
  title: string;
  /** Where it answers; another address may be set in the environment as `<NAME>_ADDRESS`. */
  address: string;
  /** The shortest time between two questions, in seconds, as its terms of use ask. */
  pause: number;
  /** The variable of the environment that a key is read from, and what header or parameter it goes into. */
  key: {variable: string; header?: string; parameter?: string} | null;
  /** What to ask for the cited work; null where it knows no works by such a name. */
  find: (name: WorkName) => Question | null;
  /** The works that an answer to `find` gives: one for an id, several or none for a title. */
  found: (answer: unknown) => Work[] | null;
  /** What to ask for the first page of the works that cite a work; null where it knows no id of it. */
  citing: (work: Work, limit: number) => Question | null;
  /** Reads a page of that list, the answer to a question. */
  page: (answer: unknown, question: Question) => ListPage | null;
}

/** The id of a work in the first of these schemes that it has one in. */
export function idIn(work: Work, ...schemes: readonly string[]): PaperId | null {
  for (const scheme of schemes) {
    const id = work.ids.find((one) => one.scheme === scheme);
    if (id !== undefined) return id;
  }
  return null;
}

/** A path as an address has it, with what ids hold besides letters and digits written safely. */
export function encodedPath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
