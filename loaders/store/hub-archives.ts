import {archive} from "./archive.js";
import {clusters} from "../analysis/clusters.js";
import type {HubInput} from "../sources/hub-input.js";
import {hub} from "../analysis/hub.js";
import type {MoreFiles} from "./library-archive.js";
import {listedFiles} from "./listed-files.js";
import {clusterTables, coreTables, type TableDescription} from "../tables/tables.js";

/** The archives of a hub, by name. */
export type ArchiveName = "core" | "clusters";

/** How an archive is made: `key` is stored in it, `told` hears of slow stages before they start. */
export interface MakeOptions {
  key: string;
  told?: (papers: number) => (stage: string) => void;
}

/** What makes an archive of a hub, and the tables that are in it and in that of the library. */
export interface ArchiveKind {
  tables: readonly TableDescription[];
  make(input: HubInput, options: MakeOptions): Uint8Array;
  /** Makes further files of the library's archive of this kind. */
  more?: MoreFiles;
}

/**
 * The archives of a hub: `core` has its tables and themes and the curation that the page tries other
 * words with, `clusters` its topic clusters. Same hub and key, same bytes.
 */
export const hubArchives: Record<ArchiveName, ArchiveKind> = {
  core: {
    tables: Object.values(coreTables),
    make(input, {key}) {
      const {own, shared, background, themeAnchors = null} = input.curation;
      const curation = {own, shared, background, themeAnchors};
      const texts = {"curation.json": JSON.stringify(curation)};
      return archive(hub(input), key, texts);
    },
    more: listedFiles
  },
  clusters: {
    tables: Object.values(clusterTables),
    make(input, {key, told}) {
      const core = hub(input, {intervals: false});
      const stages = told === undefined ? {} : {told: told(core.papers.length)};
      return archive(clusters(core, input.curation, stages), key);
    }
  }
};
