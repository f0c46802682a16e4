import type {PaperRow} from "npm:hubscope";
import {element} from "../lib/dom.js";
import {filterWords} from "../lib/filter-words.js";
import type {Found, PapersDatabase} from "../lib/open-papers.js";
import {noFilter} from "../lib/papers-query.js";
import {paperAnchor} from "../lib/paper-words.js";
import {searchTerms} from "../lib/search-query.js";
import {newSelection, type Selection} from "../lib/selection.js";
import {count, digits} from "../lib/words.js";
import {pager} from "./pager.js";
import {paperItem} from "./paper-item.js";
import {papersControls} from "./papers-controls.js";

/** Up to how many papers the charts hear which ones match, and print shows all of them. */
const mostMarked = 5000;
const mostPrinted = 200;

/**
 * The citing papers as a list to search, filter, sort and turn the pages of, answered by `database`.
 * Until that has started, and where it fails, the list is complete in its own order. What matches
 * goes to the `selection`; a paper chosen there is brought into view.
 */
export function papersTable(
  papers: PaperRow[],
  {
    database,
    selection = newSelection()
  }: {database?: Promise<PapersDatabase>; selection?: Selection} = {}
): HTMLElement {
  if (papers.length === 0) return element("p", {}, "The text lists no citing papers.");
  const byId = new Map(papers.map((paper) => [paper.paper_id, paper]));
  const inOrder = papers.toSorted((a, b) => a.position - b.position);
  const controls = papersControls(papers, {change: () => void refresh(0)});
  const status = element("p", {class: "status", role: "status"});
  const list = element("ol", {class: "papers"});
  const pages = element("div");
  const node = element("section", {class: "papers-table"}, controls.node, status, list, pages);
  let answering: PapersDatabase | null = null;
  let failed = "";
  let asked = 0;
  let page = 0;
  let matched: string[] = inOrder.map(({paper_id}) => paper_id);

  const unfiltered = (): Found => ({
    total: inOrder.length,
    ids: inOrder
      .slice(page * controls.size(), (page + 1) * controls.size())
      .map(({paper_id}) => paper_id)
  });

  async function refresh(to: number): Promise<void> {
    const turn = ++asked;
    page = to;
    const filter = controls.filter();
    const order = controls.order();
    if (answering === null) {
      show(unfiltered());
      return;
    }
    const size = controls.size();
    try {
      const [found, matches] = await Promise.all([
        answering.page(filter, order, {limit: size, offset: page * size}),
        papers.length > mostMarked ? null : answering.matches(filter, order)
      ]);
      if (turn !== asked) return;
      const words = filterWords(filter);
      matched = matches ?? found.ids;
      selection.set({matched: words === "" || matches === null ? null : new Set(matches), words});
      show(found);
    } catch (error) {
      if (turn === asked) fail(error);
    }
  }

  function show({total, ids}: Found): void {
    const filter = answering === null ? noFilter : controls.filter();
    const words = filterWords(filter);
    fill(ids, searchTerms(filter.search));
    status.replaceChildren(
      total === 0 && papers.length > 0
        ? `No paper ${words}.`
        : words === ""
          ? count(total, "paper")
          : `${digits(total)} of ${count(papers.length, "paper")} ${words}`,
      waiting()
    );
    if (words !== "") status.append(" ", clearButton());
    const turning = pager({total, page, size: controls.size()}, {turn: turnTo});
    if (papers.length > 10) turning.append(controls.length);
    turning.hidden = total <= 10;
    pages.replaceChildren(turning);
  }

  function fill(ids: string[], terms: string[]): void {
    const shown = ids.flatMap((id) => byId.get(id) ?? []);
    list.replaceChildren(...shown.map((paper) => paperItem(paper, {terms})));
    mark();
  }

  function waiting(): string {
    if (failed !== "") return failed;
    return answering === null && database !== undefined
      ? " · search starts when DuckDB has loaded …"
      : "";
  }

  function clearButton(): HTMLButtonElement {
    const clear = element("button", {type: "button"}, "Show all papers");
    clear.addEventListener("click", controls.clear);
    return clear;
  }

  function turnTo(to: number): void {
    void refresh(to).then(() => status.scrollIntoView({block: "nearest"}));
  }

  function fail(error: unknown): void {
    answering = null;
    const reason = error instanceof Error ? error.message : String(error);
    failed = ` · search, filters and order are off, because DuckDB did not start (${reason}); the list is complete`;
    controls.disable();
    selection.set({matched: null, words: ""});
    void refresh(0);
  }

  function mark(): void {
    for (const item of list.children) {
      const isChosen = item.id === paperAnchor(selection.value.chosen ?? "");
      item.classList.toggle("chosen", isChosen);
    }
  }

  async function bring(paperId: string): Promise<void> {
    const rank = await rankOf(paperId);
    await refresh(Math.floor(rank / controls.size()));
    const item = list.querySelector<HTMLElement>(`#${CSS.escape(paperAnchor(paperId))}`);
    item?.focus({preventScroll: true});
    item?.scrollIntoView({block: "center", behavior: "smooth"});
  }

  async function rankOf(paperId: string): Promise<number> {
    if (answering === null) return inOrder.findIndex(({paper_id}) => paper_id === paperId);
    const rank = await answering.rank(controls.filter(), controls.order(), paperId);
    if (rank !== null) return rank;
    controls.clear();
    return (await answering.rank(noFilter, controls.order(), paperId)) ?? 0;
  }

  let chosen: string | null = null;
  selection.listen((value) => {
    if (value.chosen === chosen) return;
    chosen = value.chosen;
    mark();
    if (chosen !== null) void bring(chosen);
  });
  window.addEventListener("beforeprint", () => {
    if (!node.isConnected) return;
    fill(matched.slice(0, mostPrinted), searchTerms(controls.filter().search));
    pages.replaceChildren(
      matched.length > mostPrinted ? `The first ${mostPrinted} papers are printed.` : ""
    );
  });
  window.addEventListener("afterprint", () => {
    if (node.isConnected) void refresh(page);
  });
  database?.then(
    (ready) => {
      answering = ready;
      void refresh(page);
    },
    (error: unknown) => fail(error)
  );
  void refresh(0);
  return node;
}
