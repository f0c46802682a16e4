import {archive} from "../../archive.js";
import {clusters} from "../../clusters.js";
import {noEffort} from "../../clusters/trust/effort.js";
import {codeKey, hubKey} from "../../framework/freshness.js";
import {archivePath} from "../../framework/kept-archive.js";
import {hub} from "../../hub.js";
import {hubsFolder, readLibrary} from "../../library.js";
import {writeWhole} from "../../write-whole.js";

/**
 * Puts the clusters of every so-manyth hub into the cache of the project in the working directory,
 * found with two shuffles and no resamples: as many rows as the whole trust report, in less time.
 */
const [part = 0, parts = 1] = process.argv.slice(2).map(Number);
const code = codeKey();
for (const [i, input] of readLibrary(hubsFolder).entries()) {
  if (i % parts !== part) continue;
  const made = clusters(hub(input), input.curation, {effort: noEffort, nulls: 2});
  const bytes = archive(made, hubKey(input, code));
  await writeWhole(archivePath("src", "clusters", input), bytes);
}
