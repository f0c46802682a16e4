import {
  noTrial,
  themesLive,
  type ThemesInput,
  type TriedThemes,
  type Trial
} from "npm:hubscope/themes-live";
import {handedOver, packTables, type PackedTables} from "./pack-tables.js";

/** What the worker is told: first the hub, then what to try on it; `warm` readies it meanwhile. */
export type ThemesOrder = {input: ThemesInput; warm: boolean} | {trial: Trial};

/** What the worker says: the themes of what was tried, or what went wrong. */
export type ThemesAnswer =
  {tried: Omit<TriedThemes, "tables"> & {tables: PackedTables}} | {error: string};

const warmingPapers = 200;
let input: ThemesInput | undefined;

addEventListener("message", ({data}: MessageEvent<ThemesOrder>) => {
  try {
    if ("input" in data) {
      input = data.input;
      if (data.warm) themesLive({...input, papers: input.papers.slice(0, warmingPapers)}, noTrial);
    } else if (input !== undefined) {
      const tried = themesLive(input, data.trial);
      const tables = packTables(tried.tables);
      answer({tried: {...tried, tables}}, handedOver(tables));
    }
  } catch (error) {
    answer({error: error instanceof Error ? error.message : String(error)});
  }
});

function answer(message: ThemesAnswer, transfer: ArrayBuffer[] = []): void {
  postMessage(message, {transfer});
}
