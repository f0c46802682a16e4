import {deviation, mean, quantileSorted, shuffler} from "d3-array";
import {randomLcg} from "d3-random";
import {jaccardIndex} from "../../statistics/co-word-measures.js";
import {
  benjaminiHochberg,
  answerOf,
  visibleShare,
  visibleThemeShares,
  type TestAnswer
} from "../../statistics/significance.js";
import {granularitySettings} from "../../tables/clusters.js";
import type {PaperRow} from "../../tables/papers.js";
import {termSettings, type PaperTermRow, type TermRow, type ThemeRow} from "../../tables/themes.js";
import {coWords, isPartOf, networkTerms, type CoWords} from "../../themes/co-words.js";
import {detectThemes} from "../../themes/theme-groups.js";
import type {Phrase, PhrasedPapers} from "../phrased-papers.js";
import {fewestPapers} from "../specification-grid.js";
import {shuffledPhrases, shuffleUnits} from "./shuffled-phrases.js";
import {sampleOfPapers} from "./structure-test.js";

/** The themes of papers, and the terms of the papers in their order. */
export interface ThemesToTest {
  themes: readonly Pick<ThemeRow, "terms" | "origin">[];
  terms: readonly Pick<TermRow, "term_id" | "common" | "origin">[];
  /** The terms of each paper, by their indices, as the tables have them; by default those of its phrases. */
  having?: readonly (readonly number[])[];
}

/** The terms of each of some papers by the rows of places, as indices of the terms. */
export function termsHad(
  papers: readonly Pick<PaperRow, "paper_id">[],
  terms: readonly Pick<TermRow, "term_id">[],
  places: readonly Pick<PaperTermRow, "paper_id" | "term_id">[]
): number[][] {
  const termOf = new Map(terms.map(({term_id: id}, i) => [id, i]));
  const sets = new Map(papers.map(({paper_id: id}) => [id, new Set<number>()]));
  for (const {paper_id: paper, term_id: id} of places) {
    const term = termOf.get(id);
    if (term !== undefined) sets.get(paper)?.add(term);
  }
  return papers.map(({paper_id: id}) => [...(sets.get(id) ?? [])]);
}

/** What the test says of a theme. */
export interface TestedTheme {
  /** How many more pairs of its terms stand in papers than if each were drawn alone. */
  excess: number;
  /** Adjusted for the number of themes, and not below the p-value of all themes together. */
  p: number;
  answer: TestAnswer;
  /** The mean Jaccard index of its terms with their best match in resamples of the papers. */
  stability: number | null;
}

/** What the test says of the themes of a hub. */
export interface ThemeTest {
  /** In the order of the themes. */
  themes: TestedTheme[];
  /** Of all detected themes together. */
  p: number;
  answer: TestAnswer;
  nulls: number;
  papers: number;
  /** The share of the text below which themes do not reliably show at so many papers; null if unknown. */
  visibleShare: number | null;
  resamples: number;
  /** What 19 of 20 themes of shuffled phrases stay below or reach in resamples; null without them. */
  nullStabilityUpper: number | null;
}

interface ThemeTestOptions {
  /** How many shuffles; 39 by default. */
  nulls?: number;
  /** How many resamples of 80 % of the papers; 40 by default. */
  resamples?: number;
  /** The granularity of detected themes; 1 by default. */
  resolution?: number | null;
  seed?: number;
}

const {share: resampleShare} = granularitySettings;
const stableNulls = 8;
const resamplesOfNull = 5;
const tolerance = 1e-9;
const longest = Math.max(termSettings.longest, termSettings.longestOfCharacters);

/**
 * Tests the themes of papers against the same phrases shuffled over the papers, where each shuffle
 * has themes detected anew. A paper has the terms that the tables say, be they inside longer ones or
 * not; what is not in one of its phrases stays with it. The statistic of a theme is its excess: how many
 * more pairs of its terms, of which neither holds the other, stand in papers than if every term stood in
 * its number of papers at random. All themes together are
 * tested by the sum over detected themes; the p-value of a detected theme is the share of themes of
 * shuffles with as much excess, that of a curated one is by how many standard deviations it is above
 * its own terms in shuffles, and both are adjusted for the number of themes (Benjamini–Hochberg) and
 * never below that of all together. So where there are no topics, at most 5 % of hubs have a theme that
 * is called more than chance. The stability of a theme is how well its terms are found again in
 * resamples. Null below six papers, or without a term that papers share.
 * @title Test of themes
 * @formula e_T=\sum_{\substack{i<j,\ i,j\in T\\ i\not\subset j,\ j\not\subset i}}\left(c_{ij}-\frac{c_i c_j}{n}\right)
 * @see Phipson, B. & Smyth, G. K. (2010). Permutation p-values should never be zero; Hennig, C.
 * (2007). Cluster-wise assessment of cluster stability. CSDA 52.
 */
export function themeTest(
  phrased: PhrasedPapers,
  {themes, terms, having}: ThemesToTest,
  {nulls = 39, resamples = 40, resolution = null, seed = 5}: ThemeTestOptions = {}
): ThemeTest | null {
  const random = randomLcg(seed);
  const tested = sampleOfPapers(phrased, random);
  const total = tested.papers.length;
  const placeOf = new Map(terms.map(({term_id: id}, i) => [id, i]));
  const own = themes.map(({terms: ids}) => termsOfList(ids, placeOf));
  const inNetwork = networkTerms(terms);
  const read = new Set([...inNetwork, ...own.flat()]);
  const termsIn = termReader(tested, terms, read);
  if (total < fewestPapers || nulls === 0 || terms.length === 0) return null;
  const nested = nestedPairs(terms, read);
  const detected = (papers: readonly (readonly number[])[]) => {
    const network = coWords(papers, terms.length, nested.has);
    const linked =
      read.size === inNetwork.size
        ? network
        : coWords(
            papers.map((list) => list.filter((term) => inNetwork.has(term))),
            terms.length,
            nested.has
          );
    const groups = detectThemes(linked, resolution === null ? {} : {resolution});
    return {network, sets: groups.map((group) => group.terms)};
  };
  const placeInHub = new Map(phrased.papers.map((phrases, paper) => [phrases, paper]));
  const beyond = tested.papers.map((phrases) => {
    const inPhrases = new Set(termsIn(phrases));
    const had = having?.[placeInHub.get(phrases) ?? -1] ?? [];
    return had.filter((term) => read.has(term) && !inPhrases.has(term));
  });
  const papersOf = ({papers}: PhrasedPapers) =>
    papers.map((phrases, i) =>
      ascending([...new Set([...termsIn(phrases), ...(beyond[i] ?? [])])])
    );
  const all = papersOf(tested);
  const {network, sets} = detected(all);
  const excessIn = (groups: readonly (readonly number[])[], of: CoWords) =>
    excessOf(groups, of, {total, nested});
  const excess = excessIn(own, network);
  const together = sum(excessIn(sets, network));

  const units = shuffleUnits(tested);
  const curated = own.filter((_, i) => themes[i]?.origin === "curated");
  const ofCurated = curated.map((): number[] => []);
  const ofThemes: number[] = [];
  const stable: number[] = [];
  let asMuch = 0;
  for (let shuffle = 0; shuffle < nulls; ++shuffle) {
    const papers = papersOf(shuffledPhrases(tested, random, units));
    const found = detected(papers);
    const each = excessIn(found.sets, found.network);
    ofThemes.push(...each);
    if (sum(each) >= together - tolerance) asMuch += 1;
    excessIn(curated, found.network).forEach((value, i) => ofCurated[i]?.push(value));
    if (shuffle < stableNulls && resamples > 0)
      stable.push(
        ...stabilityOf(found.sets, papers, resamplesOfNull).filter((one) => one !== null)
      );
  }
  const p = (1 + asMuch) / (1 + nulls);
  const scores = ofCurated.map(standardised);
  const pooled = scores.flatMap(({nulls: values}) => values);
  let place = 0;
  const alone = themes.map(({origin}, i) => {
    if (origin !== "curated") return shareAbove(ofThemes, excess[i] ?? 0);
    const score = scores[place++];
    return shareAbove(pooled, score?.of(excess[i] ?? 0) ?? 0);
  });
  const adjusted = benjaminiHochberg(alone);
  const stability = stabilityOf(own, all, resamples);
  stable.sort((a, b) => a - b);
  return {
    themes: themes.map((_, i) => {
      const ofTheme = Math.max(p, adjusted[i] ?? 1);
      return {
        excess: excess[i] ?? 0,
        p: ofTheme,
        answer: answerOf(ofTheme),
        stability: stability[i] ?? null
      };
    }),
    p,
    answer: answerOf(p),
    nulls,
    papers: total,
    visibleShare: visibleShare(total, visibleThemeShares),
    resamples,
    nullStabilityUpper: quantileSorted(stable, 0.95) ?? null
  };

  function stabilityOf(
    groups: readonly (readonly number[])[],
    papers: readonly (readonly number[])[],
    times: number
  ): (number | null)[] {
    const sums = groups.map(() => 0);
    const places = Array.from(papers.keys());
    for (let r = 0; r < times; ++r) {
      const drawn = shuffler(random)([...places]).slice(
        0,
        Math.round(resampleShare * papers.length)
      );
      const {sets: found} = detected(drawn.map((paper) => papers[paper] ?? []));
      bestMatches(groups, found).forEach((jaccard, i) => (sums[i] = (sums[i] ?? 0) + jaccard));
    }
    return sums.map((total) => (times === 0 ? null : total / times));
  }
}

/** For each set of terms, the Jaccard index with its best match among other sets. */
function bestMatches(
  sets: readonly (readonly number[])[],
  others: readonly (readonly number[])[]
): number[] {
  const labels = new Map(others.flatMap((terms, label) => terms.map((term) => [term, label])));
  return sets.map((terms) => {
    const both = new Map<number, number>();
    for (const term of terms) {
      const label = labels.get(term);
      if (label !== undefined) both.set(label, (both.get(label) ?? 0) + 1);
    }
    return Math.max(
      0,
      ...Array.from(both, ([label, n]) => jaccardIndex(n, terms.length, others[label]?.length ?? 0))
    );
  });
}

/** Pairs of terms of which one holds the other: they are no evidence of a theme. */
interface NestedPairs {
  one: Int32Array;
  other: Int32Array;
  has: (one: number, other: number) => boolean;
}

function nestedPairs(
  terms: readonly Pick<TermRow, "term_id">[],
  read: ReadonlySet<number>
): NestedPairs {
  const isPart = isPartOf(terms.map(({term_id: id}) => id));
  const able = ascending([...read]);
  const pairs = able.flatMap((one, i) =>
    able.slice(i + 1).flatMap((other) => (isPart(one, other) ? [[one, other] as const] : []))
  );
  const known = new Set(pairs.map(([one, other]) => one * terms.length + other));
  return {
    one: Int32Array.from(pairs, ([one]) => one),
    other: Int32Array.from(pairs, ([, other]) => other),
    has: (one, other) => known.has(one * terms.length + other)
  };
}

/** The excess of each set of terms in a network of so many papers, without nested pairs. */
function excessOf(
  sets: readonly (readonly number[])[],
  {papers, one, other, weights}: CoWords,
  {total, nested}: {total: number; nested: NestedPairs}
): number[] {
  const setsOf = new Map<number, number[]>();
  sets.forEach((terms, set) => {
    for (const term of terms) setsOf.set(term, [...(setsOf.get(term) ?? []), set]);
  });
  const inside = new Float64Array(sets.length);
  const add = (first: number, second: number, value: number) => {
    const ofOther = setsOf.get(second);
    if (ofOther === undefined) return;
    for (const set of setsOf.get(first) ?? [])
      if (ofOther.includes(set)) inside[set] = (inside[set] ?? 0) + value;
  };
  for (let e = 0; e < one.length; ++e) add(one[e] ?? -1, other[e] ?? -1, weights[e] ?? 0);
  nested.one.forEach((first, e) => {
    const second = nested.other[e] ?? -1;
    add(first, second, ((papers[first] ?? 0) * (papers[second] ?? 0)) / total);
  });
  return sets.map((terms, set) => {
    const counts = terms.map((term) => papers[term] ?? 0);
    const pairs = (sum(counts) ** 2 - sum(counts.map((count) => count ** 2))) / 2;
    return (inside[set] ?? 0) - pairs / total;
  });
}

/** Reads which of some terms stand in the phrases of a paper, be they inside longer ones or not. */
function termReader(
  {words}: PhrasedPapers,
  terms: readonly Pick<TermRow, "term_id">[],
  read: ReadonlySet<number>
): (phrases: readonly Phrase[]) => number[] {
  const placeOf = new Map(terms.flatMap(({term_id: id}, i) => (read.has(i) ? [[id, i]] : [])));
  const known = new Map<unknown, readonly number[]>();
  return (phrases) => [...new Set(phrases.flatMap(termsOf))];

  function termsOf(phrase: Phrase): readonly number[] {
    const {whole} = phrase;
    const read =
      known.get(whole ?? phrase) ??
      termsInside(whole ?? phrase.words.map((word) => words[word] ?? ""));
    known.set(whole ?? phrase, read);
    return read;
  }

  function termsInside(keys: readonly string[]): number[] {
    return Array.from(keys.keys()).flatMap((from) =>
      Array.from({length: Math.min(longest, keys.length - from)}, (_, i) => i + 1).flatMap(
        (length) => placeOf.get(keys.slice(from, from + length).join(" ")) ?? []
      )
    );
  }
}

function ascending(values: number[]): number[] {
  return values.sort((a, b) => a - b);
}

function termsOfList(json: string, placeOf: ReadonlyMap<string, number>): number[] {
  const ids: unknown = JSON.parse(json);
  return Array.isArray(ids) ? ids.flatMap((id: unknown) => placeOf.get(String(id)) ?? []) : [];
}

/** Values as standard deviations above the mean of those of the shuffles. */
function standardised(values: readonly number[]) {
  const middle = mean(values) ?? 0;
  const spread = deviation(values) ?? 0;
  const of = (value: number) => (spread === 0 ? 0 : (value - middle) / spread);
  return {of, nulls: values.map(of)};
}

function shareAbove(nulls: readonly number[], value: number): number {
  const asMuch = nulls.filter((one) => one >= value - tolerance).length;
  return (1 + asMuch) / (1 + nulls.length);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
