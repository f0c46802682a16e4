import {gsdmm} from "./gsdmm.js";
import {identity} from "./identity.js";
import {leidenMethod} from "./leiden.js";
import {lsaWard} from "./lsa-ward.js";
import type {ClusterMethod} from "./method.js";
import {nmf} from "./nmf.js";

export {defaultNeighbours} from "../neighbours.js";

/** The ways to cluster papers. */
export const methods: readonly ClusterMethod[] = [leidenMethod, gsdmm, nmf, lsaWard, identity];

const largeHub = 10_000;

/**
 * The method that a hub of so many papers opens on: Leiden below 10,000 papers, and GSDMM from there
 * on, whose time grows with the number of papers alone. These agree best with the classes of the
 * benchmark's titles among the methods that are not told how many there are.
 * @title Which method a hub opens on
 */
export function defaultMethod(papers: number): ClusterMethod {
  return papers < largeHub ? leidenMethod : gsdmm;
}
