import type {Diagnostic} from "../messages/diagnostic.js";
import type {HubRow} from "../tables/hubs.js";
import type {PaperRow} from "../tables/papers.js";
import type {ThemeRow} from "../tables/themes.js";
import {tokenisePapers} from "../text/corpus.js";
import type {PaperText} from "../text/paper-text.js";
import {
  type Compared,
  comparedTerms,
  compareTerms,
  compareThemes,
  type TermsEffect,
  type ThemesEffect
} from "../themes/live/compare-themes.js";
import {type CurationLines, noTrial, type Trial, withTrial} from "../themes/live/trial.js";
import {themeAnchorsFile} from "../themes/theme-anchors.js";
import type {CurationInput} from "../vocabulary/curation.js";
import type {LongTablesInput, ThemeTables} from "./theme-rows.js";
import {themes} from "./themes.js";

export {
  noTrial,
  type Compared,
  type CurationInput,
  type CurationLines,
  type LongTablesInput,
  type TermsEffect,
  type ThemesEffect,
  type ThemeTables,
  type Trial
};

/** A hub as its themes are found from: its own words, its papers, and its curation files. */
export interface ThemesInput {
  hub: Pick<HubRow, "hub_id" | "title" | "abstract">;
  papers: readonly (Pick<PaperRow, "paper_id"> & PaperText)[];
  curation: CurationInput;
  /** Its themes as the curation files say. */
  before: Compared;
}

/** The themes of a hub with something tried. */
export interface TriedThemes {
  /** The tables, whose themes have no intervals. */
  tables: ThemeTables;
  /** What the two long tables are laid out from. */
  long: LongTablesInput;
  /** What it changes against the themes before. */
  effect: ThemesEffect;
  /** What to add to the curation files to keep it. */
  files: CurationLines[];
  /** What is wrong with those lines, and only with those. */
  warnings: Diagnostic[];
  /**
   * The themes with their intervals, which take as long as all the rest: in steps, so that
   * something else can be done between them.
   */
  resampled: () => Generator<undefined, ThemeRow[]>;
}

/** Finds the themes with something tried; `terms` is told of what changes among the terms before. */
export type FindTried = (trial: Trial, terms?: (effect: TermsEffect) => void) => TriedThemes;

/**
 * Reads a hub once, and gives the function that finds its themes with something tried, as if its
 * lines stood in the curation files. Where no file keeps the ids of themes, those of the themes before
 * are kept.
 */
export function tryThemes({hub, papers, curation, before}: ThemesInput): FindTried {
  const termsBefore = comparedTerms(before);
  const folder = `loaders/curation/${hub.hub_id}`;
  const read = tokenisePapers(papers, {title: hub.title, summary: hub.abstract});
  const themeAnchors = curation.themeAnchors ?? {
    path: `${folder}/theme-anchors.csv`,
    text: themeAnchorsFile(before.themes, before.terms)
  };
  return (trial, terms = () => undefined) => {
    const {curation: tried, files} = withTrial(trial, {...curation, themeAnchors}, folder);
    const {tables, long, diagnostics, resampled} = themes(hub, papers, tried, {
      ...trial,
      read,
      intervals: false,
      told: (found) =>
        terms(
          compareTerms(
            termsBefore,
            found.map((one) => ({...one, term: one.surface}))
          )
        )
    });
    const warnings = diagnostics.filter(({place}) =>
      files.some(({path, after}) => place.path === path && place.line > after)
    );
    return {tables, long, effect: compareThemes(before, tables), files, warnings, resampled};
  };
}
