import {gsdmm} from "./gsdmm.js";
import {identity} from "./identity.js";
import {leidenMethod} from "./leiden.js";
import {lsaWard} from "./lsa-ward.js";
import type {ClusterMethod} from "./method.js";
import {nmf} from "./nmf.js";

export {defaultMethod} from "./default-method.js";
export type {Clustering, ClusterInput, ClusterMethod, ClusterOptions, Merge} from "./method.js";

/** The ways to cluster papers. */
export const methods: readonly ClusterMethod[] = [leidenMethod, gsdmm, nmf, lsaWard, identity];
