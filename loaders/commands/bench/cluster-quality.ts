import {deviation, mean, shuffler} from "d3-array";
import {
  boundedNeighbours,
  clusterInput,
  neighbourGraph,
  neighbours
} from "../../clusters/neighbours.js";
import type {ClusterMethod} from "../../clusters/methods/method.js";
import {defaultMethod, methods} from "../../clusters/methods/index.js";
import {randomLcg} from "d3-random";
import {leidenMethod} from "../../clusters/methods/leiden.js";
import {phrasedPapers} from "../../clusters/phrased-papers.js";
import {vectors} from "../../clusters/vectors.js";
import {adjustedRandIndex, normalisedMutualInformation} from "../../statistics/partitions.js";
import type {PaperText} from "../../text/corpus.js";
import {readCurationFiles} from "../../library/read-curation-files.js";
import {readFile} from "../../library/read-file.js";
import type {Diagnostic} from "../../messages/diagnostic.js";
import {noCuration, readCuration} from "../../vocabulary/read-curation.js";
import type {BenchRow} from "./row.js";

const curation = {own: noCuration, shared: readCuration(readCurationFiles("").shared)};
const sizes = [
  {size: 31, draws: 100},
  {size: 200, draws: 20},
  {size: 1000, draws: 6},
  {size: 2000, draws: 3},
  {size: 5000, draws: 1}
];

/** How well clusters agree with classes, and how many there are. */
export interface Score {
  nmi: number;
  ari: number;
  k: number;
}

/**
 * How well each method agrees with the classes of labelled papers: on draws of 31 to 5,000 of those
 * on which no settings were chosen, as a mean with its standard error, and on all of them.
 */
export function* qualityRows(all: Labelled): Generator<BenchRow> {
  const {settings, rest} = partSettings(all);
  yield {
    name: "labelled papers",
    figure: String(all.papers.length),
    target: "",
    detail: `settings were chosen on ${String(settings.papers.length)} others than those drawn below`
  };
  for (const {size, draws} of sizes) {
    if (size > rest.papers.length) continue;
    yield* rowsOf(
      Array.from({length: draws}, (_, i) => drawPapers(rest, size, (i + 1) / (draws + 1)))
    );
  }
  yield* rowsOf([all]);
  yield boundedLoss(all);
}

function* rowsOf(draws: readonly Labelled[]): Generator<BenchRow> {
  const size = draws[0]?.papers.length ?? 0;
  const inputs = draws.map(({papers}) => clusterInput(phrasedPapers(papers, curation)));
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
      if (draws.length > 1) parts.push(`± ${shown(scores, standardError)}, ${draws.length} draws`);
      if (method.needsK) parts.push("told their number");
      if (method === defaultMethod(size)) parts.push("the default at this size");
      return parts.join(", ");
    }
  }
}

/** What exact neighbours gain over bounded ones, by Leiden on both graphs, over three seeds. */
function boundedLoss({papers, classes}: Labelled): BenchRow {
  const phrased = phrasedPapers(papers, curation);
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

/** The standard error of the mean; undefined for fewer than two scores. */
export function standardError(
  scores: readonly Score[],
  value: (score: Score) => number
): number | undefined {
  const spread = deviation(scores, value);
  return spread === undefined ? undefined : spread / Math.sqrt(scores.length);
}

const untold = new Map<string, string>([
  ["gsdmm", "≥ .42 / .30"],
  ["leiden", "≥ .35 / .23"],
  ["nmf", "≥ .31 / .22"]
]);

function targetOf({name}: ClusterMethod, size: number): string {
  return size === 20_000 ? (untold.get(name) ?? "") : "";
}

/** Papers whose classes are known. */
export interface Labelled {
  papers: PaperText[];
  classes: number[];
}

const settingsDraw = 5000;
const settingsSeed = 0.7;

/**
 * Reads a labelled file: a class, a tab and a text a line. Throws where it cannot be read or is no
 * file, and where a line has no tab.
 */
export function readLabelled(path: string): Labelled {
  const names = new Map<string, number>();
  const classes: number[] = [];
  const refusals: Diagnostic[] = [];
  const text = new TextDecoder().decode(readFile(path, refusals) ?? undefined);
  const [refusal] = refusals;
  if (refusal !== undefined) throw new Error(`${path}: ${refusal.reason}`);
  const papers = text
    .split("\n")
    .filter((line) => line !== "")
    .map((line, i) => {
      const tab = line.indexOf("\t");
      if (tab < 0) throw new Error(`line ${String(i + 1)} of ${path} has no tab: ${line}`);
      const name = line.slice(0, tab);
      classes.push(names.get(name) ?? names.size);
      if (!names.has(name)) names.set(name, names.size);
      return {title: line.slice(tab + 1), summary: null};
    });
  return {papers, classes};
}

/**
 * Parts papers at random into the 5,000 on which the settings of the methods were chosen and the
 * rest, from which the benchmark draws.
 */
export function partSettings(all: Labelled): {settings: Labelled; rest: Labelled} {
  const order = shuffled(all.papers.length, settingsSeed);
  return {
    settings: pick(all, order.slice(0, settingsDraw)),
    rest: pick(all, order.slice(settingsDraw))
  };
}

/** Draws so many papers at random. */
export function drawPapers(from: Labelled, count: number, seed: number): Labelled {
  return pick(from, shuffled(from.papers.length, seed).slice(0, count));
}

function shuffled(length: number, seed: number): number[] {
  return shuffler(randomLcg(seed))(Array.from({length}, (_, i) => i));
}

function pick({papers, classes}: Labelled, places: readonly number[]): Labelled {
  return {
    papers: places.map((i) => papers[i] ?? {title: null, summary: null}),
    classes: places.map((i) => classes[i] ?? -1)
  };
}
