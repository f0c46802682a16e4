import {analyse} from "../analysis/analyse.js";
import type {ClusteredHub} from "../analysis/clusters.js";
import {progress} from "../messages/progress.js";
import type {HubInput} from "../sources/hub-input.js";
import {
  listed,
  listedErrorsTable,
  listedHubsTable,
  listedStructure,
  listedStructureTable,
  listedThemesTable
} from "../tables/library-index.js";
import {listedRolesTable} from "../tables/known-roles.js";
import {
  clusterPlacesTable,
  corePlacesTable,
  paperPlaces,
  type PaperPlacesRow
} from "../tables/paper-places.js";
import type {Table} from "../tables/table.js";
import {tables, type Stage} from "../tables/tables.js";
import {writeWhole} from "./files.js";
import {hubKey, keptPack, pack, packPath, parquetFiles, rowsIn, type TableFiles} from "./packs.js";
import {parquet, type ParquetOptions} from "./parquet.js";

/**
 * The files of a stage of a hub: the pack that is kept, where that was made from what stands there
 * now; else found and kept, so that no hub is analysed twice. Tells of slow stages on the standard
 * error.
 */
export async function packOf(
  root: string,
  stage: Stage,
  input: HubInput,
  key = hubKey(input)
): Promise<TableFiles> {
  const kept = keptPack(root, stage, input.id, key);
  if (kept !== null) return kept;
  const made = await stageFiles(stage, input, {
    ...(stage === "clusters" && {core: await packOf(root, "core", input, key)}),
    told: (papers) => progress(`${stage} of ${input.id}`, papers)
  });
  await writeWhole(packPath(root, stage, input.id), pack(made, key));
  return made;
}

interface StageOptions {
  /**
   * What the first stage found, from which the second goes on; found first where it is not given.
   */
  core?: TableFiles;
  /** Hears of slow stages before they start. */
  told?: (papers: number) => (stage: string) => void;
}

/** What a stage of the analysis of a hub finds, as Parquet files. Same hub, same bytes. */
export async function stageFiles(
  stage: Stage,
  input: HubInput,
  {core, told}: StageOptions = {}
): Promise<TableFiles> {
  if (stage === "core") {
    const found = analyse(input).core();
    const {hubs, roles, themes, errors} = listed(found);
    return new Map([
      ...parquetFiles(found, inPack),
      fileOf(listedHubsTable, hubs),
      fileOf(listedRolesTable, roles),
      fileOf(listedThemesTable, themes),
      fileOf(listedErrorsTable, errors),
      placesFile(corePlacesTable, found, found.papers)
    ]);
  }
  const kept = core === undefined ? analyse(input).core() : await coreOf(core);
  const hearing = told === undefined ? {} : {told: told(kept.papers.length)};
  const found = analyse(input, {kept}).clusters(hearing);
  return new Map([
    ...parquetFiles(found, inPack),
    fileOf(listedStructureTable, listedStructure(found)),
    placesFile(clusterPlacesTable, found, kept.papers)
  ]);
}

const inPack: ParquetOptions = {described: false};

function fileOf<Row extends object>(table: Table<Row>, rows: readonly Row[]): [string, Uint8Array] {
  return [table.name, parquet(table, rows, inPack)];
}

function placesFile(table: Table<PaperPlacesRow>, ...of: Parameters<typeof paperPlaces>) {
  const file = parquet(table, paperPlaces(...of), {...inPack, statistics: false});
  return [table.name, file] as const;
}

async function coreOf(files: TableFiles): Promise<ClusteredHub> {
  return {
    hubs: await rowsIn(files, tables.hubs),
    papers: await rowsIn(files, tables.papers),
    terms: await rowsIn(files, tables.terms),
    paper_terms: await rowsIn(files, tables.paper_terms),
    themes: await rowsIn(files, tables.themes),
    paper_authors: await rowsIn(files, tables.paper_authors),
    paper_references: await rowsIn(files, tables.paper_references)
  };
}
