import * as Plot from "npm:@observablehq/plot";
import {
  select,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
  type SymbolType
} from "npm:d3";
import {isLink, type ClusteringRow} from "npm:hubscope";
import {chartFigure} from "../figures/chart-figure.js";
import {figure} from "../figures/figure.js";
import {followChoice, type SettableChoices} from "../interaction/follow-choice.js";
import {rovingTabindex} from "../interaction/roving-tabindex.js";
import {element, svgElement} from "../page/dom.js";
import {noteLine} from "../page/page-words.js";
import {capitalised, count, digits} from "../page/words.js";
import {rowsOf, tableOf} from "../tables/verbs.js";
import {rounded} from "./cluster-words.js";
import {linkWords, methodMeaning, methodName} from "./clustering-words.js";

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
    const finding = specificationFinding(known.filter(({vocabulary}) => !isLink(vocabulary)));
    const links = noteLine([linkWords(clusterings)]);
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
        plot,
        links
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
          agreement: rounded(row.agreement),
          silhouette: rounded(row.silhouette),
          stability: rounded(row.stability),
          "stability, shuffled": rounded(row.null_stability),
          modularity: rounded(row.modularity)
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

/** How well the specifications of a hub agree, in a sentence. */
export function specificationFinding(rows: readonly ClusteringRow[]): string {
  if (rows.length < 2)
    return "Fewer than two specifications found groups: there is nothing to compare.";
  const sorted = rows.toSorted((a, b) => (b.agreement ?? 0) - (a.agreement ?? 0));
  const [best, worst] = [sorted[0], sorted.at(-1)];
  const shown = rows.find((row) => row.is_default);
  const place = shown === undefined ? 0 : sorted.indexOf(shown) + 1;
  const range = `${agreementOf(worst)} and ${agreementOf(best)}`;
  const own =
    shown === undefined
      ? ""
      : `; what the page opens on, ${methodName(shown.method)}, is number ${place} of ${digits(rows.length)} with ${agreementOf(shown)}`;
  return `The agreement of a specification with the others lies between ${range}${own}.`;
}

function agreementOf(row: ClusteringRow | undefined): string {
  return (row?.agreement ?? 0).toFixed(2);
}

/** A specification with how well it agrees with the others, in words. */
export function specificationWords(row: ClusteringRow): string {
  const {method, vocabulary, clusters} = row;
  return `${methodName(method)} on ${vocabulary}, ${count(clusters, "cluster")}: agreement ${agreementOf(row)}`;
}

/** How to read the strip, in a line; `leads` where a click on a mark shows its groups. */
export function specificationReading(leads: boolean): string {
  const reading =
    "A mark is one specification; further up, its groups agree better with those of the others: the mean adjusted Rand index, 1 for the same groups and 0 for no more than chance. The filled mark is what the page opens on.";
  return leads
    ? `${reading} Click a mark to show its groups on the map and in the list; the framed one is shown there now.`
    : reading;
}

/**
 * Makes the dots of a plot of clusterings buttons that have the `controls` show one; the one shown
 * is pressed. The dots hold the places of their rows, as Plot draws them.
 */
function specificationMarks(
  plot: Element,
  rows: readonly ClusteringRow[],
  controls: SettableChoices
): void {
  const marks = [...plot.querySelectorAll<SVGElement>('[aria-label="dot"] path')].flatMap(
    (mark) => {
      const row = rows[Number(select(mark).datum())];
      return row === undefined ? [] : [{mark, row}];
    }
  );
  const act = (place: number) => {
    const id = marks[place]?.row.clustering_id;
    if (id !== undefined) controls.choose(id);
  };
  const press = ({clusteringId}: {clusteringId: string}) => {
    for (const {mark, row} of marks) {
      mark.setAttribute("aria-pressed", String(row.clustering_id === clusteringId));
    }
  };
  for (const [place, {mark, row}] of marks.entries()) {
    mark.setAttribute("role", "button");
    mark.setAttribute("aria-label", specificationWords(row));
    mark.addEventListener("click", () => act(place));
  }
  rovingTabindex(
    marks.map(({mark}) => mark),
    {act}
  );
  press(controls.value);
  followChoice(controls, plot, press);
}

/** The shapes of marks that a key can show, by the names that Plot has for them. */
type SymbolName = "circle" | "square" | "triangle" | "diamond" | "cross";

/** What a mark of a shape stands for, and a few words on it. */
interface SymbolKey {
  shape: SymbolName;
  name: string;
  meaning?: string;
}

const shapes: Record<SymbolName, SymbolType> = {
  circle: symbolCircle,
  square: symbolSquare,
  triangle: symbolTriangle,
  diamond: symbolDiamond,
  cross: symbolCross
};
const side = 16;

/**
 * The shapes of a plot's marks, outlined as the marks are, with what they stand for; `radius` is
 * theirs.
 */
function symbolKeys(
  keys: readonly SymbolKey[],
  {radius = 4.5}: {radius?: number} = {}
): HTMLElement {
  return element(
    "ul",
    {class: "symbol-keys"},
    ...keys.map(({shape, name, meaning = ""}) =>
      element(
        "li",
        {},
        svgElement(
          "svg",
          {
            width: side,
            height: side,
            viewBox: `${-side / 2} ${-side / 2} ${side} ${side}`,
            "aria-hidden": "true"
          },
          svgElement("path", {d: symbol(shapes[shape], Math.PI * radius * radius)() ?? ""})
        ),
        element("span", {}, name, meaning !== "" && element("small", {}, `: ${meaning}`))
      )
    )
  );
}
