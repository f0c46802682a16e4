import {parseArgs} from "node:util";
import {clusterReportRows} from "./bench/cluster-report.js";
import {qualityRows} from "./bench/cluster-quality.js";
import {speedRows} from "./bench/cluster-speed.js";
import {controlRows} from "./bench/controls.js";
import {libraryRows} from "./bench/library.js";
import {pageRows} from "./bench/pages.js";
import {parseRows} from "./bench/parse.js";
import {printRow} from "./bench/row.js";
import {themesRows} from "./bench/themes.js";

const {values} = parseArgs({options: {corpus: {type: "string"}}});

printRow({name: "what", figure: "figure", target: "target", detail: "how it was had"});
if (values.corpus !== undefined) {
  for (const row of qualityRows(values.corpus)) printRow(row);
  for (const row of speedRows(values.corpus)) printRow(row);
} else {
  for (const row of parseRows()) printRow(row);
  for (const row of themesRows()) printRow(row);
  for (const row of await pageRows()) printRow(row);
  for (const row of await libraryRows()) printRow(row);
  for (const row of await controlRows()) printRow(row);
  for (const row of clusterReportRows()) printRow(row);
  for (const row of speedRows(null)) printRow(row);
}
