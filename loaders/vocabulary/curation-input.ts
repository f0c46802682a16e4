import type {CurationFile, CurationFiles} from "./curation.js";

/** The files by which analysts curate themes: those of one hub, those of all, and the background. */
export interface CurationInput {
  own: CurationFiles;
  shared: CurationFiles;
  background: CurationFile | null;
  /** The files by which one hub's clusters keep their labels and ids; none by default. */
  clusters?: ClusterFiles;
  /** The themes of one hub that later builds keep the ids and colours of; none by default. */
  themeAnchors?: CurationFile | null;
}

/** The labels of a hub's clusters, and the clusters that later builds keep the ids of. */
export interface ClusterFiles {
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
