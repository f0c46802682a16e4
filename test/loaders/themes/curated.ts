import {readCuration} from "../../../loaders/vocabulary/read-curation.js";
import type {Curation, CurationFiles} from "../../../loaders/vocabulary/curation.js";

/** Curation files of a test, by the texts of those that there are. */
export function curationFiles(
  texts: {stopwords?: string; thesaurus?: string; themes?: string; settings?: string} = {}
): CurationFiles {
  const file = (path: string, text: string | undefined) =>
    text === undefined ? null : {path, text};
  return {
    stopwords: file("stopwords.txt", texts.stopwords),
    thesaurus: file("thesaurus.csv", texts.thesaurus),
    themes: file("themes.csv", texts.themes),
    settings: file("settings.csv", texts.settings)
  };
}

/** Curation of a test, by the texts of its files. */
export function curated(texts: Parameters<typeof curationFiles>[0] = {}): Curation {
  return readCuration(curationFiles(texts));
}
