import type {ClusteringRow} from "npm:hubscope";
import {count, digits} from "../page/words.js";

const names = new Map([
  ["leiden", "Leiden"],
  ["gsdmm", "GSDMM"],
  ["nmf", "NMF"],
  ["lsa-ward", "LSA and Ward"],
  ["identity", "no clustering"]
]);

/** The name of a cluster method, as the field writes it. */
export function methodName(method: string): string {
  return names.get(method) ?? method;
}

const meanings = new Map([
  ["leiden", "communities of the network of similar papers"],
  ["gsdmm", "a mixture of topics for short texts"],
  ["nmf", "factors of the table of papers by terms"],
  ["lsa-ward", "Ward’s hierarchy on latent dimensions of the terms"]
]);

/** What a cluster method looks for, in a few words; "" where none are written. */
export function methodMeaning(method: string): string {
  return meanings.get(method) ?? "";
}

/** How a clustering was made, with what it is that the page opens on, in sentences. */
export function clusteringWords(row: ClusteringRow): string {
  if (row.method === "identity") return "";
  const found =
    row.clusters === row.clusters_asked
      ? count(row.clusters, "cluster")
      : `${count(row.clusters, "cluster")} where ${digits(row.clusters_asked)} were asked for`;
  const resolution =
    row.resolution === null ? "" : ` at resolution ${Number(row.resolution.toPrecision(3))}`;
  const without = row.papers_without_terms;
  return [
    `${methodName(row.method)} on ${row.vocabulary}${resolution}: ${found}`,
    row.is_default && ", what the page opens on for a hub of this size",
    ".",
    without > 0 &&
      ` ${count(without, "paper")} ${without === 1 ? "shares" : "share"} no term with another and ${without === 1 ? "is" : "are"} in none.`
  ]
    .filter((part) => part !== false)
    .join("");
}

/**
 * What of the multiverse was computed, and where, in a sentence; "" where there is but one clustering.
 * That of a pasted hub is computed in the reader's browser, of others before the page is opened.
 */
export function multiverseSize(
  {
    specifications,
    specifications_left_out: leftOut,
    left_out_reason: reason
  }: Pick<ClusteringRow, "specifications" | "specifications_left_out" | "left_out_reason">,
  {pasted = false}: {pasted?: boolean} = {}
): string {
  if (specifications < 2 && leftOut === 0) return "";
  const made = `${count(specifications, "specification")} ${specifications === 1 ? "was" : "were"} computed`;
  const where = pasted ? "in this browser" : "beforehand";
  if (leftOut === 0) return `${made} ${where}${pasted ? "" : ": nothing is computed anew here"}.`;
  return `${made} ${where}, ${digits(leftOut)} left out${reason === null ? "" : `: ${reason}`}.`;
}
