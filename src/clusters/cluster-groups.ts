import {figure} from "../figures/figure.js";
import {followState, readStated} from "../interaction/page-state.js";
import {element} from "../page/dom.js";
import {redrawOn} from "../page/redraw.js";
import {termFilter} from "../themes/paper-sets.js";
import {clusterFilter, regionFilter} from "./cluster-filter.js";
import {clusterMap} from "./cluster-map.js";
import {clusterTable} from "./cluster-table.js";
import {clusterView, placedNeeds} from "./cluster-views.js";
import {neighbourExplanation} from "./neighbour-explanation.js";

const wide = 760;
const share = 0.66;
const gap = 48;
const key = "lambda";
const standard = 0.6;

/**
 * The map of a hub's clusters with their list below it; both follow the `controls`. Beside the map,
 * or under it on narrow pages, stand the controls, and why the chosen paper is where it is: a reader
 * who chooses one on the map stays there. `state` keeps λ in the page's address. A sentence where
 * there is no group.
 */
export const clusterGroups = figure({
  name: "The groups",
  needs: [
    "papers",
    "clusterings",
    "clusters",
    ...placedNeeds,
    "cluster_terms",
    "positions",
    "terms",
    "paper_terms"
  ],
  ofPapers: ["memberships", "neighbours"],
  filters: [clusterFilter, regionFilter, termFilter],
  controls: ["clustering"],
  inPlace: true,
  query: (tables) => tables,
  draw(rows, {width, selection, clustering: controls, state, ofPaper}) {
    const beside = width >= wide;
    const id = () => controls?.value.clusteringId;
    const map = clusterMap(rows, {
      width: beside ? Math.floor((width - gap) * share) : width,
      selection,
      clusteringId: id(),
      controls,
      inPlace: true
    });
    const isEmpty = (clusterView(rows, id())?.clusters.length ?? 0) === 0;
    const stated = () => readStated(state, key, isEmpty ? () => null : lambdaOf) ?? standard;
    let lambda = stated();
    if (isEmpty) return map;
    const ranked = (to: number) => {
      lambda = to;
      state?.set(key, to === standard ? null : String(to));
    };
    const followed = controls === undefined ? [] : [controls];
    const back = new EventTarget();
    const why = redrawOn(followed, () =>
      neighbourExplanation(rows, {clusteringId: id(), selection, ofPaper})
    );
    const asked = controls instanceof Node && controls;
    map.addEventListener("input", ({target}) => {
      if (target instanceof Element && target.matches("[data-paper]")) bringWhy(why);
    });
    const node = element(
      "div",
      {class: beside ? "cluster-groups beside" : "cluster-groups"},
      element(
        "div",
        {class: "map-and-why"},
        map,
        element("div", {class: "aside"}, ...(beside ? [asked, why] : [why, asked]))
      ),
      redrawOn([...followed, back], () =>
        clusterTable(rows, {clusteringId: id(), selection, ranked, lambda})
      )
    );
    followState(state, node, () => {
      const before = lambda;
      lambda = stated();
      if (lambda !== before) back.dispatchEvent(new Event("input"));
    });
    return node;
  }
});

function bringWhy(why: HTMLElement): void {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const finding = why.querySelector(".finding") ?? why;
  finding.scrollIntoView({block: "nearest", behavior: still ? "instant" : "smooth"});
}

function lambdaOf(stated: string): number | null {
  return /^(?:0(?:\.[2468])?|1)$/u.test(stated) ? Number(stated) : null;
}
