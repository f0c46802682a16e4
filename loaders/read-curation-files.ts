import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path/posix";
import {uncurated, type CurationInput} from "./hub-input.js";
import type {CurationFile, CurationFiles} from "./themes/curation/curation.js";

/** The folder of the curation files: those of all hubs, and a folder for each hub that has its own. */
export const curationFolder = "loaders/curation";

/** The file of the themes of a hub that keep their ids from build to build. */
export function themeAnchorsPath(id: string): string {
  return join(curationFolder, id, "theme-anchors.csv");
}

/** The curation files that apply to all hubs. */
export type SharedCuration = Pick<CurationInput, "shared" | "background">;

/** Reads the curation files that apply to all hubs; those that are not there are null. */
export function readSharedCuration(): SharedCuration {
  return {
    shared: filesOf(curationFolder),
    background: read(join(curationFolder, "background.csv"))
  };
}

/**
 * Reads the curation files that apply to the hub of an id; those that are not there are null. Those
 * of all hubs may be given, where they have been read.
 */
export function readCurationFiles(id: string, ofAll = readSharedCuration()): CurationInput {
  return {
    ...ofAll,
    own: id === "" ? uncurated.own : filesOf(join(curationFolder, id)),
    themeAnchors: id === "" ? null : read(themeAnchorsPath(id)),
    clusters: {
      labels: id === "" ? null : read(join(curationFolder, id, "labels.csv")),
      anchors: id === "" ? null : read(join(curationFolder, id, "anchors.csv"))
    }
  };
}

function filesOf(folder: string): CurationFiles {
  return {
    stopwords: read(join(folder, "stopwords.txt")),
    thesaurus: read(join(folder, "thesaurus.csv")),
    themes: read(join(folder, "themes.csv")),
    settings: read(join(folder, "settings.csv"))
  };
}

function read(path: string): CurationFile | null {
  return existsSync(path) ? {path, text: readFileSync(path, "utf8")} : null;
}
