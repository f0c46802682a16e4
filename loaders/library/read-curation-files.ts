import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path/posix";
import type {Diagnostic} from "../messages/diagnostic.js";
import {
  type CurationFile,
  type CurationFiles,
  type CurationInput,
  uncurated
} from "../vocabulary/curation.js";
import {readTextFile, unreadable} from "./read-file.js";

/** The folder of the curation files: those of all hubs, and a folder for each hub that has its own. */
export const curationFolder = "loaders/curation";

/** The file of the themes of a hub that keep their ids from build to build. */
export function themeAnchorsPath(id: string): string {
  return join(curationFolder, id, "theme-anchors.csv");
}

/** The curation files that apply to all hubs, and the errors of reading them. */
export type SharedCuration = Pick<CurationInput, "shared" | "background"> & {
  diagnostics: Diagnostic[];
};

/** Reads the curation files that apply to all hubs; those that are not there are null. */
export function readSharedCuration(): SharedCuration {
  const diagnostics: Diagnostic[] = [];
  const read = readerOf(curationFolder, diagnostics);
  return {shared: filesOf(read), background: read("background.csv"), diagnostics};
}

/**
 * Reads the curation files that apply to the hub of an id, with the errors of reading them; those
 * that are not there are null. Those of all hubs may be given, where they have been read.
 */
export function readCurationFiles(
  id: string,
  ofAll = readSharedCuration()
): CurationInput & {diagnostics: Diagnostic[]} {
  if (id === "") {
    const clusters = {labels: null, anchors: null};
    return {...ofAll, own: uncurated.own, themeAnchors: null, clusters};
  }
  const diagnostics = [...ofAll.diagnostics];
  const read = readerOf(join(curationFolder, id), diagnostics);
  const clusters = {labels: read("labels.csv"), anchors: read("anchors.csv")};
  const themeAnchors = read("theme-anchors.csv");
  const same = read("same.csv");
  return {...ofAll, own: filesOf(read), themeAnchors, clusters, same, diagnostics};
}

type Reader = (name: string) => CurationFile | null;

function filesOf(read: Reader): CurationFiles {
  return {
    stopwords: read("stopwords.txt"),
    thesaurus: read("thesaurus.csv"),
    themes: read("themes.csv"),
    settings: read("settings.csv")
  };
}

/** Reads files of a folder by their names; of a folder that cannot be read none, with one error. */
function readerOf(folder: string, diagnostics: Diagnostic[]): Reader {
  const names = new Set(namesIn(folder, diagnostics));
  return (name) => {
    const path = join(folder, name);
    const text = names.has(name) ? readTextFile(path, diagnostics) : null;
    return text === null ? null : {path, text};
  };
}

function namesIn(folder: string, diagnostics: Diagnostic[]): string[] {
  try {
    return existsSync(folder) ? readdirSync(folder) : [];
  } catch (error) {
    diagnostics.push(unreadable(folder, error));
    return [];
  }
}
