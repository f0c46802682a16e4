import {existsSync} from "node:fs";
import {basename} from "node:path/posix";
import {analyse} from "../../analysis/analyse.js";
import {importSummary, messages} from "../../analysis/import-summary.js";
import {alikeHubs, type KnownHub} from "../../library/alike-hubs.js";
import {readLibrary} from "../../library/library.js";
import {formatDiagnostic} from "../../messages/diagnostic.js";
import {printable, reasonOf} from "../../messages/printable.js";
import {linesHash} from "../../papers/hashes.js";
import {idOfText, readSource, statedTitle} from "../../sources/read-source.js";
import type {Tables} from "../../tables/tables.js";
import {hubId, longestId, pastedId} from "../../text/hub-id.js";
import type {CurationInput} from "../../vocabulary/curation.js";
import {planFiling, type Filing, type HubsFolder, type HubText} from "./filing.js";

/** A text that can be filed, and how, with what is to note; or why it cannot, in lines. */
export type Considered =
  | {text: HubText; tables: Tables; filing: Filing; notes: string[]; refusal: null}
  | {text: HubText; refusal: string[]};

/** What decides how texts are filed; `curationOf` gives the curation files of an id. */
export interface Considering {
  folder: HubsFolder;
  /** The hubs that are filed already; none by default. */
  standing?: readonly StandingHub[];
  curationOf: (id: string) => CurationInput;
  name?: string | undefined;
  replace?: boolean;
}

/**
 * Reads texts and plans how each is filed. A text that is no hub, that has no name, that is the same
 * as a hub of another name, or whose name is taken by a hub or by another of the texts, is refused. A
 * title that a hub of another name has is noted.
 */
export function consider(
  texts: readonly HubText[],
  {folder, standing = [], curationOf, name, replace = false}: Considering
): Considered[] {
  const all = texts.map((text): Considered => {
    try {
      const id = nameOfText(text, name);
      const tables = analyse({...text, id, curation: curationOf(id)}).core();
      const isHub = tables.hubs.every(({errors}) => errors === 0) && text.pages.length > 0;
      if (!isHub) {
        return {text, refusal: [`${text.path} is not a hub text`, ...messageLines(tables)]};
      }
      const [{lines_hash = "", title = null} = {}] = tables.hubs;
      const others = standing.filter((one) => one.id !== id);
      const {same, alike} = alikeHubs({lines_hash, title}, others);
      const [twin] = same;
      if (twin !== undefined)
        return {text, refusal: [`${text.path} has the same text as ${twin.path}`]};
      return {
        text,
        tables,
        filing: planFiling(text, id, {folder, replace}),
        notes: alike.map(
          ({path}) =>
            `${path} has the same title; if this is another page of it, file both as one hub: npm run add -- --pages ${path} ${text.path}`
        ),
        refusal: null
      };
    } catch (error) {
      return {text, refusal: [`${text.path}: ${reasonOf(error)}`]};
    }
  });
  return all.map((one) => {
    const {text, refusal} = one;
    const rivals = all.filter((other) => idOf(other) !== null && idOf(other) === idOf(one));
    if (refusal !== null || rivals.length < 2) return one;
    const paths = rivals.map((rival) => rival.text.path).join(" and ");
    const reason = `${paths} would all be ${String(idOf(one))}: add --pages if they are the pages of one hub, else file them one by one with --name`;
    return {text, refusal: rivals[0] === one ? [reason] : []};
  });
}

function idOf(one: Considered): string | null {
  return one.refusal === null ? one.filing.id : null;
}

const most = 20;

/** What was understood of a text, a fact a line. */
export function factLines(tables: Tables): string[] {
  const facts = importSummary(tables);
  const width = Math.max(...facts.map(({name}) => name.length));
  return facts.map(({name, value}) => `  ${name.padEnd(width)}  ${printable(value)}`);
}

/** The messages about a text, errors first, each with the line it is about; the first twenty. */
export function messageLines(tables: Tables): string[] {
  const all = messages(tables);
  const lines = all.slice(0, most).flatMap(({row, excerpt}) => {
    const text = excerpt === null ? row.text : "";
    const head = formatDiagnostic({...row, text, place: row});
    const below = excerpt === null ? [] : excerpt.split("\n").map((line) => `    ${line}`);
    return [...head.split("\n"), ...below].map((line) => `  ${line}`);
  });
  const left = all.length - most;
  return left > 0 ? [...lines, `  ${String(left)} more: npm run hubs lists them all`] : lines;
}

/** A hub that is filed already: where, and what it is told apart by. */
interface StandingHub extends KnownHub {
  id: string;
  path: string;
}

/** The hubs of a folder whose text can be read; none where there is no folder. */
export function standingHubs(folder: string): StandingHub[] {
  if (!existsSync(folder)) return [];
  return readLibrary(folder)
    .filter(({pages}) => pages.length > 0)
    .map(({id, path, pages}) => ({
      id,
      path,
      lines_hash: linesHash(pages.map(({source}) => source.bytes)),
      title: statedTitle(pages.map(({source}) => readSource(source)))
    }));
}

/**
 * The id to file a text under: the slug of the name that is given, else of its title, else of its
 * file's name. Throws where none of them gives one, or gives one that is too long or kept for
 * pasted text.
 */
export function nameOfText({path, pages}: HubText, name?: string): string {
  const sources = pages.map(({source}) => source);
  const [first = {path}] = sources;
  const named = sources.some((source) => source.path.startsWith(path)) ? path : first.path;
  const id = name === undefined ? idOfText(sources, basename(named)) : hubId(name);
  if (id === "") {
    const given =
      name === undefined ? "neither the title nor the file's name" : `nothing in ${name}`;
    throw new Error(`${given} makes an address: choose a name of letters and digits with --name`);
  }
  if (id === pastedId) {
    throw new Error(`the name ${id} is kept for the hub that a reader pastes: choose another`);
  }
  if (id.length > longestId) {
    throw new Error(
      `the name ${id} makes an address of ${String(id.length)} characters: choose one of at most ${String(longestId)} with --name`
    );
  }
  return id;
}
