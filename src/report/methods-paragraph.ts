import {
  answerLevels,
  confidence,
  discoveryRate,
  evidenceGate,
  granularitySettings,
  kitVersion,
  repeatedClauses,
  structureSettings,
  syntheticWords,
  termSettings,
  type ClusteringRow,
  type GranularityRow,
  type HubRow,
  type TermRow,
  type ThemeRow,
  type ThemeTestRow
} from "npm:hubscope";
import {defaultNeighbours} from "npm:hubscope/clusters/methods/index";
import type {Trial} from "npm:hubscope/analysis/try-themes";
import {methodCited} from "../clusters/clustering-words.js";
import {figure} from "../figures/figure.js";
import {element} from "../page/dom.js";
import {citingPapers, hubTitle} from "../page/hub-words.js";
import {
  agree,
  count,
  digits,
  inWords,
  listed,
  pWords,
  quoted,
  sharePercent,
  told
} from "../page/words.js";
import {statedTrial, trialWords} from "../trials/trials.js";

/** How the report's figures were made. */
export const howItWasMade = figure({
  name: "How it was made",
  needs: ["hubs", "terms", "themes", "theme_tests", "clusterings", "granularities"],
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
  theme_tests: readonly ThemeTestRow[];
  clusterings: readonly ClusteringRow[];
  granularities: readonly GranularityRow[];
  /** The version of the kit. */
  version: string;
  /** The clustering that is shown; the one that the page opens on by default. */
  clusteringId?: string | undefined;
  /** The words that are tried in the page, beside those of the files. */
  trial?: Trial;
}

/** How the page’s figures were made, in a paragraph for a paper, from the parameters in use. */
export function methodsParagraph(input: MethodsInput): string {
  return [data, shares, themes, themeTest, clusters, granularity, words]
    .map((part) => part(input))
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
    return `Shares of citation roles are of all ${count(total, "citing paper")}, which are classified.`;
  const wilson =
    evidenceGate(classified) === "counts"
      ? ""
      : `, and Wilson intervals (1927) in the finite number of papers, at ${confidence} for all classes at once by Bonferroni’s correction`;
  return `Shares of citation roles rest on ${digits(classified)} classified of ${count(total, "citing paper")} and are given with worst-case bounds (Manski 2003)${wilson}.`;
}

function themes({hub, terms, themes: found, trial}: MethodsInput): string {
  const several = terms.flatMap(({papers}) => (papers > 1 ? papers : []));
  if (several.length === 0) return "";
  const {longest, longestOfCharacters, titleWeight, cValueConstant, commonShare, networkTerms} =
    termSettings;
  const minPapers = trial?.minPapers ?? terms[0]?.fewest_papers ?? termSettings.fewestOfTheme;
  const kept = terms.filter(({origin}) => origin === "found").length;
  const curated = found.filter(({origin}) => origin === "curated").length;
  const tried = trial === undefined ? "" : trialWords({...trial, minPapers: undefined});
  const head = told(
    readWords(),
    `Words and phrases of up to ${inWords(longest)} words (${inWords(longestOfCharacters)} characters in a hub with a paper in Chinese or Japanese, where each is read as a word), in titles (counted ${titleWeight === 2 ? "twice" : `${digits(titleWeight)} times`})${bodiesWords(hub)}, were ranked by C-value (Frantzi, Ananiadou & Mima 2000) with ${digits(cValueConstant)} added to its logarithm (Barrón-Cedeño et al. 2009); ${digits(kept)} stand outside longer ones in at least ${count(minPapers, "paper")}.`,
    tried !== "" && `Tried in the page, beside the files: ${tried}.`
  );
  if (found.length === 0) return head;
  if (curated === found.length)
    return `${head} Curated lists of terms make ${count(curated, "theme")}; a paper carries one if it has a term of it, and may carry several.`;
  const lists = curated === 0 ? "" : `, ${digits(curated)} of them from curated lists`;
  const able = terms.filter(({common}) => !common).length;
  const grouped = able > networkTerms ? `the ${digits(networkTerms)} of highest C-value` : "them";
  return told(
    head,
    `The co-occurrence of ${grouped}, each paper counted once, what stands together in a single paper and words of more than ${sharePercent(commonShare, 1000)} of the papers left out, was grouped by the Leiden algorithm by modularity (Traag, Waltman & van Eck 2019) into ${count(found.length, "theme")}${lists}.`,
    `A paper carries a detected theme if it has a phrase of it or ${inWords(termSettings.fewestOfTheme)} of its terms${curated === 0 ? "" : ", a curated one if it has one of them"}, and may carry several; a theme of fewer than ${inWords(termSettings.fewestOfTheme)} terms or papers is none.`
  );
}

/** How texts were read, before terms were counted. */
function readWords(): string {
  const {fewestWords, fewestPapers} = repeatedClauses;
  const {spelledOut} = termSettings;
  return told(
    `The language of each paper was told by its function words, and words were read by its forms.`,
    `Clauses of ${inWords(fewestWords)} words or more that at least ${count(fewestPapers, "paper")} have word for word were left out; an acronym was read as its paper spells it out, in other papers where at least ${count(spelledOut.fewestPapers, "paper")} and ${sharePercent(spelledOut.agreement, 100)} of those that spell it out agree; set phrases (“quality of life”) were kept whole.`
  );
}

/** What is read beside titles. */
function bodiesWords({with_abstract, parsed}: HubRow): string {
  return with_abstract === 0
    ? " and summaries"
    : `, summaries and abstracts (${digits(with_abstract)} of ${count(parsed, "paper")} ${agree(with_abstract, "has", "have")} one; labels of sections and lines of copyright are not read)`;
}

function themeTest({theme_tests: [tested], trial}: MethodsInput): string {
  const p = tested?.together_p ?? null;
  const isTried = trial !== undefined && trialWords(trial) !== "";
  if (tested === undefined || p === null || isTried) return "";
  return `Themes were tested by how many more pairs of their terms stand in papers than if every term stood in its number of papers at random, against themes found in ${digits(tested.nulls)} ${agree(tested.nulls, "shuffle")} of the same phrases: ${pWords(p)} for all together, ${tested.together}; p-values of single themes are adjusted for the number of themes (Benjamini & Hochberg 1995) and not below that.${stableThemes(tested)}`;
}

function stableThemes({resamples, null_stability_upper: upper}: ThemeTestRow): string {
  return resamples === 0 || upper === null
    ? ""
    : ` Their stability is the mean Jaccard index of their terms in ${count(resamples, "resample")} of ${sharePercent(granularitySettings.share, 100)} of the papers (Hennig 2007), beside the ${upper.toFixed(2)} that 19 of 20 themes of shuffled phrases do not exceed.`;
}

function shownClustering({clusterings, clusteringId}: MethodsInput): ClusteringRow | undefined {
  return (
    clusterings.find(({clustering_id: id}) => id === clusteringId) ??
    clusterings.find(({is_default}) => is_default)
  );
}

/** How the number of groups was found; "" for another clustering than that which the page opens on. */
function granularity(input: MethodsInput): string {
  const [lowest] = input.granularities;
  const highest = input.granularities.at(-1);
  if (!lowest || !highest || shownClustering(input)?.is_default !== true) return "";
  const {leastCorrected, withinBest, share} = granularitySettings;
  const best = Math.max(...input.granularities.map(({corrected}) => corrected ?? 0));
  const plateau = input.granularities.filter(({on_plateau}) => on_plateau);
  const [from] = plateau;
  const to = plateau.at(-1);
  const at = ({resolution}: GranularityRow) => String(Number(resolution.toPrecision(3)));
  const held =
    !from || !to
      ? `below the ${leastCorrected.toFixed(2)} from which groups are said to hold`
      : `and within ${withinBest.toFixed(2)} of that ${from === to ? `at resolution ${at(from)}` : `from resolution ${at(from)} to ${at(to)}, whose middle is shown`}`;
  return `How many groups hold was looked for at ${digits(input.granularities.length)} resolutions from ${at(lowest)} to ${at(highest)}: the mean adjusted Rand index of ${digits(lowest.resamples)} resamples of ${sharePercent(share, 100)} of the papers with the whole, corrected for that of ${digits(lowest.nulls)} ${agree(lowest.nulls, "shuffle")} of their phrases (after Lancichinetti & Fortunato 2012), is ${best.toFixed(2)} at most, ${held}.`;
}

function clusters(input: MethodsInput): string {
  const standard = shownClustering(input);
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
      : ` Their stability is the mean Jaccard index in ${digits(resamples)} resamples of ${sharePercent(granularitySettings.share, 100)} of the papers (Hennig 2007): ${standard.stability.toFixed(2)}.`;
  const tested =
    p === null
      ? ""
      : ` ${structureMade()} of ${count(standard.structure_papers, "paper")} with words, versions of one title once, was compared with that of ${digits(nulls)} ${agree(nulls, "shuffle")} of undivided phrases over them, with phrases of a paper that share a word, and clauses shared word for word, bound (Phipson & Smyth 2010)${standard.structure === "no more than chance" ? ", made until the answer was certain (Besag & Clifford 1991)" : ""}: ${pWords(p)}, ${standard.structure}, where up to ${levelWords(answerLevels.moreThanChance)} is more than chance and up to ${levelWords(answerLevels.undecided)} undecided.`;
  const {read, cited} = methodCited(method, vocabulary, defaultNeighbours(input.hub.parsed));
  const asked =
    standard.clusters_asked === k
      ? ""
      : `, where ${digits(standard.clusters_asked)} were asked for`;
  const at =
    standard.resolution === null
      ? ""
      : `resolution ${String(Number(standard.resolution.toPrecision(3)))}, `;
  return `${read} were clustered by ${cited} into ${count(k, "cluster")}${asked} (${at}seed ${seed}).${stable}${tested}`;
}

function structureMade(): string {
  const {statistic, neighbours, minPapers, resolutions} = structureSettings;
  return `Structure is the highest ${statistic}, over resolutions ${listed(resolutions.map(String))}, of the graph of each paper’s ${digits(neighbours)} nearest by single words of at least ${count(minPapers, "paper")}. That`;
}

function levelWords(level: number): string {
  return pWords(level).replace(/^.*=\s/u, "");
}

function words({hub, terms}: MethodsInput): string {
  return terms.length === 0 || hub.parsed < 2
    ? ""
    : `Distinctive words of selected papers passed an exact hypergeometric test over papers, versions of one title once (Fisher 1935), at a false discovery rate of ${sharePercent(discoveryRate, 100)} (Benjamini & Hochberg 1995) over all words of at least two works but those by which the papers were selected; their order is by Fightin’ Words z (Monroe, Colaresi & Quinn 2008).`;
}
