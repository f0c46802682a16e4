import {escape} from "npm:arquero";
import type {ClusteringRow, ClusterTables, GranularityRow} from "npm:hubscope";
import type {ClusterChoice, SettableChoices} from "../interaction/follow-choice.js";
import {type PageState, readStated} from "../interaction/page-state.js";
import {element, svgElement} from "../page/dom.js";
import {rangeControl} from "../page/range-control.js";
import {capitalised, count} from "../page/words.js";
import {rowsOf, tableOf} from "../tables/verbs.js";
import {defaultClustering} from "./cluster-views.js";
import {methodName} from "./clustering-words.js";

const name = "groups";

/**
 * The controls of a hub's clusters: a slider of granularities, and switches of method and vocabulary,
 * over the clusterings that there are, and the profile over granularities below the slider. The element's `value` says which one is asked for; an `input`
 * event tells of each change. Hidden where there is nothing to choose.
 */
export function clusterControls({
  clusterings,
  granularities
}: Pick<ClusterTables, "clusterings" | "granularities">): HTMLElement &
  SettableChoices & {value: ClusterChoice} {
  const choices = clusteringChoices(clusterings);
  let shown = defaultClustering({clusterings});
  const value: ClusterChoice = {clusteringId: shown?.clustering_id ?? ""};
  const node = element("form", {
    class: "controls cluster-controls",
    hidden: clusterings.length < 2
  });
  node.addEventListener("submit", (event) => event.preventDefault());
  const draw = () => {
    if (shown === undefined) return;
    const {vocabulary, method} = shown;
    const steps = choices.granularities(vocabulary, method);
    const turn = (change: {vocabulary?: string; method?: string}) => {
      const asked = shown?.clusters_asked ?? 0;
      show(nearestClustering(clusterings, {vocabulary, method, asked, ...change}));
      draw();
    };
    const slider = rangeControl("Granularity", {
      least: 0,
      most: Math.max(0, steps.length - 1),
      value: steps.findIndex((row) => row.clustering_id === shown?.clustering_id),
      words: (place) => count(steps[place]?.clusters ?? 0, "group"),
      change(place) {
        show(steps[place]);
        const strip = profileStrip(granularities, shown?.clusters ?? 0);
        node.querySelector(".granularity-profile")?.replaceWith(...strip);
      }
    });
    const focused = document.activeElement?.getAttribute("name");
    node.replaceChildren(
      slider.node,
      ...profileStrip(granularities, shown.clusters),
      choice("method", choices.methods(vocabulary), {
        value: method,
        words: methodName,
        change: (to) => turn({method: to})
      }),
      choice("words", choices.vocabularies, {
        value: vocabulary,
        words: capitalised,
        change: (to) => turn({vocabulary: to})
      })
    );
    if (focused != null) node.querySelector<HTMLElement>(`[name="${focused}"]`)?.focus();
  };
  const show = (row: typeof shown) => {
    if (row === undefined || row === shown) return;
    shown = row;
    value.clusteringId = row.clustering_id;
    node.dispatchEvent(new Event("input", {bubbles: true}));
  };
  draw();
  const choose = (id: string) => {
    show(clusterings.find((row) => row.clustering_id === id));
    draw();
  };
  return Object.assign(node, {value, standard: value.clusteringId, choose});
}

const bar = {width: 12, gap: 4, height: 28};

/**
 * The profile of a hub over granularities as a strip of bars from coarse to fine: how far groups hold
 * above shuffled phrases; the plateau is filled, and bars of as many groups as `shown` are marked.
 * Nothing for a hub without one.
 */
function profileStrip(rows: readonly GranularityRow[], shown: number): SVGElement[] {
  if (rows.length === 0) return [];
  const step = bar.width + bar.gap;
  const width = rows.length * step - bar.gap;
  return [
    svgElement(
      "svg",
      {
        class: "granularity-profile",
        width,
        height: bar.height + 3,
        viewBox: `0 0 ${width} ${bar.height + 3}`,
        role: "img",
        "aria-label": `How firmly groups hold, from coarse to fine: ${rows.map(stepWords).join("; ")}`
      },
      ...rows.map((row, i) => {
        const height = Math.max(1, bar.height * Math.max(0, row.corrected ?? 0));
        const state = [row.on_plateau && "plateau", row.groups === shown && "shown"];
        return svgElement(
          "rect",
          {
            class: state.filter((one) => one !== false).join(" "),
            x: i * step,
            y: bar.height - height,
            width: bar.width,
            height
          },
          svgElement("title", {}, stepWords(row))
        );
      }),
      svgElement("path", {d: `M0 ${bar.height + 0.5}H${width}`})
    )
  ];
}

function stepWords({groups, corrected}: GranularityRow): string {
  return `${count(groups, "group")}: ${corrected === null ? "undivided" : corrected.toFixed(2)}`;
}

function choice(
  name: "method" | "words",
  options: readonly string[],
  {
    value,
    words,
    change
  }: {value: string; words: (option: string) => string; change: (option: string) => void}
): HTMLElement {
  const select = element(
    "select",
    {name},
    ...options.map((option) =>
      element("option", {value: option, selected: option === value}, words(option))
    )
  );
  select.addEventListener("input", (event) => {
    event.stopPropagation();
    change(select.value);
  });
  const label = name === "method" ? "Method" : "Compared by";
  return element("label", {class: "choice"}, element("span", {}, label), select);
}

interface ClusteringChoices {
  vocabularies: string[];
  /** The methods that there are for a vocabulary. */
  methods(vocabulary: string): string[];
  /** The clusterings of a vocabulary and method, the coarsest first. */
  granularities(vocabulary: string, method: string): ClusteringRow[];
}

/** The vocabularies, methods and granularities of the clusterings, in their order. */
export function clusteringChoices(clusterings: readonly ClusteringRow[]): ClusteringChoices {
  const all = tableOf(clusterings, ["vocabulary", "method", "clusters_asked", "position"]);
  const of = (vocabulary: string) =>
    all.filter(escape((row: ClusteringRow) => row.vocabulary === vocabulary)).orderby("position");
  return {
    vocabularies: rowsOf(clusterings, all.orderby("position").dedupe("vocabulary")).map(
      ({vocabulary}) => vocabulary
    ),
    methods: (vocabulary) =>
      rowsOf(clusterings, of(vocabulary).dedupe("method")).map(({method}) => method),
    granularities: (vocabulary, method) =>
      rowsOf(
        clusterings,
        of(vocabulary)
          .filter(escape((row: ClusteringRow) => row.method === method))
          .orderby("clusters_asked", "position")
      )
  };
}

/**
 * The clustering of a vocabulary and method whose granularity is nearest; that of the vocabulary
 * where it lacks the method.
 */
export function nearestClustering(
  clusterings: readonly ClusteringRow[],
  {vocabulary, method, asked}: {vocabulary: string; method: string; asked: number}
): ClusteringRow | undefined {
  const far = (row: ClusteringRow) => Math.abs(row.clusters_asked - asked);
  const of = (rows: readonly ClusteringRow[]) =>
    rows.toSorted((a, b) => far(a) - far(b) || a.position - b.position)[0];
  const own = clusterings.filter((row) => row.vocabulary === vocabulary);
  return of(own.filter((row) => row.method === method)) ?? of(own);
}

/**
 * Keeps the clustering that is shown in the page's address, unless it is the one that the page opens
 * on, and shows the one that the address states, also when the reader goes back or forward; the page
 * tells where there is none such. Ends when `ended` resolves.
 */
export function bindClustering({
  controls,
  state,
  ended
}: {
  controls: SettableChoices;
  state: PageState;
  ended?: Promise<unknown>;
}): void {
  const end = new AbortController();
  void ended?.then(() => end.abort());
  const isShown = (id: string) => {
    controls.choose(id);
    return controls.value.clusteringId === id ? id : null;
  };
  const restore = () => {
    if (readStated(state, name, isShown) === null) controls.choose(controls.standard);
  };
  restore();
  controls.addEventListener(
    "input",
    () => {
      const {clusteringId} = controls.value;
      state.set(name, clusteringId === controls.standard ? null : clusteringId);
    },
    {signal: end.signal}
  );
  state.listen(restore, end.signal);
}
