import {foldText, type HubRow} from "npm:hubscope";
import {asWritten, element} from "../page/dom.js";
import {citingPapers, hubTitle, isUnreadable} from "../page/hub-words.js";
import type {PageState} from "../interaction/page-state.js";
import {count, listed, quoted} from "../page/words.js";
import {syntheticBadge} from "../page/synthetic.js";

const name = "hubs";
const most = 6;
/** From how many hubs on they can be searched. */
const searched = 12;

/**
 * A choice of hubs to compare, as tick boxes: at first the hubs that the page's address states, else
 * the two with the most papers. Twelve hubs or more can be searched by their titles; those that are
 * chosen stay in view. Its `value` are the hubs chosen, at most six, in the order of the
 * library; an `input` event tells of each change. On paper it is one line that names them.
 */
export function hubPicker(
  hubs: readonly HubRow[],
  {state}: {state?: PageState} = {}
): HTMLElement & {value: HubRow[]} {
  const able = hubs.filter((hub) => !isUnreadable(hub));
  const first = able
    .toSorted((a, b) => citingPapers(b) - citingPapers(a))
    .slice(0, 2)
    .map(({hub_id}) => hub_id);
  const stated = () => {
    const ids = new Set(
      state
        ?.get(name)
        ?.split(/[ +]/)
        .filter((id) => id !== "") ?? []
    );
    const known = able.filter(({hub_id}) => ids.has(hub_id)).map(({hub_id}) => hub_id);
    const shown = known.slice(0, most);
    const gone = [...ids].filter((id) => !known.includes(id)).join(", ");
    if (gone !== "" || shown.length < known.length) {
      const lack =
        gone === ""
          ? {sentence: `At most ${most} hubs are compared: those after them are left out.`}
          : {asked: gone, ...(shown.length > 0 && {instead: "the others are compared"})};
      state?.settle(name, shown.length === 0 ? null : shown.join(" "), lack);
    }
    return new Set(known.length === 0 ? first : shown);
  };
  const boxes = able.map((hub) => {
    const input = element("input", {type: "checkbox", value: hub.hub_id});
    const label = element(
      "label",
      {class: "tick"},
      input,
      asWritten(hubTitle(hub)),
      element("small", {}, syntheticBadge(hub), count(citingPapers(hub), "paper"))
    );
    input.addEventListener("change", () => {
      const ids = chosen().map(({hub_id}) => hub_id);
      state?.set(name, ids.join(" "));
      tell();
    });
    return {hub, input, label, text: foldText(hubTitle(hub))};
  });
  const search = element("input", {
    type: "search",
    "aria-label": "Search the hubs to compare",
    placeholder: "title"
  });
  const narrow = () => {
    const wanted = foldText(search.value).trim();
    for (const {input, label, text} of boxes) {
      label.hidden = !input.checked && !text.includes(wanted);
    }
  };
  search.addEventListener("input", (event) => {
    event.stopPropagation();
    narrow();
  });
  const printed = element("p", {class: "print-only"});
  const node = Object.assign(
    element(
      "fieldset",
      {class: "hub-picker"},
      element("legend", {}, `Hubs to compare, at most ${most}`),
      boxes.length >= searched && search,
      ...boxes.map(({label}) => label),
      printed
    ),
    {value: new Array<HubRow>()}
  );
  const chosen = () => boxes.filter(({input}) => input.checked).map(({hub}) => hub);
  const show = () => {
    const ids = stated();
    for (const {hub, input} of boxes) input.checked = ids.has(hub.hub_id);
  };
  const tell = () => {
    node.value = chosen();
    const titles = node.value.map((hub) => quoted(hubTitle(hub)));
    printed.replaceChildren(asWritten(titles.length === 0 ? "" : `Compared: ${listed(titles)}.`));
    const full = node.value.length >= most;
    for (const {input} of boxes) input.disabled = full && !input.checked;
    node.dispatchEvent(new Event("input", {bubbles: true}));
  };
  state?.listen(() => {
    show();
    tell();
  });
  show();
  tell();
  return node;
}
