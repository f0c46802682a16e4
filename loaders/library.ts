import {readdirSync, readFileSync, statSync, type Dirent} from "node:fs";
import {basename, join} from "node:path/posix";
import {diagnostic, formatDiagnostic, type Diagnostic} from "./diagnostic.js";
import {hubId, pastedId} from "./hub-id.js";
import {uncurated, type HubInput, type PageInput, type Provenance} from "./hub-input.js";
import {parse} from "./parse.js";
import {readCurationFiles, readSharedCuration, type SharedCuration} from "./read-curation-files.js";
import {readProvenance} from "./provenance.js";
import {citingPapers} from "./rows/citing-papers.js";
import {declaredCount} from "./rows/hub-row.js";
import {totals} from "./rows/totals.js";
import {wholePages} from "./rows/whole-pages.js";
import {stem} from "./stem.js";

/** The folder that is the list of hubs: dropping a file, or a folder of pages, into it adds a hub. */
export const hubsFolder = "loaders/hubs";

/** How large a page may be, in megabytes, where nothing else is said. */
export const defaultLimit = 256;

const byName = new Intl.Collator("en", {numeric: true});

/**
 * Reads a library: each file in the folder is a hub, each folder in it one hub's pages. Names that
 * start with a dot are passed over, and so is `<name>.json` beside `<name>.<anything>`, which is
 * provenance. A name that gives no id, two that give one, a file over `limit` megabytes and a file
 * that cannot be read are hubs with an error and no pages.
 */
export function readLibrary(folder: string, options: ReadOptions = {}): HubInput[] {
  const named = byId(folder);
  const curation = readSharedCuration();
  return [...named.values()].map((paths) => readNamed(paths, {curation, ...options}));
}

/**
 * Reads the one hub of a library that has this id; undefined where none has. The hub that a reader
 * pastes into a page has no pages here, and the curation files of all hubs.
 */
export function readHubOf(
  folder: string,
  id: string,
  options: ReadOptions = {}
): HubInput | undefined {
  if (id === pastedId) return pastedInput();
  const paths = byId(folder).get(id);
  return paths === undefined ? undefined : readNamed(paths, options);
}

/** The hub that a reader pastes into a page, as the notebook is built with it: without pages. */
export function pastedInput(): HubInput {
  return {
    id: pastedId,
    path: "pasted text",
    pages: [],
    diagnostics: [],
    curation: readCurationFiles("")
  };
}

/** How a hub is read. */
export interface ReadOptions {
  /** The largest size of a page in megabytes, 256 by default. */
  limit?: number;
  /** The curation files of all hubs, where they have been read. */
  curation?: SharedCuration;
}

function byId(folder: string): Map<string, string[]> {
  const named = new Map<string, string[]>();
  for (const {name} of visible(folder)) {
    const path = join(folder, name);
    const key = hubId(name) || path;
    named.set(key, [...(named.get(key) ?? []), path]);
  }
  return named;
}

function readNamed([path = "", ...others]: string[], options: ReadOptions): HubInput {
  const first = readHub(path, options);
  if (first.id === pastedId) {
    const reason = `the name ${pastedId} is kept for the hub that a reader pastes into a page`;
    return refused(pastedId, path, failure("kept-id", reason, path));
  }
  return others.length === 0
    ? first
    : withOneId(
        first,
        others.map((other) => ({path: other}))
      );
}

/** The hub that stands for several whose names give one id: an error that names them, no pages. */
export function withOneId({id, path}: HubInput, others: readonly {path: string}[]): HubInput {
  const names = [path, ...others.map((other) => other.path)].join(" and ");
  return refused(id, path, failure("one-id", `the names ${names} give one id: ${id}`, path));
}

/**
 * Reads one hub from a file, or from a folder of pages in the order of their names; the file's or
 * folder's name gives its id.
 */
export function readHub(path: string, options: ReadOptions = {}): HubInput {
  const id = hubId(basename(path));
  if (id === "") {
    const reason = "the file name has no letter or digit to make an id of";
    return refused(id, path, failure("no-id", reason, path));
  }
  return {...readHubText(path, options), id, curation: readCurationFiles(id, options.curation)};
}

/** Reads the text of one hub, whatever its name: its pages, and what went wrong in reading them. */
export function readHubText(
  path: string,
  {limit = defaultLimit}: ReadOptions = {}
): Omit<HubInput, "id" | "curation"> {
  const diagnostics: Diagnostic[] = [];
  const paths = pagePaths(path, diagnostics);
  const ofFolder = paths[0] === path ? null : readProvenance(path, diagnostics);
  const pages = paths.flatMap((page) => readPage(page, limit, ofFolder, diagnostics));
  return {path, pages, diagnostics};
}

/** A hub as the notebook's list of pages needs it. */
export interface ListedHub {
  id: string;
  title: string | null;
  path: string;
  errors: string[];
  /** Whether its text says that `npm run demo` made it up. */
  synthetic: boolean;
  /** How many papers cite it: as many as its pages declare, or list where those are more. */
  citing: number;
  /** How many roles its pages total. */
  roles: number;
}

/**
 * Lists the hubs of a folder with their titles, what a preview of a link says of them, and the
 * errors that keep them from publishing.
 */
export function listHubs(folder: string): ListedHub[] {
  return readLibrary(folder).map((input) => {
    const {id, path, pages, diagnostics} = input;
    const parsed = pages.map(({source}) => parse(source));
    const errors = [...diagnostics, ...parsed.flatMap((page) => page.diagnostics)].filter(
      ({severity}) => severity === "error"
    );
    const title = parsed.find(({head}) => head.title !== null)?.head.title ?? null;
    const whole = wholePages(input, parsed);
    const citing = Math.max(declaredCount(whole) ?? 0, citingPapers(parsed).papers.length);
    const roles = totals(id, whole).roles.reduce(
      (sum, {count, counted}) => sum + (counted ? count : 0),
      0
    );
    return {
      id,
      title,
      path,
      errors: errors.map(formatDiagnostic),
      synthetic: parsed.some(({head}) => head.synthetic),
      citing,
      roles
    };
  });
}

function visible(folder: string): Dirent[] {
  const entries = readdirSync(folder, {withFileTypes: true}).filter(
    ({name}) => !name.startsWith(".")
  );
  const stems = new Set(
    entries
      .map(({name}) => name)
      .filter((name) => !name.endsWith(".json"))
      .map(stem)
  );
  return entries
    .filter(({name}) => !name.endsWith(".json") || !stems.has(stem(name)))
    .sort((a, b) => byName.compare(a.name, b.name) || (a.name < b.name ? -1 : 1));
}

function pagePaths(path: string, diagnostics: Diagnostic[]): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    const pages = visible(path).map(({name}) => join(path, name));
    if (pages.length === 0) diagnostics.push(failure("empty", "the folder holds no page", path));
    return pages;
  } catch (error) {
    diagnostics.push(unreadable(path, error));
    return [];
  }
}

function readPage(
  path: string,
  limit: number,
  ofFolder: Provenance | null,
  diagnostics: Diagnostic[]
): PageInput[] {
  try {
    const {size} = statSync(path);
    if (size > limit * 2 ** 20) {
      const details = {
        actual: `${String(Math.ceil(size / 2 ** 20))} MB`,
        expected: `at most ${String(limit)} MB`
      };
      diagnostics.push(failure("too-large", "the file is over the size limit", path, details));
      return [];
    }
    const bytes = new Uint8Array(readFileSync(path));
    return [{source: {path, bytes}, provenance: readProvenance(path, diagnostics) ?? ofFolder}];
  } catch (error) {
    diagnostics.push(unreadable(path, error));
    return [];
  }
}

function refused(id: string, path: string, error: Diagnostic): HubInput {
  return {id, path, pages: [], diagnostics: [error], curation: uncurated};
}

function failure(rule: string, reason: string, path: string, details = {}): Diagnostic {
  return diagnostic("error", rule, reason, {path, line: 1, column: 1}, details);
}

function unreadable(path: string, error: unknown): Diagnostic {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return failure("unreadable", `the file cannot be read (${code})`, path);
}
