import {paperFilters, searchedColumns, type PaperFilter, type PaperOrder} from "npm:hubscope";
import {searchField, severalChoice, spanChoice, type Control} from "../page/controls.js";
import {element} from "../page/dom.js";
import {capitalised, digits, listed} from "../page/words.js";
import {
  filterNames,
  filterOf,
  isOrder,
  noFilter,
  orders,
  type Asked,
  type Order,
  type PapersFilter
} from "./papers-query.js";
import type {PapersChoice} from "./papers-state.js";
import type {Paper} from "../tables/paper.js";

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

/** What the texts that are searched are called, those that no paper has left out. */
function searchedIn(papers: readonly Paper[]): string[] {
  const {abstract, ...others} = searchedColumns;
  const has = papers.some(({abstract, summary, title_only: isTitleOnly}) =>
    abstract === undefined ? summary === null && !isTitleOnly : abstract !== null
  );
  return [...Object.values(others), ...(has ? [abstract] : [])];
}

/**
 * The controls of the list of papers: search, filters, order and page length. A filter or an order
 * is offered only where it would leave out or move some paper. Any change calls `change`, with
 * `typing` where a search goes on that it has been called for.
 */
export function papersControls(
  papers: Paper[],
  {change = () => undefined}: {change?: (how?: {typing: boolean}) => void} = {}
): PapersControls {
  const search = searchField({
    of: listed(searchedIn(papers)),
    change,
    ...(papers.length > manyPapers && {pause: longPause})
  });
  const columns = new Map(
    filterNames.map((name) => [
      name,
      columnControl(paperFilters[name], papers, {change: () => change()})
    ])
  );
  const controls = [search, ...columns.values()];
  const order = orderChoice(papers);
  const size = element(
    "select",
    {},
    ...sizes.map((rows) => element("option", {value: rows}, `${rows} a page`))
  );
  for (const select of [order, size]) select.addEventListener("change", () => change());
  const node = element(
    "form",
    {class: "controls", role: "search"},
    ...controls.map(({node}) => node),
    order.options.length > 1 &&
      element("label", {class: "choice"}, element("span", {}, "Sort by"), order)
  );
  node.addEventListener("submit", (event) => event.preventDefault());
  const show = ({filter, order: wanted}: PapersChoice) => {
    search.value = filter.search;
    for (const [name, control] of columns) control.value = filter[name];
    const place = [...order.options].findIndex(({value}) => value === wanted);
    order.selectedIndex = Math.max(0, place);
  };
  return {
    node,
    length: element("label", {class: "choice"}, element("span", {}, "Show"), size),
    filter: () => filterOf(search.value, (_, name) => columns.get(name)?.value ?? noFilter[name]),
    order: () => orderOf(order.value),
    size: () => Number(size.value),
    show,
    clear() {
      show({filter: noFilter, order: orderOf(order.value)});
      change();
    },
    disable() {
      for (const control of controls) control.disable();
      order.disabled = true;
    }
  };
}

function columnControl(
  filter: PaperFilter,
  papers: readonly Paper[],
  changed: {change: () => void}
): Control<Asked> {
  if (filter.kind === "tick") {
    const values = papers.map((paper) => paper[filter.column]);
    return tick(
      filter.label,
      values.map((value) => value !== null && value !== false),
      changed
    );
  }
  if (filter.kind === "span") {
    const numbers = papers.map((paper) => paper[filter.column]);
    return spanChoice(capitalised(filter.label), numbers, changed);
  }
  const texts = papers.map((paper) => paper[filter.column] ?? null);
  return severalChoice(filter.label, texts, changed);
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

/** A choice of the order of papers: that of the list, and those that would move some paper. */
function orderChoice(papers: readonly Paper[]): HTMLSelectElement {
  const isUseful = ({column, descending = false}: PaperOrder) => {
    const values = papers.map((paper) => paper[column]);
    const isMoved = (value: unknown, i: number) => value !== null && value !== i + 1;
    return new Set(values).size > 1 && (descending || values.some(isMoved));
  };
  return element(
    "select",
    {},
    ...Object.entries<PaperOrder>(orders)
      .filter(([name, order]) => name === "position" || isUseful(order))
      .map(([name, {label}]) => element("option", {value: name}, label))
  );
}

function orderOf(value: string): Order {
  return isOrder(value) ? value : "position";
}
