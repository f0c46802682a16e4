import {figure} from "../figures/figure.js";
import {clusterFilter} from "./cluster-filter.js";
import {clusterColour} from "./cluster-colour.js";
import {clusterView, type ClusterView} from "./cluster-views.js";
import {clusterPick} from "./cluster-words.js";
import {asWritten, element} from "../page/dom.js";
import {inTheTable, noteLine} from "../page/page-words.js";
import {propWordsFinding, propWordsOf, type PropWord} from "./prop-word-rows.js";
import type {Selection} from "../interaction/selection.js";
import {agree, count, digits} from "../page/words.js";
import {chartFigure} from "../figures/chart-figure.js";
import {pickButton} from "../interaction/pick-button.js";

const most = 8;

/**
 * The words that hold groups together: each frequent word that was left out, with the groups of the
 * default clustering that fell apart without it. A click on a group selects its papers.
 */
export const propWords = figure({
  name: "Prop words",
  needs: ["papers", "clusterings", "clusters", "memberships", "prop_words"],
  filters: [clusterFilter],
  query: (tables) => ({
    words: propWordsOf(tables),
    view: clusterView(tables),
    total: tables.papers.length
  }),
  draw({words, view, total}, {selection}) {
    const finding = propWordsFinding(words, view);
    if (view === undefined || words.length === 0) return chartFigure({finding, body: []});
    const telling = words.filter(({fallen}) => fallen > 0);
    const names = new Map(view.clusters.map(({cluster_id: id, name}) => [id, name]));
    const more = telling.length - most;
    return chartFigure({
      finding,
      body: [
        element(
          "ol",
          {class: "prop-words"},
          ...telling.slice(0, most).map((word) => item(word, {view, total, selection}))
        ),
        ...(more > 0 ? [noteLine([`${count(more, "more word")} `, inTheTable(more), "."])] : [])
      ],
      reading:
        "Each frequent word was left out and the papers were grouped again, as the page opens on them. A group falls apart where its best match shares less than half of its papers with it, as a Jaccard index.",
      twin: {
        name: "prop words",
        rows: words.flatMap((word) =>
          word.clusters.map((row) => ({
            "left out": word.term,
            papers: word.papers,
            group: names.get(row.cluster_id) ?? digits(row.cluster_id),
            "Jaccard index": Math.round(row.jaccard * 100) / 100,
            "falls apart": row.falls_apart ? "yes" : "no",
            "adjusted Rand index": Math.round(word.ari * 100) / 100
          }))
        )
      }
    });
  }
});

function item(
  {term, papers, clusters, fallen}: PropWord,
  {view, total, selection}: {view: ClusterView; total: number; selection: Selection | undefined}
): HTMLElement {
  return element(
    "li",
    {},
    element(
      "p",
      {},
      "Without ",
      element("strong", {}, asWritten(term)),
      element("small", {}, ` in ${digits(papers)} of ${count(total, "paper")}`),
      `: ${digits(fallen)} of ${count(clusters.length, "group")} ${agree(fallen, "falls", "fall")} apart`
    ),
    element(
      "ul",
      {class: "theme-keys"},
      ...clusters.flatMap(({cluster_id: id, falls_apart: falls}) => {
        const cluster = view.clusters.find((one) => one.cluster_id === id);
        if (!falls || cluster === undefined) return [];
        const pick = clusterPick(cluster, view.papersOf.get(id) ?? []);
        return [
          element("li", {class: clusterColour(id)}, pickButton(cluster.name, pick, {selection}))
        ];
      })
    )
  );
}
