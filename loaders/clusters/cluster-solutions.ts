import type {Diagnostic} from "../messages/diagnostic.js";
import type {Tables} from "../tables/tables.js";
import type {CurationInput} from "../vocabulary/curation.js";
import {readCurations} from "../vocabulary/read-curation.js";
import {termCounts, type TermCounts} from "./cluster-terms.js";
import {labelWarnings, readAnchors, readNamedGroups} from "./curated-groups.js";
import {membersOf} from "./match.js";
import {defaultMethod, methods} from "./methods/index.js";
import {ownNumber, profileOf} from "./methods/leiden.js";
import type {GranularityProfile} from "./granularity.js";
import type {ClusterInput} from "./methods/method.js";
import {linkedPapers, linksThere} from "./linked-papers.js";
import {domainStopWords, phrasedPapers, type PhrasedPapers} from "./phrased-papers.js";
import {type NamedSolution, nameSolutions, solve} from "./solutions.js";
import {
  fewestPapers,
  specificationGrid,
  type SpecificationGrid,
  vocabularyInputs,
  withLinks
} from "./specification-grid.js";

/** What the clusters of a hub are made from: what the first stage of its analysis finds. */
export type ClusteredHub = Pick<
  Tables,
  "hubs" | "papers" | "terms" | "paper_terms" | "themes" | "paper_authors" | "paper_references"
>;

/** The clusters of a hub in all ways that its size allows, before they are put to the test. */
export interface FoundClusters {
  phrased: PhrasedPapers;
  /** The terms and themes of the hub and its papers, and the granularity that its themes were detected at. */
  ofThemes: Pick<ClusteredHub, "papers" | "terms" | "paper_terms" | "themes"> & {
    resolution: number | null;
  };
  /** What the default vocabulary compares papers by. */
  input: ClusterInput;
  /** Null for a hub that is too large for one, or opens on another method than Leiden. */
  profile: GranularityProfile | null;
  grid: SpecificationGrid;
  counts: TermCounts;
  solutions: readonly NamedSolution[];
  standard: NamedSolution;
  /** How terms are written most often, by their ids. */
  surfaces: ReadonlyMap<string, string>;
  diagnostics: readonly Diagnostic[];
}

const leidenName = "leiden";

/** Clusters the papers of a hub in a multiverse of ways, with identities, labels and names. */
export function clusterSolutions(
  hub: ClusteredHub,
  curation: CurationInput,
  {told = () => {}}: {told?: (stage: string) => void} = {}
): FoundClusters {
  const {
    hubs: [row],
    papers,
    terms,
    paper_terms,
    themes
  } = hub;
  const texts = {
    ...readCurations(curation).curations,
    hub: {title: row?.title ?? null, summary: row?.abstract ?? null}
  };
  const labels = readNamedGroups(curation.clusters?.labels ?? null, "label", papers);
  const anchors = readAnchors(curation.clusters?.anchors ?? null, papers);

  told("vectors and neighbours");
  const phrased = phrasedPapers(papers, texts);
  const inputOf = vocabularyInputs(
    phrased,
    () => domainStopWords(row?.title ?? null, papers, texts),
    (kind) => linkedPapers(hub, kind)
  );
  const input = inputOf("words and phrases");

  const method = defaultMethod(papers.length);
  const byLeiden = method.name === leidenName && papers.length >= fewestPapers;
  if (byLeiden) told("number of groups");
  const profile = byLeiden ? profileOf(input) : null;
  told(`clusters by ${method.name}`);
  const first = method.cluster(input, {seed: 1});
  const grid = specificationGrid(papers.length, {
    methods: methods.map(({name}) => name).filter((name) => name !== "identity"),
    standard: method.name,
    usual: first.k,
    own: byLeiden ? ownNumber(input) : first.k
  });
  const ways = withLinks(grid, papers.length < fewestPapers ? [] : linksThere(hub), first.k);
  const solved = solve(ways, inputOf, {methods, first, told});

  told("names");
  const counts = termCounts(papers, terms, paper_terms);
  const solutions = nameSolutions(solved, ways.standard, {
    counts,
    labels: labels.groups,
    known: anchors.identities
  });
  const standard = solutions.find(({specification}) => specification === ways.standard);
  if (standard === undefined) throw new Error("the default clustering is not among the solutions");
  const members = membersOf(standard.clustering.labels, standard.clustering.k);
  const {own, shared} = texts;
  const resolution = own.settings.resolution ?? shared.settings.resolution;
  return {
    phrased,
    ofThemes: {papers, terms, paper_terms, themes, resolution},
    input,
    profile,
    grid: ways,
    counts,
    solutions,
    standard,
    surfaces: new Map(terms.map(({term_id, term}) => [term_id, term])),
    diagnostics: [
      ...labels.diagnostics,
      ...anchors.diagnostics,
      ...labelWarnings(members, labels.groups)
    ]
  };
}
