import type {ThemeSettings} from "../theme-settings.js";

/** What an analyst tries in a page before it is written into the curation files of the hub. */
export interface Trial extends ThemeSettings {
  /** Words and phrases that are left out: lines of `stopwords.txt`. */
  ignored: readonly string[];
  /** Variants that are read as another term: lines of `thesaurus.csv`. */
  merged: readonly {variant: string; preferred: string}[];
}

/** Nothing tried: the themes are those of the files. */
export const noTrial: Trial = {ignored: [], merged: []};
