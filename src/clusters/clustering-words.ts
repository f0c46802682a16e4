import {isLink, linkKinds, type ClusteringRow, type GranularityRow} from "npm:hubscope";
import {methods} from "npm:hubscope/clusters/methods/index";
import {agree, count, digits} from "../page/words.js";

const latent = "lsa-ward";
const methodOf = (name: string) => methods.find((method) => method.name === name);

/** The name of a cluster method, as the field writes it. */
export function methodName(method: string): string {
  return methodOf(method)?.title ?? method;
}

/** What a cluster method looks for, in a few words; "" where none are written. */
export function methodMeaning(method: string): string {
  return methodOf(method)?.meaning ?? "";
}

/**
 * What a cluster method is, with its source, and what it reads of papers whose terms are of a
 * vocabulary, and whose graph has so many nearest neighbours of each.
 */
export function methodCited(
  method: string,
  vocabulary: string,
  nearest: number
): {cited: string; read: string} {
  const {cited = method, reads = "vectors"} = methodOf(method) ?? {};
  const read = {
    neighbours: `TF-IDF vectors of ${vocabulary} and the ${count(nearest, "nearest neighbour")} of each paper by cosine`,
    vectors: `TF-IDF vectors of ${vocabulary}`,
    words: `The papers, as lists of ${vocabulary},`
  };
  return {cited, read: read[reads]};
}

/**
 * What the profile of a hub over granularities answers, in a sentence: at which numbers of groups the
 * papers hold together best, that they do not divide more firmly than shuffled phrases do, that they
 * are one group, or that they are none; "" for a hub without one.
 */
export function granularityWords(rows: readonly GranularityRow[]): string {
  if (rows.length === 0) return "";
  const values = rows.flatMap(({corrected}) => corrected ?? []);
  if (values.length === 0)
    return rows.some(({groups}) => groups > 0)
      ? "At no granularity do the papers divide: they are one group."
      : "At no granularity is there a group: too few papers share a term.";
  const best = Math.max(0, Math.round(100 * Math.max(...values)));
  const reach = `${digits(best)}\u00a0% of the way from shuffled phrases to the same groups in every resample`;
  const plateau = rows.filter((row) => row.on_plateau);
  const numbers = plateau.map(({groups}) => groups);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (plateau.length === 0) {
    return `At no granularity do groups hold firmly, at best ${reach}: by their words the papers are one group, and those shown are to read by.`;
  }
  const which =
    least === most ? count(least, "group") : `${digits(least)} to ${count(most, "group")}`;
  return `${which} ${agree(most, "holds", "hold")} best: ${reach}.`;
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
  const shared = isLink(row.vocabulary) ? row.vocabulary.slice(0, -1) : "term";
  return [
    `${methodName(row.method)} on ${row.vocabulary}${resolution}: ${found}`,
    row.is_default && ", what the page opens on",
    ".",
    without > 0 &&
      ` ${count(without, "listed paper")} ${without === 1 ? "shares" : "share"} no ${shared} with another${row.method === latent ? ", or no part in the latent dimensions," : ""} and ${without === 1 ? "is" : "are"} in none.`
  ]
    .filter((part) => part !== false)
    .join("");
}

const linkNames = {references: "works that they both cite", authors: "their authors"} as const;

/**
 * How well the groups by shared references and by authors agree with those that the page opens on, with
 * how many papers they are of; for what is missing, which file would bring it.
 */
export function linkWords(rows: readonly ClusteringRow[]): string {
  const found = linkKinds.flatMap((kind) => {
    const row = rows.find(({vocabulary}) => vocabulary === kind);
    if (row === undefined) return [];
    const all = row.papers + row.papers_without_terms;
    const which = `By ${linkNames[kind]}, ${digits(row.papers)} of ${count(all, "listed paper")} ${agree(row.papers, "is", "are")} in ${count(row.clusters, "group")}`;
    return row.agreement === null
      ? `${which}.`
      : `${which}, which ${agree(row.clusters, "agrees", "agree")} with those that the page opens on by an adjusted Rand index of ${row.agreement.toFixed(2)}.`;
  });
  const missing = linkKinds.filter((kind) => !rows.some(({vocabulary}) => vocabulary === kind));
  if (missing.length === 0 || rows.length === 0) return found.join(" ");
  const files = missing.includes("references")
    ? "OpenAlex, Web of Science, Crossref or Lens"
    : "OpenAlex, Scopus or PubMed";
  const refused = `Groups by shared ${missing.join(" or ")} need a file that names what papers share, as those of ${files} do.`;
  return [...found, refused].join(" ");
}

/**
 * What of the specifications was computed, and where, in a sentence; "" where there is but one
 * clustering. That of a pasted hub is computed in the reader's browser, of others before the page
 * is opened.
 */
export function specificationsMade(
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
