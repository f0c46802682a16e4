import {readFileSync} from "node:fs";
import {performance} from "node:perf_hooks";
import {generateHubText} from "../../demo/generate-hub-text.js";
import {analyse} from "../../analysis/analyse.js";
import {uncurated} from "../../vocabulary/curation-input.js";
import {readCurationFiles} from "../../library/read-curation-files.js";
import type {BenchRow} from "./row.js";

const example = "opening-the-black-box";

/** The whole cluster report of the example hub and of 1,000 generated papers, validation and all. */
export function clusterReportRows(): BenchRow[] {
  const text = readFileSync(`loaders/hubs/${example}.txt`);
  return [
    row("31 papers", text, "< 6 s", readCurationFiles(example)),
    row("1,000 papers", Buffer.from(generateHubText({papers: 1000})), "< 60 s")
  ];
}

function row(papers: string, bytes: Uint8Array, target: string, curation = uncurated): BenchRow {
  const path = "bench.txt";
  const pages = [{source: {path, bytes}, provenance: null}];
  const {core, clusters} = analyse({id: "bench", path, pages, diagnostics: [], curation});
  core();
  const start = performance.now();
  const {clusterings} = clusters();
  const seconds = (performance.now() - start) / 1000;
  const [first] = clusterings;
  return {
    name: `cluster report, ${papers}`,
    figure: `${seconds.toFixed(1)} s`,
    target,
    detail: `${String(clusterings.length)} specifications, ${String(first?.structure_nulls ?? 0)} shuffles: ${first?.verdict ?? ""}`
  };
}
