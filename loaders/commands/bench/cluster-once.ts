import {readFileSync} from "node:fs";
import {performance} from "node:perf_hooks";
import {clusterInput} from "../../clusters/neighbours.js";
import {defaultMethod} from "../../clusters/methods/index.js";
import {leidenMethod} from "../../clusters/methods/leiden.js";
import {phrasedPapers} from "../../clusters/phrased-papers.js";
import {vectors} from "../../clusters/vectors.js";
import {topicalPapers} from "../../demo/topical-papers.js";
import {normalisedMutualInformation} from "../../statistics/partitions.js";
import {readCurationFiles} from "../../library/read-curation-files.js";
import {noCuration, readCuration} from "../../vocabulary/read-curation.js";

const [source = "", kind = "default"] = process.argv.slice(2);
const generated = /^\d+$/u.test(source) ? topicalPapers({papers: Number(source)}) : null;
const papers =
  generated?.papers ??
  readFileSync(source, "utf8")
    .trimEnd()
    .split("\n")
    .map((title) => ({title, summary: null}));
const start = performance.now();
const phrased = phrasedPapers(papers, {
  own: noCuration,
  shared: readCuration(readCurationFiles("").shared)
});
const {labels, k} = kind === "leiden" ? byLeiden() : byDefault();
const seconds = (performance.now() - start) / 1000;
console.log(
  JSON.stringify({
    k,
    seconds,
    bytes: process.resourceUsage().maxRSS * 1024,
    nmi: generated === null ? null : normalisedMutualInformation(labels, generated.labels)
  })
);

function byLeiden() {
  return leidenMethod.cluster(clusterInput(phrased, {longest: 1}), {resolution: 1});
}

function byDefault() {
  const method = defaultMethod(papers.length);
  if (method.name === "leiden") return method.cluster(clusterInput(phrased));
  const graph = {nodes: papers.length, one: [], other: [], weights: []};
  return method.cluster({phrased, vectors: vectors(phrased), graph});
}
