import {pathFrom, wholeNumber} from "./arguments.js";
import {qualityRows, readLabelled} from "./bench/cluster-quality.js";
import {clusterReportRows, speedRows} from "./bench/cluster-speed.js";
import {controlRows} from "./bench/controls.js";
import {libraryRows, pageRows} from "./bench/pages.js";
import {largeHubRows} from "./bench/large-hub.js";
import {lakeRows} from "./bench/lake.js";
import {parseRows} from "./bench/parse.js";
import {rowLine, type BenchRow} from "./bench/row.js";
import {sourceRows} from "./bench/sources.js";
import {themesRows} from "./bench/themes.js";
import {command} from "./command.js";
import {runIfStarted} from "./run-as-process.js";

export const benchCommand = command({
  name: "bench",
  summary:
    "prints speeds as ratios within the run; with a labelled corpus also how well each cluster method finds its classes",
  options: {
    lake: {type: "boolean", default: false, says: "measure the lake alone, under Spark too"},
    hubs: {
      type: "string",
      value: "N",
      default: "500",
      says: "with --lake, how many hubs are analysed, and ten times as many"
    },
    papers: {
      type: "string",
      value: "N",
      says: "measure the report of a hub of so many papers alone, beside one of 1,000"
    },
    before: {
      type: "string",
      value: "DIR",
      says: "with --papers, the folder of another version of this project, measured in the same run"
    },
    corpus: {type: "string", value: "FILE", says: "a labelled corpus: label, tab, text a line"}
  },
  onlyPrints: true,
  async run({values: {corpus, lake, hubs, papers, before}}, terminal) {
    const labelled = corpus === undefined ? null : readLabelled(pathFrom(terminal, corpus));
    const print = (row: BenchRow) => terminal.print(rowLine(row));
    print({name: "what", figure: "figure", target: "target", detail: "how it was had"});
    if (papers !== undefined) {
      const large = {papers: wholeNumber("papers", papers, 1_000_000), before};
      for await (const row of largeHubRows(large)) print(row);
    } else if (lake) {
      for await (const row of lakeRows(wholeNumber("hubs", hubs, 100_000))) print(row);
    } else if (labelled !== null) {
      for (const row of qualityRows(labelled)) print(row);
      for (const row of speedRows(labelled)) print(row);
    } else {
      for (const row of parseRows()) print(row);
      for (const row of sourceRows()) print(row);
      for (const row of themesRows()) print(row);
      for (const row of await pageRows()) print(row);
      for (const row of await libraryRows()) print(row);
      for (const row of await controlRows()) print(row);
      for (const row of clusterReportRows()) print(row);
      for (const row of speedRows(null)) print(row);
    }
    return 0;
  }
});

await runIfStarted(import.meta.url, benchCommand);
