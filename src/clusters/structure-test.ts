import {figure} from "../figures/figure.js";
import {defaultClustering} from "./cluster-views.js";
import {clusteringWords, granularityWords, specificationsMade} from "./clustering-words.js";
import {versionsWords} from "../page/hub-words.js";
import {element} from "../page/dom.js";
import {structureWords} from "./structure-words.js";

/**
 * The answer of the structure test of a hub as a sentence to stand above its map, with how the
 * clustering that is shown was made, by default the one that the page opens on; `pasted` says that
 * this browser made it.
 */
export const structureTest = figure({
  name: "The structure test",
  needs: ["papers", "clusterings", "granularities", "clusters"],
  controls: ["clustering"],
  fluid: true,
  query: ({papers, ...rows}) => ({papers: papers.length, ...rows}),
  draw({papers, clusterings, granularities, clusters}, {pasted, clusteringId}) {
    const clustering =
      clusterings.find((row) => row.clustering_id === clusteringId) ??
      defaultClustering({clusterings});
    const profile = granularityWords(granularities);
    const made =
      clustering === undefined
        ? ""
        : [profile, clusteringWords(clustering), versionsWords(clustering)]
            .filter((part) => part !== "")
            .join(" ");
    const size = clustering === undefined ? "" : specificationsMade(clustering, {pasted});
    const answer = clustering ?? {
      structure: "too few papers",
      structure_p: null,
      structure_nulls: 0,
      structure_papers: 0,
      structure_visible_share: null,
      clusters: 0
    };
    const shown = clusters.filter((row) => row.clustering_id === clustering?.clustering_id);
    return element(
      "div",
      {class: "structure-test"},
      element("p", {class: "lede"}, structureWords(answer, papers, shown)),
      papers > 0 && made !== "" && element("p", {class: "note-line"}, `${made} ${size}`.trim())
    );
  }
});
