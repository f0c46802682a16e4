import type {PaperRow} from "npm:hubscope";
import {searchField, severalChoice, spanChoice, type Control} from "../page/controls.js";
import {element} from "../page/dom.js";
import {digits} from "../page/words.js";
import {noFilter, type Order, type PapersFilter} from "./papers-query.js";
import type {PapersChoice} from "./papers-state.js";

/** The controls above the papers: what they say, and how to set it. */
export interface PapersControls {
  node: HTMLElement;
  /** The choice of the page length, to stand beside the pager. */
  length: HTMLElement;
  filter(): PapersFilter;
  order(): Order;
  size(): number;
  /** Shows a filter and an order; what can't be chosen here is left out. */
  show(choice: PapersChoice): void;
  clear(): void;
  disable(): void;
}

const sizes = [10, 25, 100];
const manyPapers = 2000;
/** How many milliseconds after the last key a search of many papers starts. */
const longPause = 120;

/**
 * The controls of the list of papers: search, filters, order and page length. A filter or an order
 * is offered only where it would leave out or move some paper. Any change calls `change`, with
 * `typing` where a search goes on that it has been called for.
 */
export function papersControls(
  papers: PaperRow[],
  {change = () => undefined}: {change?: (how?: {typing: boolean}) => void} = {}
): PapersControls {
  const changed = {change: () => change()};
  const controls: {[Name in keyof PapersFilter]: Control<PapersFilter[Name]>} = {
    search: searchField({change, ...(papers.length > manyPapers && {pause: longPause})}),
    representative: tick(
      "representative",
      papers.map((paper) => paper.representative),
      changed
    ),
    summary: tick(
      "with a summary",
      papers.map(({summary}) => summary !== null),
      changed
    ),
    fields: severalChoice(
      "field",
      papers.map(({field}) => field),
      changed
    ),
    years: spanChoice(
      "Year",
      papers.map(({year}) => year),
      changed
    ),
    verdicts: severalChoice(
      "verdict",
      papers.map(({verdict}) => verdict),
      changed
    ),
    novelty: spanChoice(
      "Novelty",
      papers.map(({novelty}) => novelty),
      changed
    )
  };
  const order = orderChoice(papers);
  const size = element(
    "select",
    {},
    ...sizes.map((rows) => element("option", {value: rows}, `${rows} a page`))
  );
  for (const select of [order, size]) select.addEventListener("change", () => change());
  const {search, representative, summary, fields, years, verdicts, novelty} = controls;
  const node = element(
    "form",
    {class: "controls", role: "search"},
    ...Object.values(controls).map(({node}) => node),
    order.options.length > 1 &&
      element("label", {class: "choice"}, element("span", {}, "Sort by"), order)
  );
  node.addEventListener("submit", (event) => event.preventDefault());
  const show = ({filter, order: wanted}: PapersChoice) => {
    search.value = filter.search;
    representative.value = filter.representative;
    summary.value = filter.summary;
    fields.value = filter.fields;
    years.value = filter.years;
    verdicts.value = filter.verdicts;
    novelty.value = filter.novelty;
    const place = [...order.options].findIndex(({value}) => value === wanted);
    order.selectedIndex = Math.max(0, place);
  };
  return {
    node,
    length: element("label", {class: "choice"}, element("span", {}, "Show"), size),
    filter: () => ({
      search: search.value,
      representative: representative.value,
      summary: summary.value,
      fields: fields.value,
      years: years.value,
      verdicts: verdicts.value,
      novelty: novelty.value
    }),
    order: () => orderOf(order.value),
    size: () => Number(size.value),
    show,
    clear() {
      show({filter: noFilter, order: orderOf(order.value)});
      change();
    },
    disable() {
      for (const control of Object.values(controls)) control.disable();
      order.disabled = true;
    }
  };
}

function tick(
  label: string,
  having: readonly boolean[],
  {change}: {change: () => void}
): Control<boolean> {
  const some = having.filter(Boolean).length;
  const input = element("input", {type: "checkbox"});
  input.addEventListener("change", change);
  return {
    node:
      some > 0 && some < having.length
        ? element("label", {class: "tick"}, input, `${label} (${digits(some)})`)
        : null,
    get value() {
      return input.checked;
    },
    set value(ticked) {
      input.checked = ticked;
    },
    disable() {
      input.disabled = true;
    }
  };
}

const orderNames: Record<Order, string> = {
  position: "place in the list",
  representative: "representative first",
  title: "title",
  newest: "newest first",
  oldest: "oldest first",
  novelty: "novelty",
  references: "references"
};

/** A choice of the order of papers: of those orders that would move some paper. */
function orderChoice(papers: PaperRow[]): HTMLSelectElement {
  const varied = (read: (paper: PaperRow) => unknown) => new Set(papers.map(read)).size > 1;
  const useful: Record<Order, boolean> = {
    position: true,
    representative: papers.some(
      ({representative_position: rank}, i) => rank !== null && rank !== i + 1
    ),
    title: varied(({title}) => title),
    newest: varied(({date}) => date),
    oldest: varied(({date}) => date),
    novelty: varied(({novelty}) => novelty),
    references: varied(({reference_count: references}) => references)
  };
  return element(
    "select",
    {},
    ...Object.entries(orderNames)
      .filter(([order]) => useful[orderOf(order)])
      .map(([order, name]) => element("option", {value: order}, name))
  );
}

function orderOf(value: string): Order {
  const isOrder = (name: string): name is Order => name in orderNames;
  return isOrder(value) ? value : "position";
}
