import {element} from "../lib/dom.js";
import {roving} from "../lib/roving.js";
import {uniqueId} from "../lib/unique-id.js";

/** A view behind a tab: its name, and how it is drawn. */
export interface Tab {
  name: string;
  draw: () => Node;
}

/**
 * Views behind tabs, of which one is shown; each is drawn when it is first asked for, and all of
 * them before the page is printed. `label` says what they are views of.
 */
export function tabs(
  views: readonly Tab[],
  {label = "views", shown = 0}: {label?: string; shown?: number} = {}
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
  for (const [place, {tab}] of made.entries()) tab.addEventListener("click", () => show(place));
  roving(
    made.map(({tab}) => tab),
    {act: show, start: shown}
  );
  show(shown);
  const node = element(
    "div",
    {class: "tabs"},
    element("div", {role: "tablist", "aria-label": label}, ...made.map(({tab}) => tab)),
    ...made.map(({panel}) => panel)
  );
  window.addEventListener("beforeprint", drawAll, {capture: true});
  return node;
}
