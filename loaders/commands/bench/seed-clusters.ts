import {noEffort} from "../../clusters/validation/validate-clusters.js";
import {hubsFolder, readLibrary} from "../../library/library.js";
import {codeKey, hubKey, packPath, pack, parquetFiles} from "../../store/packs.js";
import {clusterPlacesTable} from "../../tables/paper-places.js";
import {listedStructure, listedStructureTable} from "../../tables/library-index.js";
import {parquet} from "../../store/parquet.js";
import {writeWhole} from "../../store/files.js";
import {analyse} from "../../analysis/analyse.js";

/**
 * Puts the clusters of every so-manyth hub into the cache of the project in the working directory,
 * found with two shuffles and no resamples: as many rows as the whole validation, in less time.
 */
const [part = 0, parts = 1] = process.argv.slice(2).map(Number);
const code = codeKey();
for (const [i, input] of readLibrary(hubsFolder).entries()) {
  if (i % parts !== part) continue;
  const made = analyse(input).clusters({effort: noEffort, nulls: 2});
  const files = new Map([
    ...parquetFiles(made, {described: false}),
    [listedStructureTable.name, parquet(listedStructureTable, listedStructure(made))] as const,
    [clusterPlacesTable.name, parquet(clusterPlacesTable, [])] as const
  ]);
  const bytes = pack(files, hubKey(input, code));
  await writeWhole(packPath("src", "clusters", input.id), bytes);
}
