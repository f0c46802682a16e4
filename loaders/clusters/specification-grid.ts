import type {ClusterInput} from "./methods/method.js";
import {methods} from "./methods/index.js";
import {isLink, type LinkKind} from "../tables/clusters.js";
import {clusterInput} from "./neighbours.js";
import {type PhrasedPapers, withoutWords} from "./phrased-papers.js";

const vocabularies = ["words and phrases", "words", "without hub words"] as const;
export type Vocabulary = (typeof vocabularies)[number];

/** One way of clustering a hub: a vocabulary, a method and how many clusters are asked for. */
export interface Specification {
  id: string;
  vocabulary: Vocabulary | LinkKind;
  method: string;
  asked: number;
}

/** The specifications of a hub, the default one among them, and how many its size does not allow. */
export interface SpecificationGrid {
  specifications: Specification[];
  standard: Specification;
  leftOut: number;
  reason: string | null;
}

/** The fewest papers in which groups are looked for. */
export const fewestPapers = 6;

const steps = [-1, 1, -2, 2, 3, 4];
const factors = [0.7, 1.4, 0.5, 2, 2.8];
const mostGranularities = 5;

/**
 * The multiverse of a hub of so many papers, for which the `standard` method finds `usual` clusters
 * and Leiden by itself `own`: every vocabulary with every method at five granularities, these two
 * and the nearest around the usual one. Larger hubs have fewer, and
 * hubs of fewer than six papers only the identity.
 */
export function specificationGrid(
  papers: number,
  {
    methods: names,
    standard,
    usual,
    own
  }: {methods: readonly string[]; standard: string; usual: number; own: number}
): SpecificationGrid {
  if (papers < fewestPapers) {
    const only = specification("words and phrases", "identity", 1);
    return {specifications: [only], standard: only, leftOut: 0, reason: null};
  }
  const first = specification("words and phrases", standard, usual);
  const asked = granularities(papers, {usual, own});
  const all = vocabularies.flatMap((vocabulary) =>
    names
      .filter((method) => vocabulary !== "words" || !isOfWords(method))
      .flatMap((method) => asked.map((k) => specification(vocabulary, method, k)))
  );
  const limit = limits.find(({above}) => papers > above);
  const kept = all.filter((one) => limit === undefined || limit.keeps(one, {standard, usual}));
  const known = kept.find(({id}) => id === first.id);
  return {
    specifications: known === undefined ? [first, ...kept] : kept,
    standard: known ?? first,
    leftOut: all.length - kept.length,
    reason: limit === undefined ? null : limit.reason
  };
}

interface Limit {
  above: number;
  reason: string;
  keeps(one: Specification, usual: {standard: string; usual: number}): boolean;
}

const limits: readonly Limit[] = [
  {
    above: 20000,
    reason: "above 20,000 papers only the default method runs, at its default granularity",
    keeps: ({vocabulary, method, asked}, {standard, usual}) =>
      vocabulary === "words and phrases" && method === standard && asked === usual
  },
  {
    above: 2000,
    reason: "above 2,000 papers only the default method runs, on words and phrases",
    keeps: ({vocabulary, method}, {standard}) =>
      vocabulary === "words and phrases" && method === standard
  },
  {
    above: 200,
    reason: "above 200 papers other vocabularies are tried at the default granularity only",
    keeps: ({vocabulary, asked}, {usual}) => vocabulary === "words and phrases" || asked === usual
  }
];

function granularities(papers: number, {usual, own}: {usual: number; own: number}): number[] {
  const around =
    papers <= 200
      ? steps.map((step) => usual + step)
      : factors.map((factor) => Math.round(usual * factor));
  return [...new Set([usual, own, ...around])]
    .filter((k) => k >= 2 && k < papers)
    .slice(0, mostGranularities)
    .sort((a, b) => a - b);
}

/**
 * A grid with one way more for each kind of links between papers: their communities by Leiden, of the
 * usual number.
 */
export function withLinks(
  grid: SpecificationGrid,
  links: readonly LinkKind[],
  usual: number
): SpecificationGrid {
  const more = links.map((kind) => specification(kind, "leiden", Math.max(2, usual)));
  return {...grid, specifications: [...grid.specifications, ...more]};
}

function specification(
  vocabulary: Specification["vocabulary"],
  method: string,
  asked: number
): Specification {
  const id = `${vocabulary.replace(/\W+/gu, "-")}/${method}/${String(asked)}`;
  return {id, vocabulary, method, asked};
}

/** Whether a method reads words one by one, so that phrases make no difference. */
function isOfWords(name: string): boolean {
  return methods.some((method) => method.name === name && method.reads === "words");
}

/**
 * What papers are compared by in each vocabulary or by links, made when it is first asked for;
 * `domainStopWords` gives the keys of the words that one of them leaves out, `linked` the papers as
 * lists of links.
 */
export function vocabularyInputs(
  phrased: PhrasedPapers,
  domainStopWords: () => ReadonlySet<string>,
  linked: (kind: LinkKind) => PhrasedPapers
): (vocabulary: Specification["vocabulary"]) => ClusterInput {
  const made = new Map<Specification["vocabulary"], ClusterInput>();
  const make = (vocabulary: Specification["vocabulary"]) => {
    if (isLink(vocabulary)) return clusterInput(linked(vocabulary), {longest: 1});
    if (vocabulary === "words") return clusterInput(phrased, {longest: 1});
    if (vocabulary === "words and phrases") return clusterInput(phrased);
    return clusterInput(withoutWords(phrased, domainStopWords()));
  };
  return (vocabulary) => {
    const input = made.get(vocabulary) ?? make(vocabulary);
    made.set(vocabulary, input);
    return input;
  };
}
