import type {PaperRow} from "npm:hubscope";
import {element} from "../lib/dom.js";
import {noFilter, type Order, type PapersFilter} from "../lib/papers-query.js";
import type {PapersChoice} from "../lib/papers-state.js";
import {tally} from "../lib/tally.js";
import {digits} from "../lib/words.js";
import {orderChoice, orderOf} from "./order-choice.js";

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
/** How many milliseconds after the last key a search starts, of few papers and of many. */
const pause = 30;
const longPause = 120;
/** After how many milliseconds without a key what is typed next is a search of its own. */
const thought = 2000;

/**
 * The controls of the list of papers: search, filters, order and page length. A filter or an order
 * is offered only where it would leave out or move some paper. Any change calls `change`, with `typing`
 * where a search goes on that it has been called for: until the field is emptied or left, or for two
 * seconds nothing is typed.
 */
export function papersControls(
  papers: PaperRow[],
  {change = () => undefined}: {change?: (how?: {typing: boolean}) => void} = {}
): PapersControls {
  const search = element("input", {
    type: "search",
    placeholder: 'words, or "a phrase"',
    "aria-label": "Search titles and summaries",
    spellcheck: "false",
    autocomplete: "off"
  });
  const representative = tick("representative", papers, (paper) => paper.representative);
  const summary = tick("with a summary", papers, (paper) => paper.summary !== null);
  const field = choice(
    "field",
    papers.map((paper) => paper.field)
  );
  const year = choice(
    "year",
    papers.map((paper) => paper.year),
    true
  );
  const verdict = choice(
    "verdict",
    papers.map((paper) => paper.verdict)
  );
  const novelty = threshold(papers);
  const order = orderChoice(papers);
  const size = element(
    "select",
    {},
    ...sizes.map((rows) => element("option", {value: rows}, `${rows} a page`))
  );
  const inputs = [
    search,
    representative.input,
    summary.input,
    field,
    year,
    verdict,
    novelty,
    order,
    size
  ];
  let wait = 0;
  let thinking = 0;
  let typing = false;
  const rest = () => {
    clearTimeout(thinking);
    typing = false;
  };
  const look = () => {
    wait = 0;
    change({typing: typing && search.value !== ""});
    rest();
    typing = search.value !== "";
    thinking = window.setTimeout(rest, thought);
  };
  search.addEventListener("input", () => {
    clearTimeout(wait);
    wait = window.setTimeout(look, papers.length > manyPapers ? longPause : pause);
  });
  search.addEventListener("change", () => {
    clearTimeout(wait);
    if (wait !== 0) look();
    rest();
  });
  for (const input of inputs.slice(1)) input.addEventListener("change", () => change());
  const node = element(
    "form",
    {class: "controls", role: "search"},
    search,
    representative.node,
    summary.node,
    labelled("Field", field),
    labelled("Year", year),
    labelled("Verdict", verdict),
    labelled("Novelty", novelty),
    labelled("Sort by", order)
  );
  node.addEventListener("submit", (event) => event.preventDefault());
  const show = ({filter, order: wanted}: PapersChoice) => {
    clearTimeout(wait);
    wait = 0;
    rest();
    search.value = filter.search;
    representative.input.checked = filter.representative;
    summary.input.checked = filter.summary;
    for (const [select, value] of [
      [field, filter.field],
      [year, filter.year],
      [verdict, filter.verdict],
      [novelty, filter.novelty]
    ] as const) {
      const option = [...select.options].findIndex(({value: stated}) => stated === `=${value}`);
      select.selectedIndex = Math.max(0, option);
    }
    const place = [...order.options].findIndex(({value}) => value === wanted);
    order.selectedIndex = Math.max(0, place);
  };
  return {
    node,
    length: element("label", {class: "choice"}, element("span", {}, "Show"), size),
    filter: () => ({
      search: search.value,
      representative: representative.input.checked,
      summary: summary.input.checked,
      field: chosen(field),
      year: chosenNumber(year),
      verdict: chosen(verdict),
      novelty: chosenNumber(novelty)
    }),
    order: () => orderOf(order.value),
    size: () => Number(size.value),
    show,
    clear() {
      show({filter: noFilter, order: orderOf(order.value)});
      change();
    },
    disable() {
      for (const input of inputs) if (input !== size) input.disabled = true;
    }
  };
}

function labelled(label: string, control: HTMLSelectElement): HTMLElement | null {
  if (control.options.length < 2) return null;
  return element("label", {class: "choice"}, element("span", {}, label), control);
}

function tick(label: string, papers: PaperRow[], has: (paper: PaperRow) => boolean) {
  const some = papers.filter(has).length;
  const input = element("input", {type: "checkbox"});
  const useful = some > 0 && some < papers.length;
  const node = useful
    ? element("label", {class: "tick"}, input, `${label} (${digits(some)})`)
    : null;
  return {input, node};
}

const all = "";

function choice(
  name: string,
  values: (string | number | null)[],
  byValue = false
): HTMLSelectElement {
  const counts = tally(values.filter((value) => value !== null).map(String));
  const narrows = counts.length > 1 || (counts[0]?.count ?? 0) < values.length;
  const shown = counts.length === 0 || !narrows ? [] : counts;
  const sorted = byValue
    ? shown.toSorted((a, b) => b.value.localeCompare(a.value, "en", {numeric: true}))
    : shown;
  return element(
    "select",
    {},
    element("option", {value: all}, `any ${name}`),
    ...sorted.map(({value, count}) =>
      element("option", {value: `=${value}`}, `${value} (${digits(count)})`)
    )
  );
}

function threshold(papers: PaperRow[]): HTMLSelectElement {
  const scores = papers.flatMap(({novelty}) => (novelty === null ? [] : [novelty]));
  const floors = [...new Set(scores.map(Math.floor))].sort((a, b) => b - a);
  const useful = floors.filter(
    (floor) => scores.filter((score) => score >= floor).length < papers.length
  );
  return element(
    "select",
    {},
    element("option", {value: all}, "any novelty"),
    ...useful.map((floor) => {
      const some = scores.filter((score) => score >= floor).length;
      return element("option", {value: `=${floor}`}, `${floor} or more (${digits(some)})`);
    })
  );
}

function chosen({value}: HTMLSelectElement): string | null {
  return value === all ? null : value.slice(1);
}

function chosenNumber(select: HTMLSelectElement): number | null {
  const value = chosen(select);
  return value === null ? null : Number(value);
}
