import {alikeHubs} from "../../library/alike-hubs.js";
import {analyse} from "../../analysis/analyse.js";
import type {CurationInput} from "../../vocabulary/curation-input.js";
import type {Tables} from "../../tables/tables.js";
import {messageLines} from "./filing-report.js";
import {nameOfText, type HubText} from "./name-of-text.js";
import type {StandingHub} from "./standing-hubs.js";
import {planFiling, type Filing, type HubsFolder} from "./plan-filing.js";

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
      return {text, refusal: [`${text.path}: ${error instanceof Error ? error.message : ""}`]};
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
