import {archive} from "../../store/archive.js";
import {clusters} from "../../analysis/clusters.js";
import {noEffort} from "../../clusters/validation/effort.js";
import {codeKey, hubKey} from "../../site/freshness.js";
import {archivePath} from "../../site/kept-archive.js";
import {hub} from "../../analysis/hub.js";
import {hubsFolder, readLibrary} from "../../library/library.js";
import {writeWhole} from "../../store/write-whole.js";

/**
 * Puts the clusters of every so-manyth hub into the cache of the project in the working directory,
 * found with two shuffles and no resamples: as many rows as the whole validation, in less time.
 */
const [part = 0, parts = 1] = process.argv.slice(2).map(Number);
const code = codeKey();
for (const [i, input] of readLibrary(hubsFolder).entries()) {
  if (i % parts !== part) continue;
  const made = clusters(hub(input), input.curation, {effort: noEffort, nulls: 2});
  const bytes = archive(made, hubKey(input, code));
  await writeWhole(archivePath("src", "clusters", input), bytes);
}
