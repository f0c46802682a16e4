import {
  evidenceGate,
  kitVersion,
  syntheticWords,
  type ClusteringRow,
  type HubRow,
  type TermRow,
  type ThemeRow
} from "npm:hubscope";
import type {Trial} from "npm:hubscope/analysis/try-themes";
import {methodCited} from "../clusters/clustering-words.js";
import {pWords} from "../clusters/structure-words.js";
import {figure} from "../figures/figure.js";
import {element} from "../page/dom.js";
import {citingPapers, hubTitle} from "../page/hub-words.js";
import {agree, count, digits, quoted} from "../page/words.js";
import {statedTrial, trialWords} from "../trials/trials.js";

/** How the report's figures were made. */
export const howItWasMade = figure({
  name: "How it was made",
  needs: ["hubs", "terms", "themes", "clusterings"],
  controls: ["trial", "clustering"],
  fluid: true,
  query: ({hubs: [hub], ...rows}) => ({hub, ...rows}),
  draw({hub, ...rows}, {state, clusteringId}) {
    if (hub === undefined) return element("p");
    const trial = statedTrial(state?.get("tried") ?? null);
    const words = methodsParagraph({hub, ...rows, clusteringId, trial, version: kitVersion});
    return element("p", {}, words);
  }
});

/** What a methods paragraph is written from. */
export interface MethodsInput {
  hub: HubRow;
  terms: readonly TermRow[];
  themes: readonly ThemeRow[];
  clusterings: readonly ClusteringRow[];
  /** The version of the kit. */
  version: string;
  /** The clustering that is shown; the one that the page opens on by default. */
  clusteringId?: string | undefined;
  /** The words that are tried in the page, beside those of the files. */
  trial?: Trial;
}

/** How the page’s figures were made, in a paragraph for a paper, from the parameters in use. */
export function methodsParagraph(input: MethodsInput): string {
  return [data(input), shares(input), themes(input), clusters(input), words(input)]
    .filter((part) => part !== "")
    .join(" ");
}

function data({hub, version}: MethodsInput): string {
  const made = hub.synthetic ? `${syntheticWords} ` : "";
  return `${made}The text of the hub ${quoted(hubTitle(hub))} (SHA-256 ${hub.text_hash.slice(0, 12)}…) was read with Hubscope ${version}; it lists ${digits(hub.parsed)} of ${count(citingPapers(hub), "citing paper")}, ${digits(hub.with_summary)} with a summary.`;
}

function shares({hub}: MethodsInput): string {
  const {roles_classified: classified} = hub;
  const total = citingPapers(hub);
  if (classified === 0 || classified > total) return "";
  if (classified === total)
    return `Shares of citation roles are of all ${count(total, "paper")}, which are classified.`;
  const wilson = evidenceGate(classified) === "counts" ? "" : " and Wilson intervals (1927)";
  return `Shares of citation roles rest on ${count(classified, "classified paper")} and are given with worst-case bounds (Manski 2003)${wilson}.`;
}

function themes({terms, themes: found, trial}: MethodsInput): string {
  const several = terms.flatMap(({papers}) => (papers > 1 ? papers : []));
  if (several.length === 0) return "";
  const minPapers = trial?.minPapers ?? Math.min(...several);
  const shared = several.filter((papers) => papers >= minPapers).length;
  const curated = found.filter(({origin}) => origin === "curated").length;
  const tried = trial === undefined ? "" : trialWords({...trial, minPapers: undefined});
  const also = tried === "" ? "" : ` Tried in the page, beside the files: ${tried}.`;
  const head = `Words and phrases of up to four words in titles and summaries were ranked by C-value (Frantzi, Ananiadou & Mima 2000); ${digits(shared)} stand in at least ${count(minPapers, "paper")}.${also}`;
  if (found.length === 0) return head;
  if (curated === found.length)
    return `${head} Curated lists of terms make ${count(curated, "theme")}; a paper may carry several.`;
  const lists = curated === 0 ? "" : `, ${digits(curated)} of them from curated lists`;
  return `${head} Their co-occurrence in several papers was grouped by the Leiden algorithm by modularity (Traag, Waltman & van Eck 2019) into ${count(found.length, "theme")}${lists}; a paper may carry several.`;
}

function clusters({clusterings, clusteringId}: MethodsInput): string {
  const standard =
    clusterings.find(({clustering_id: id}) => id === clusteringId) ??
    clusterings.find(({is_default}) => is_default);
  if (standard === undefined || standard.clusters === 0) return "";
  const {
    method,
    vocabulary,
    clusters: k,
    seed,
    resamples,
    structure_p: p,
    structure_nulls: nulls
  } = standard;
  const stable =
    resamples === 0 || standard.stability === null
      ? ""
      : ` Their stability is the mean Jaccard index in ${digits(resamples)} resamples of 80 % of the papers (Hennig 2007): ${standard.stability.toFixed(2)}.`;
  const tested =
    p === null
      ? ""
      : ` Whether there is more structure than chance was tested against ${digits(nulls)} ${agree(nulls, "shuffle")} of undivided phrases over the papers (${pWords(p, nulls)}: ${standard.structure}).`;
  const {read, cited} = methodCited(method, vocabulary);
  return `${read} were clustered by ${cited} into ${count(k, "cluster")} (seed ${seed}).${stable}${tested}`;
}

function words({hub, terms}: MethodsInput): string {
  return terms.length === 0 || hub.parsed < 2
    ? ""
    : "Distinctive words are ranked by Fightin’ Words z (Monroe, Colaresi & Quinn 2008).";
}
