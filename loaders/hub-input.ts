import type {Diagnostic} from "./diagnostic.js";
import type {Source} from "./source.js";
import type {CurationFile, CurationFiles} from "./themes/curation/curation.js";

/** Where a page came from, by the file `<name>.json` beside it; null where it does not say. */
export interface Provenance {
  address: string | null;
  taken: string | null;
  filter: string | null;
}

/** One page of a hub: its text, and its provenance where there is any. */
export interface PageInput {
  source: Source;
  provenance: Provenance | null;
}

/**
 * A hub before it is read: its id, the file or folder it stands in, its pages in order, and what
 * went wrong on the way here, such as a file that could not be read.
 */
export interface HubInput {
  id: string;
  path: string;
  pages: PageInput[];
  diagnostics: Diagnostic[];
  curation: CurationInput;
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
