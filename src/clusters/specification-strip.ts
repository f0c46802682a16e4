import * as Plot from "npm:@observablehq/plot";
import type {ClusteringRow} from "npm:hubscope";
import {figure} from "../figures/figure.js";
import {rowsOf, tableOf} from "../tables/verbs.js";
import {methodMeaning, methodName} from "./clustering-words.js";
import {
  specificationFinding,
  specificationReading,
  specificationWords
} from "./specification-words.js";
import {capitalised} from "../page/words.js";
import {chartFigure} from "../figures/chart-figure.js";
import {specificationMarks} from "./specification-marks.js";
import {symbolKeys} from "../figures/symbol-keys.js";

const symbols = ["circle", "square", "triangle", "diamond", "cross"] as const;

/**
 * The specifications of a hub, a mark each: how many clusters it has and how well it agrees with the
 * others, by method, one panel a vocabulary. A click on a mark has the `controls` show it.
 */
export const specificationStrip = figure({
  name: "All specifications",
  needs: ["clusterings"],
  controls: ["clustering"],
  inPlace: true,
  query: ({clusterings}) => ({
    clusterings,
    known: rowsOf(
      clusterings,
      tableOf(clusterings, ["agreement", "clusters"]).filter(
        (d) => d["agreement"] !== null && d["clusters"] > 0
      )
    )
  }),
  draw({clusterings, known}, {width, clustering: controls}) {
    const finding = specificationFinding(known);
    if (known.length < 2) return chartFigure({finding, body: []});
    const methods = [...new Set(known.map(({method}) => method))];
    const vocabularies = [...new Set(known.map(({vocabulary}) => vocabulary))];
    const narrow = width < 620;
    const plot = Plot.plot({
      width,
      height: narrow ? 90 + 200 * vocabularies.length : 310,
      marginLeft: 44,
      marginTop: 48,
      marginBottom: 40,
      className: "specifications",
      ariaLabel: finding,
      [narrow ? "fy" : "fx"]: {
        domain: vocabularies.map(capitalised),
        axis: null,
        padding: narrow ? 0.25 : 0.1
      },
      x: {label: "clusters", ticks: 5, tickFormat: "d", inset: 8},
      y: {
        label: "agreement (ARI)",
        domain: tenths(known.map(({agreement}) => agreement ?? 0)),
        ticks: 5,
        tickFormat: ".1f",
        inset: 8,
        grid: true
      },
      symbol: {domain: methods.map(methodName), range: symbols},
      marks: [
        Plot.frame({stroke: "var(--theme-foreground-faintest)"}),
        Plot.text(vocabularies.map(capitalised), {
          [narrow ? "fy" : "fx"]: (name: string) => name,
          text: (name: string) => name,
          frameAnchor: "top-left",
          dy: -20,
          fontWeight: 600
        }),
        Plot.dot(known, {
          x: "clusters",
          y: "agreement",
          [narrow ? "fy" : "fx"]: ({vocabulary}: ClusteringRow) => capitalised(vocabulary),
          symbol: ({method}: ClusteringRow) => methodName(method),
          r: 4.5,
          stroke: "var(--accent)",
          strokeWidth: 1.75,
          fill: ({is_default: first}: ClusteringRow) => (first ? "var(--chosen)" : "none"),
          title: specificationWords
        })
      ]
    });
    if (controls !== undefined) specificationMarks(plot, known, controls);
    return chartFigure({
      finding,
      body: [
        symbolKeys(
          methods.map((method, i) => ({
            shape: symbols[i % symbols.length] ?? "circle",
            name: methodName(method),
            meaning: methodMeaning(method)
          }))
        ),
        plot
      ],
      reading: specificationReading(controls !== undefined),
      twin: {
        name: "specifications",
        rows: clusterings.map((row) => ({
          words: row.vocabulary,
          method: methodName(row.method),
          "clusters asked for": row.clusters_asked,
          clusters: row.clusters,
          papers: row.papers,
          agreement: hundredths(row.agreement),
          silhouette: hundredths(row.silhouette),
          stability: hundredths(row.stability),
          "stability, shuffled": hundredths(row.null_stability),
          modularity: hundredths(row.modularity)
        }))
      }
    });
  }
});

/** The span of values, in whole tenths. */
function tenths(values: readonly number[]): [number, number] {
  const low = Math.floor(Math.min(...values) * 10 + 1e-9) / 10;
  const high = Math.ceil(Math.max(...values) * 10 - 1e-9) / 10;
  return [low, high > low ? high : low + 0.1];
}

function hundredths(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}
