import {rowsWithFeatures} from "../vectors.js";
import {clustering} from "./clustering.js";
import type {ClusterMethod} from "./method.js";

/** All papers that have terms as one cluster: what any structure is to be compared with. */
export const identity: ClusterMethod = {
  name: "identity",
  title: "no clustering",
  meaning: "",
  cited: "",
  reads: "vectors",
  needsK: false,
  cluster({vectors}) {
    return clustering(Int32Array.from(rowsWithFeatures(vectors), (has) => (has ? 0 : -1)));
  }
};
