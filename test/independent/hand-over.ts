import {randomLcg} from "d3-random";
import {evidence, samplingInterval, type Measure} from "../../src/evidence/evidence.js";
import {compareTerms} from "../../src/themes/compare-terms.js";
import {latentDimensions} from "../../loaders/clusters/latent-dimensions.js";
import {clusterInput} from "../../loaders/clusters/neighbours.js";
import {phrasedPapers, type PhrasedPapers} from "../../loaders/clusters/phrased-papers.js";
import {rowsWithFeatures, type Vectors} from "../../loaders/clusters/vectors.js";
import type {HubInput} from "../../loaders/sources/hub-input.js";
import {papersToClassify, worstCaseBounds} from "../../loaders/statistics/index.js";
import {
  adjustedRandIndex,
  normalisedMutualInformation
} from "../../loaders/statistics/partitions.js";
import {type AllTables, tableNames, tables as declared} from "../../loaders/tables/tables.js";
import {tokenisePapers} from "../../loaders/text/corpus.js";
import {curatedCorpus} from "../../loaders/themes/curated-corpus.js";
import {findPhrases} from "../../loaders/themes/phrases.js";
import {readCurations} from "../../loaders/vocabulary/read-curation.js";

/**
 * What the script is given of a hub: its text and the files of its curation, its tables as they are
 * written, what the papers were read as, and what pages compute of the tables. All of it is plain JSON.
 */
export function handedOver(input: HubInput, tables: AllTables): object {
  const decoder = new TextDecoder();
  const read = readAs(input, tables);
  return {
    id: input.id,
    pages: input.pages.map(({source: {path, bytes}}) => ({path, text: decoder.decode(bytes)})),
    background: input.curation.background?.text ?? null,
    anchors: input.curation.clusters?.anchors?.text ?? null,
    columns: Object.fromEntries(
      tableNames.map((name) => [
        name,
        Object.fromEntries(
          Object.entries(declared[name].columns).map(([column, {type}]) => [column, type])
        )
      ])
    ),
    tables,
    ...read,
    evidence: (["role", "polarity"] as const).map((measure) => evidenceOf(tables, measure)),
    comparisons: comparisonsOf(tables),
    partitions: partitionsOf(tables)
  };
}

/** The phrases that papers were read as, the candidates for terms, and the latent dimensions. */
function readAs({curation}: HubInput, {hubs: [row], papers, terms}: AllTables) {
  const {curations} = readCurations(curation);
  const hub = {title: row?.title ?? null, summary: row?.abstract ?? null};
  const phrased = phrasedPapers(papers, {...curations, hub});
  const withTitle = phrasedPapers([...papers, {title: hub.title, summary: null}], {
    ...curations,
    hub
  });
  const {corpus, kinds, stopFlags} = curatedCorpus(tokenisePapers(papers, hub), curations);
  const candidates = findPhrases(corpus, stopFlags(), {
    minPapers: terms[0]?.fewest_papers ?? 2,
    kinds
  });
  const {vectors} = clusterInput(phrased);
  return {
    phrases: wordsOf(phrased),
    title: wordsOf(withTitle).at(-1) ?? [],
    candidates: candidates.words
      .map((words, i) => ({
        term_id: corpus.lexicon.phraseKey(words),
        occurrences: candidates.occurrences[i] ?? 0
      }))
      .filter(({occurrences}) => occurrences > 0),
    latent: latentDimensions(vectors, dimensionsOf(vectors)).map((values) => [...values])
  };
}

/** As many dimensions as the hierarchy of papers is made in. */
function dimensionsOf(vectors: Vectors): number {
  const papers = rowsWithFeatures(vectors).filter(Boolean).length;
  return Math.max(1, Math.round(Math.sqrt(papers)));
}

function wordsOf({words, papers}: PhrasedPapers) {
  return papers.map((phrases) =>
    phrases.map((phrase) => ({
      words: phrase.words.map((word) => words[word] ?? ""),
      weight: phrase.weight,
      whole: phrase.whole ?? null
    }))
  );
}

/** What a page says of roles or stances: bounds and interval of each class, and what it would take. */
function evidenceOf({hubs: [hub], roles, polarities}: AllTables, measure: Measure) {
  const total = hub?.parsed ?? 0;
  const found = evidence(measure === "role" ? roles : polarities, measure, total);
  const {classified} = found.coverage;
  return {
    measure,
    ...found.coverage,
    classes: found.classes.map((one) => ({
      label: one.label,
      count: one.count,
      bounds: worstCaseBounds(one.count, classified, total),
      interval: samplingInterval(one, found)
    })),
    needed: [0.2, 0.1].map((margin) => ({
      margin,
      papers: papersToClassify(classified, total, {margin})
    }))
  };
}

/** What a page says of the words of a selection: of a random third, and of the papers of a theme. */
function comparisonsOf(tables: AllTables) {
  const {papers, themes, paper_themes: carried} = tables;
  const random = randomLcg(3);
  const third = papers.filter(() => random() < 1 / 3).map(({paper_id}) => paper_id);
  const ofThemes = themes
    .slice(0, 2)
    .map(({theme_id}) =>
      carried.flatMap((one) => (one.theme_id === theme_id ? [one.paper_id] : []))
    );
  return [third, ...ofThemes].map((selected) => ({
    selected,
    terms: compareTerms(tables, new Set(selected)).terms.map(
      ({term: {term_id}, group, rest, difference, z, keyness}) => ({
        ...{term_id, group, rest, difference, z},
        p: keyness?.p,
        adjusted: keyness?.adjusted,
        isDistinctive: keyness?.isDistinctive,
        lower: keyness?.difference?.lower,
        upper: keyness?.difference?.upper
      })
    )
  }));
}

/** How alike the default clustering is to every other. */
function partitionsOf({clusterings, memberships}: AllTables) {
  const labelsOf = (id: string) =>
    memberships
      .filter(({clustering_id}) => clustering_id === id)
      .map(({cluster_id}) => cluster_id ?? 0);
  const [first] = clusterings.filter(({is_default}) => is_default);
  const own = labelsOf(first?.clustering_id ?? "");
  return clusterings.map(({clustering_id: id}) => {
    const labels = labelsOf(id);
    return {
      clustering_id: id,
      ari: adjustedRandIndex(own, labels),
      nmi: normalisedMutualInformation(own, labels)
    };
  });
}
