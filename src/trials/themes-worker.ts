import type {ThemeRow} from "npm:hubscope";
import {
  noTrial,
  tryThemes,
  type FindTried,
  type TermsEffect,
  type ThemesInput,
  type TriedThemes,
  type Trial
} from "npm:hubscope/analysis/try-themes";
import {timeSliced} from "../page/time-sliced.js";
import {packTables, type PackedTables} from "../tables/pack-tables.js";
import {errorWords} from "../page/words.js";

const warmingPapers = 1000;
const moment = 400;

/** What the worker is told: first the hub, then what to try on it; `warm` readies it meanwhile. */
export type ThemesOrder = {input: ThemesInput; warm: boolean} | {trial: Trial};

/**
 * What the worker says of what was tried: what it does to the terms, then the themes, a moment later
 * those themes with their intervals; or what went wrong.
 */
export type ThemesAnswer =
  | {terms: TermsEffect}
  | {tried: Omit<TriedThemes, "tables" | "long" | "resampled"> & {tables: PackedTables}}
  | {resampled: ThemeRow[]}
  | {error: string};

let find: FindTried | undefined;
let stopResampling: () => void = () => undefined;

addEventListener("message", ({data}: MessageEvent<ThemesOrder>) => {
  stopResampling();
  guarded(() => {
    if ("input" in data) {
      find = tryThemes(data.input);
      if (!data.warm) return;
      const {papers} = data.input;
      const few = papers.length > warmingPapers;
      (few ? tryThemes({...data.input, papers: papers.slice(0, warmingPapers)}) : find)(noTrial);
    } else if (find !== undefined) {
      const found = find(data.trial, (terms) => answer({terms}));
      const {tables, long, resampled, ...tried} = found;
      answer({tried: {...tried, tables: packTables(tables, long)}});
      const later = setTimeout(() => {
        stopResampling = timeSliced(resampled(), (themes) => answer({resampled: themes}));
      }, moment);
      stopResampling = () => clearTimeout(later);
    }
  });
});

function guarded(run: () => void): void {
  try {
    run();
  } catch (error) {
    answer({error: errorWords(error)});
  }
}

function answer(message: ThemesAnswer): void {
  postMessage(message);
}
