import type {Diagnostic, Place} from "../messages/diagnostic.js";

/** A file that an analyst edits, as it was read. */
export interface CurationFile {
  path: string;
  text: string;
}

/** The curation files of all hubs or of one hub; those that are not there are null. */
export interface CurationFiles {
  stopwords: CurationFile | null;
  thesaurus: CurationFile | null;
  themes: CurationFile | null;
  settings: CurationFile | null;
}

interface StopWord {
  term: string;
  place: Place;
}

/**
 * A line of a thesaurus: `variant` is read as `preferred`, or left out where that is null; where
 * `near` names words, in papers that have one of them.
 */
export interface Merge {
  variant: string;
  preferred: string | null;
  near: readonly string[];
  place: Place;
}

/** A line of a list of themes: `theme` holds `term`. */
export interface ThemeTerm {
  theme: string;
  term: string;
  place: Place;
}

/** How themes are found, where an analyst set it; null where not. */
export interface ThemeSettings {
  /** The fewest papers of a term. */
  minPapers: number | null;
  /** The granularity of detected themes. */
  resolution: number | null;
}

/** A line of a hub's own file that starts with `!`: what it says for all hubs does not hold here. */
export interface Undo {
  file: "stopwords" | "thesaurus" | "themes";
  /** The stop word, the variant or the theme; then the theme's term, blank for all of them. */
  first: string;
  second: string;
  place: Place;
}

/** What an analyst decided, for all hubs or for one, and what is wrong with how it is written. */
export interface Curation {
  stopWords: StopWord[];
  merges: Merge[];
  themeTerms: ThemeTerm[];
  undo: Undo[];
  settings: ThemeSettings;
  diagnostics: Diagnostic[];
}

/** The files by which analysts curate themes: those of one hub, those of all, and the background. */
export interface CurationInput {
  own: CurationFiles;
  shared: CurationFiles;
  background: CurationFile | null;
  /** The files by which one hub's clusters keep their labels and ids; none by default. */
  clusters?: ClusterFiles;
  /** The themes of one hub that later builds keep the ids and colours of; none by default. */
  themeAnchors?: CurationFile | null;
  /** Which papers of one hub are versions of one work, and which are not; none by default. */
  same?: CurationFile | null;
}

/** The labels of a hub's clusters, and the clusters that later builds keep the ids of. */
interface ClusterFiles {
  labels: CurationFile | null;
  anchors: CurationFile | null;
}

const noFiles: CurationFiles = {stopwords: null, thesaurus: null, themes: null, settings: null};

/** No curation files at all. */
export const uncurated: CurationInput = {
  own: noFiles,
  shared: noFiles,
  background: null
};
