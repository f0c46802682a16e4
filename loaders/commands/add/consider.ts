import {hub} from "../../hub.js";
import type {CurationInput} from "../../hub-input.js";
import type {Tables} from "../../tables.js";
import {messageLines} from "./filing-report.js";
import {nameOfText, type HubText} from "./name-of-text.js";
import {planFiling, type Filing, type HubsFolder} from "./plan-filing.js";

/** A text that can be filed, and how; or why it cannot, in lines. */
export type Considered =
  | {text: HubText; tables: Tables; filing: Filing; refusal: null}
  | {text: HubText; refusal: string[]};

/** What decides how texts are filed; `curationOf` gives the curation files of an id. */
export interface Considering {
  folder: HubsFolder;
  curationOf: (id: string) => CurationInput;
  name?: string | undefined;
  replace?: boolean;
}

/**
 * Reads texts and plans how each is filed. A text that is no hub, that has no name, or whose name is
 * taken by a hub or by another of the texts, is refused.
 */
export function consider(
  texts: readonly HubText[],
  {folder, curationOf, name, replace = false}: Considering
): Considered[] {
  const all = texts.map((text): Considered => {
    try {
      const id = nameOfText(text, name);
      const tables = hub({...text, id, curation: curationOf(id)});
      const isHub = tables.hubs.every(({errors}) => errors === 0) && text.pages.length > 0;
      if (!isHub) {
        return {text, refusal: [`${text.path} is not a hub text`, ...messageLines(tables)]};
      }
      return {text, tables, filing: planFiling(text, id, {folder, replace}), refusal: null};
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
