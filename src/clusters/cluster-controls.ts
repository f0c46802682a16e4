import type {ClusterTables} from "npm:hubscope";
import {defaultClustering} from "./cluster-views.js";
import {clusteringChoices, nearestClustering} from "./clustering-choices.js";
import {methodName} from "./clustering-words.js";
import {element} from "../page/dom.js";
import type {ClusterChoice, SettableChoices} from "../interaction/follow-choice.js";
import {capitalised, count} from "../page/words.js";
import {rangeControl} from "../page/range-control.js";

/**
 * The controls of a hub's clusters: a slider of granularities, and switches of method and vocabulary,
 * over the clusterings that there are. The element's `value` says which one is asked for; an `input`
 * event tells of each change. Hidden where there is nothing to choose.
 */
export function clusterControls({
  clusterings
}: Pick<ClusterTables, "clusterings">): HTMLElement & SettableChoices & {value: ClusterChoice} {
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
      change: (place) => show(steps[place])
    });
    const focused = document.activeElement?.getAttribute("name");
    node.replaceChildren(
      slider.node,
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
