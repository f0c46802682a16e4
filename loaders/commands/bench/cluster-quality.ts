import {deviation, mean} from "d3-array";
import {
  boundedNeighbours,
  clusterInput,
  neighbourGraph,
  neighbours
} from "../../clusters/neighbours.js";
import {type ClusterMethod, defaultMethod, methods} from "../../clusters/methods/index.js";
import {leidenMethod} from "../../clusters/methods/leiden.js";
import {phrasedPapers} from "../../clusters/phrased-papers.js";
import {vectors} from "../../clusters/vectors.js";
import {adjustedRandIndex, normalisedMutualInformation} from "../../statistics/partitions.js";
import {benchCuration} from "./curation.js";
import {drawPapers, type Labelled, partSettings} from "./labelled-corpus.js";
import type {BenchRow} from "./row.js";

const smallDraws = 20;
const sizes = [31, 1000, 5000];

interface Score {
  nmi: number;
  ari: number;
  k: number;
}

/**
 * How well each method agrees with the classes of labelled papers: at 31 papers (20 draws), 1,000,
 * 5,000 and all, drawn from those on which no settings were chosen, but for all of them.
 */
export function* qualityRows(all: Labelled): Generator<BenchRow> {
  const {settings, rest} = partSettings(all);
  yield {
    name: "labelled papers",
    figure: String(all.papers.length),
    target: "",
    detail: `settings were chosen on ${String(settings.papers.length)} others than those drawn below`
  };
  for (const size of sizes) {
    if (size > rest.papers.length) continue;
    const draws = size === sizes[0] ? smallDraws : 1;
    yield* rowsOf(
      Array.from({length: draws}, (_, i) => drawPapers(rest, size, (i + 1) / (draws + 1)))
    );
  }
  yield* rowsOf([all]);
  yield boundedLoss(all);
}

function* rowsOf(draws: readonly Labelled[]): Generator<BenchRow> {
  const size = draws[0]?.papers.length ?? 0;
  const inputs = draws.map(({papers}) => clusterInput(phrasedPapers(papers, benchCuration())));
  for (const method of methods) {
    const name = `${method.name}, n = ${String(size)}`;
    if (method.mostPapers !== undefined && size > method.mostPapers) {
      const detail = `left out: meant for ${String(method.mostPapers)} papers at most`;
      yield {name, figure: "—", target: "", detail};
      continue;
    }
    const scores = draws.map(({classes}, i) => {
      const input = inputs[i];
      if (input === undefined) throw new Error(`draw ${String(i)} has no input`);
      const k = method.needsK ? {k: new Set(classes).size} : {};
      return scoreOf(method.cluster(input, k), classes);
    });
    yield {name, figure: shown(scores, mean), target: targetOf(method, size), detail: detailOf()};

    function detailOf(): string {
      const clusters = Math.round(mean(scores, ({k}) => k) ?? NaN);
      const parts = [`${String(clusters)} ${clusters === 1 ? "cluster" : "clusters"}`];
      if (draws.length > 1) parts.push(`± ${shown(scores, deviation)}, ${draws.length} draws`);
      if (method.needsK) parts.push("told their number");
      if (method === defaultMethod(size)) parts.push("the default at this size");
      return parts.join(", ");
    }
  }
}

/** What exact neighbours gain over bounded ones, by Leiden on both graphs, over three seeds. */
function boundedLoss({papers, classes}: Labelled): BenchRow {
  const phrased = phrasedPapers(papers, benchCuration());
  const made = vectors(phrased);
  const [exact, bounded] = [neighbours(made), boundedNeighbours(made)].map((found) => {
    const graph = neighbourGraph(found);
    return [1, 2, 3].map((seed) =>
      scoreOf(
        leidenMethod.cluster({phrased, vectors: made, graph}, {seed, resolution: 1.25}),
        classes
      )
    );
  });
  const gain =
    (mean(exact ?? [], ({nmi}) => nmi) ?? NaN) - (mean(bounded ?? [], ({nmi}) => nmi) ?? NaN);
  return {
    name: `bounded graph, NMI lost, n = ${String(papers.length)}`,
    figure: gain.toFixed(3),
    target: "≤ .02",
    detail: `exact ${shown(exact ?? [], mean)}, bounded ${shown(bounded ?? [], mean)}, Leiden at 1.25, 3 seeds`
  };
}

function scoreOf({labels, k}: {labels: Int32Array; k: number}, classes: number[]): Score {
  return {
    nmi: normalisedMutualInformation(labels, classes),
    ari: adjustedRandIndex(labels, classes),
    k
  };
}

function shown(
  scores: readonly Score[],
  summary: (scores: readonly Score[], value: (score: Score) => number) => number | undefined
): string {
  const figures = [summary(scores, ({nmi}) => nmi), summary(scores, ({ari}) => ari)];
  return figures.map((figure) => (figure ?? NaN).toFixed(3).replace(/^0/u, "")).join(" / ");
}

const untold = new Map<string, string>([
  ["gsdmm", "≥ .38 / .26"],
  ["leiden", "≥ .35 / .23"],
  ["nmf", "≥ .31 / .22"]
]);

function targetOf({name}: ClusterMethod, size: number): string {
  return size === 20_000 ? (untold.get(name) ?? "") : "";
}
