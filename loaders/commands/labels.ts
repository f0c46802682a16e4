import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path/posix";
import {parseArgs} from "node:util";
import {anchorsFile} from "../clusters/anchors.js";
import {clusterSolutions} from "../clusters/cluster-solutions.js";
import {membersOf} from "../clusters/members.js";
import {formatDiagnostic} from "../diagnostic.js";
import {hub} from "../hub.js";
import {hubsFolder, readLibrary} from "../library.js";
import {curationFolder, themeAnchorsPath} from "../read-curation-files.js";
import {themeAnchorsFile} from "../themes/theme-anchors.js";
import {progress} from "./progress.js";

const {positionals: wanted} = parseArgs({allowPositionals: true});
const library = readLibrary(hubsFolder);
const unknown = wanted.filter((id) => !library.some((input) => input.id === id));
if (unknown.length > 0) {
  console.error(`no hub has the id ${unknown.join(", ")}`);
  process.exit(2);
}
for (const input of library) {
  if (input.id === "" || (wanted.length > 0 && !wanted.includes(input.id))) continue;
  const core = hub(input);
  if (core.diagnostics.some(({severity}) => severity === "error")) {
    console.error(`${input.path}: the hub has errors, and its clusters and themes no anchors`);
    process.exitCode = 1;
    continue;
  }
  const told = progress(`clusters of ${input.id}`, core.papers.length);
  const {standard, diagnostics} = clusterSolutions(core, input.curation, {told});
  for (const message of diagnostics) console.log(formatDiagnostic(message));
  const {labels, k} = standard.clustering;
  const clusters = membersOf(labels, k).map((papers, cluster) => ({
    id: standard.ids[cluster] ?? 0,
    papers
  }));
  const path = join(curationFolder, input.id, "anchors.csv");
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, anchorsFile(clusters, core.papers));
  console.log(`${path}: ${String(k)} ${k === 1 ? "cluster" : "clusters"}`);
  const {themes, terms} = core;
  writeFileSync(themeAnchorsPath(input.id), themeAnchorsFile(themes, terms));
  const found = themes.length === 1 ? "theme" : "themes";
  console.log(`${themeAnchorsPath(input.id)}: ${String(themes.length)} ${found}`);
}
