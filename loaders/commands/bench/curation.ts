import type {PhrasingOptions} from "../../clusters/phrased-papers.js";
import {readCurationFiles} from "../../library/read-curation-files.js";
import {noCuration, readCuration} from "../../vocabulary/read-curation.js";

/** The curation of all hubs, and none of a hub's own. */
export function benchCuration(): PhrasingOptions {
  return {own: noCuration, shared: readCuration(readCurationFiles("").shared)};
}
