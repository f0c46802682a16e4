import {join} from "node:path/posix";
import {analyse} from "../analysis/analyse.js";
import {clusterSolutions} from "../clusters/cluster-solutions.js";
import {anchorsFile} from "../clusters/curated-groups.js";
import {membersOf} from "../clusters/match.js";
import {hubsFolder, readLibrary} from "../library/library.js";
import {curationFolder, themeAnchorsPath} from "../library/read-curation-files.js";
import {formatDiagnostic} from "../messages/diagnostic.js";
import {progress} from "../messages/progress.js";
import {writeWhole} from "../store/files.js";
import {themeAnchorsFile} from "../themes/theme-anchors.js";
import {checkHubs, checkWritable} from "./arguments.js";
import {command} from "./command.js";
import {runIfStarted} from "./run-as-process.js";

export const labelsCommand = command({
  name: "labels",
  summary: `keeps the ids and colours of clusters and themes from build to build, in \`anchors.csv\` and \`theme-anchors.csv\` of \`${curationFolder}/<hub>/\`: clusters are known again by their papers, themes by their terms`,
  takes: {words: "[<hub id>…]", says: "the hubs to do it for; all without them", most: Infinity},
  options: {},
  async run({positionals: wanted}, {print, note}) {
    const library = readLibrary(hubsFolder);
    checkHubs(
      wanted,
      library.map(({id}) => id)
    );
    const chosen = library
      .filter(({id}) => id !== "" && (wanted.length === 0 || wanted.includes(id)))
      .map((input) => ({input, path: join(curationFolder, input.id, "anchors.csv")}));
    for (const {path} of chosen) checkWritable(path);
    let status = 0;
    for (const {input, path} of chosen) {
      const core = analyse(input).core();
      if (core.diagnostics.some(({severity}) => severity === "error")) {
        note(`${input.path}: the hub has errors, and its clusters and themes no anchors`);
        status = 1;
        continue;
      }
      const told = progress(`clusters of ${input.id}`, core.papers.length, {note});
      const {standard, diagnostics} = clusterSolutions(core, input.curation, {told});
      for (const message of diagnostics) print(...formatDiagnostic(message).split("\n"));
      const {labels, k} = standard.clustering;
      const clusters = membersOf(labels, k).map((papers, cluster) => ({
        id: standard.ids[cluster] ?? 0,
        papers
      }));
      await writeWhole(path, anchorsFile(clusters, core.papers));
      print(`${path}: ${String(k)} ${k === 1 ? "cluster" : "clusters"}`);
      const {themes, terms} = core;
      await writeWhole(themeAnchorsPath(input.id), themeAnchorsFile(themes, terms));
      const found = themes.length === 1 ? "theme" : "themes";
      print(`${themeAnchorsPath(input.id)}: ${String(themes.length)} ${found}`);
    }
    return status;
  }
});

await runIfStarted(import.meta.url, labelsCommand);
