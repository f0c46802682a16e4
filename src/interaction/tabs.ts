import {element, uniqueId} from "../page/dom.js";
import {rovingTabindex} from "./roving-tabindex.js";
import {followState, type PageState, readStated} from "./page-state.js";
import {whenPrinted} from "../page/printing.js";

/** A view behind a tab: its name, and how it is drawn. */
export interface Tab {
  name: string;
  draw: () => Node;
}

/**
 * Views behind tabs, of which one is shown; each is drawn when it is first asked for, and all of
 * them before the page is printed. `label` says what they are views of. With `state` and `key`, the
 * page's address states under that key which one is shown, by its name.
 */
export function tabs(
  views: readonly Tab[],
  {label = "views", state, key}: {label?: string; state?: PageState; key?: "view" | "holds"} = {}
): HTMLElement {
  const made = views.map(({name, draw}) => {
    const id = uniqueId("tab");
    const panel = element("div", {
      role: "tabpanel",
      id: `${id}-panel`,
      "aria-labelledby": id,
      "data-name": name
    });
    const tab = element(
      "button",
      {type: "button", role: "tab", id, "aria-controls": `${id}-panel`},
      name
    );
    return {tab, panel, draw};
  });
  const show = (place: number) => {
    for (const [i, {tab, panel, draw}] of made.entries()) {
      tab.setAttribute("aria-selected", String(i === place));
      panel.hidden = i !== place;
      if (i === place && panel.childElementCount === 0) panel.append(draw());
    }
  };
  const drawAll = () => {
    if (!node.isConnected) return;
    for (const {panel, draw} of made) if (panel.childElementCount === 0) panel.append(draw());
  };
  const choose = (place: number) => {
    show(place);
    if (key !== undefined) state?.set(key, place === 0 ? null : (views[place]?.name ?? null));
  };
  const placeOf = (name: string) => {
    const place = views.findIndex((view) => view.name === name);
    return place < 0 ? null : place;
  };
  const stated = () => (key === undefined ? 0 : (readStated(state, key, placeOf) ?? 0));
  for (const [place, {tab}] of made.entries()) tab.addEventListener("click", () => choose(place));
  rovingTabindex(
    made.map(({tab}) => tab),
    {act: choose, start: stated()}
  );
  show(stated());
  const node = element(
    "div",
    {class: "tabs"},
    element("div", {role: "tablist", "aria-label": label}, ...made.map(({tab}) => tab)),
    ...made.map(({panel}) => panel)
  );
  followState(state, node, () => show(stated()));
  whenPrinted("fill", {print: drawAll});
  return node;
}
