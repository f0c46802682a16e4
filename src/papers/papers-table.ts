import {element, setChildren} from "../page/dom.js";
import {readPapersChoice, settlePapersChoice, writePapersChoice} from "./papers-state.js";
import {otherFilters} from "../interaction/selected-part.js";
import {isStill} from "../page/paint.js";
import {searchHint} from "./search-hint.js";
import type {PageState} from "../interaction/page-state.js";
import {noFilter, type PapersDatabase, type PapersFilter} from "./papers-query.js";
import {paperAnchor, type KnownIds} from "../marks/paper-words.js";
import {whenPrinted} from "../page/printing.js";
import {searchedWords, searchTerms} from "../marks/search-query.js";
import {newSelection, type Choice, type Selection} from "../interaction/selection.js";
import {themesOfPapers, type Theme} from "../themes/themes.js";
import {count, digits, errorWords} from "../page/words.js";
import {pager, type Pages} from "../page/pager.js";
import type {Bylines} from "./bylines.js";
import {paperItem} from "./paper-item.js";
import {filterParts, filterWords} from "./filter-words.js";
import {papersControls} from "./papers-controls.js";
import type {Abstracts, Paper} from "../tables/paper.js";

const kind = "list";

/** Up to how many papers print shows. */
const mostPrinted = 200;

/** What the list of papers works with. */
export interface PapersTableOptions {
  /**
   * Opens what answers searches, filters and orders. It is called once, when a control is first
   * focused or something is asked of it, and tells in words how far that is.
   */
  open?: ((tell: (far: string) => void) => Promise<PapersDatabase>) | undefined;
  selection?: Selection | undefined;
  /** The themes that papers carry, shown with each. */
  themes?: () => readonly Theme[];
  /** Emits `input` when there are other themes. */
  tried?: EventTarget | undefined;
  /** Keeps search, filters and order in the page's address. */
  state?: PageState | undefined;
  /** What papers without a title are called by. */
  ids?: KnownIds;
  /** Who papers are by, where they stand and where they are found. */
  bylines?: Bylines;
  /** The abstracts of papers that are read without. */
  abstracts?: Abstracts | undefined;
}

/**
 * The citing papers as a list to search, filter, sort and turn the pages of, answered by what `open`
 * opens. Until that has started, and where it fails, the list keeps its own order. What matches goes
 * to the `selection`, and what other views select narrows the list, with the words they found marked;
 * a paper chosen there is brought into view, unless the reader stays where it was chosen.
 */
export function papersTable(
  papers: Paper[],
  {
    open,
    selection = newSelection(),
    themes = () => [],
    tried,
    state,
    ids,
    bylines,
    abstracts
  }: PapersTableOptions = {}
): HTMLElement {
  if (papers.length === 0) return element("p", {}, "The text lists no citing papers.");
  const byId = new Map(papers.map((paper) => [paper.paper_id, paper]));
  const abstractsOf = readAbstracts(abstracts);
  const inOrder = papers.toSorted((a, b) => a.position - b.position);
  let carried = themesOfPapers(themes());
  const controls = papersControls(papers, {change});
  const choiceShown = () => ({filter: controls.filter(), order: controls.order()});
  const restore = () => {
    if (state === undefined) return;
    const wanted = readPapersChoice(state);
    controls.show(wanted);
    settlePapersChoice(state, {wanted, shown: choiceShown()});
  };
  const status = element("p", {class: "status", role: "status"});
  const list = element("ol", {class: "papers"});
  const pages = element("div");
  const node = element(
    "section",
    {class: "papers-table", "aria-label": "the papers"},
    controls.node,
    status,
    list,
    pages
  );
  const said = new Text();
  const gap = new Text(" ");
  const clear = element("button", {type: "button"}, "Show all papers");
  clear.addEventListener("click", showAll);
  let hinted: {search: string; nodes: readonly HTMLElement[]} = {search: "", nodes: []};
  let turned = {of: {total: -1, page: 0, size: 0}, node: element("nav")};
  let printing = false;
  let opening = false;
  let answering: PapersDatabase | null = null;
  let failed = "";
  let found = "";
  let far = "";
  let asked = 0;
  let filled = 0;
  let page = 0;
  let own: readonly string[] = inOrder.map(({paper_id}) => paper_id);
  let filter = noFilter;
  let elsewhere = otherFilters(selection.value, kind);

  function change({typing = false}: {typing?: boolean} = {}): void {
    if (state) writePapersChoice(choiceShown(), state, {typing});
    void refresh();
  }

  function ask(wanted: PapersFilter): void {
    controls.show({filter: wanted, order: controls.order()});
    change();
  }

  async function refresh(): Promise<void> {
    const turn = ++asked;
    if (answering === null) {
      start();
      return show(0);
    }
    const wanted = controls.filter();
    try {
      const found = await answering.matches(wanted, controls.order());
      if (turn !== asked) return;
      const same = found.length === own.length && found.every((id, i) => id === own[i]);
      own = found;
      filter = wanted;
      const words = filterWords(filter);
      const parts = filterParts(filter).map(({words, without}) => ({
        words,
        remove: () => ask(without(controls.filter()))
      }));
      const by = {searched: searchedWords(wanted.search)};
      selection.filter(kind, words === "" ? null : {papers: new Set(own), words, by, parts});
      show(same ? page : 0);
    } catch (error) {
      if (turn === asked) fail(error);
    }
  }

  function start(): void {
    if (open === undefined || opening) return;
    opening = true;
    open((come) => {
      far = come === "" ? "" : `: ${come}`;
      say();
    }).then((database) => {
      answering = database;
      node.classList.add("answering");
      void refresh();
    }, fail);
  }

  function isAsked(): boolean {
    return filterWords(controls.filter()) !== "" || controls.order() !== unasked;
  }

  function matched(): readonly string[] {
    const {matched: others} = elsewhere;
    return others === null ? own : own.filter((id) => others.has(id));
  }

  function show(to: number): void {
    page = to;
    const ids = matched();
    const total = ids.length;
    const size = controls.size();
    const words = [elsewhere.words, filterWords(filter)].filter((part) => part !== "").join(", ");
    fill(printing ? ids.slice(0, mostPrinted) : ids.slice(page * size, (page + 1) * size));
    found =
      total === 0
        ? `No paper ${words}.`
        : words === ""
          ? count(total, "paper")
          : `${digits(total)} of ${count(papers.length, "paper")} ${words}`;
    say();
    setChildren(status, said, ...(words === "" ? [] : [gap, clear]), ...hints());
    if (printing) {
      const isCut = total > mostPrinted;
      pages.replaceChildren(isCut ? `The first ${mostPrinted} papers are printed.` : "");
      return;
    }
    setChildren(pages, turning({total, page, size}));
  }

  function say(): void {
    said.data = `${found}${waiting()}`;
  }

  function hints(): readonly HTMLElement[] {
    const {search} = filter;
    if (hinted.search !== search) {
      const near = answering?.near(search) ?? [];
      const looked = (search: string) => ask({...controls.filter(), search});
      hinted = {search, nodes: near.map((word) => searchHint(word, {ask: looked}))};
    }
    return hinted.nodes;
  }

  function turning(of: Pages): HTMLElement {
    const {total, page, size} = turned.of;
    if (of.total !== total || of.page !== page || of.size !== size) {
      const node = pager(of, {turn: turnTo, label: "pages of papers"});
      if (papers.length > 10) node.append(controls.length);
      node.hidden = of.total <= 10;
      turned = {of, node};
    }
    return turned.node;
  }

  function fill(shown: readonly string[]): void {
    const terms = searchTerms(filter.search);
    const turn = ++filled;
    const shownPapers = shown.flatMap((id) => byId.get(id) ?? []);
    const read = abstractsOf(shownPapers, () => {
      if (turn === filled) fill(shown);
    });
    list.replaceChildren(
      ...read.map((paper) => {
        const {paper_id: id} = paper;
        const own = carried.get(id) ?? [];
        const places = elsewhere.places(id);
        return paperItem(paper, {terms, places, themes: own, selection, ids, bylines});
      })
    );
    mark();
  }

  function waiting(): string {
    if (failed !== "") return failed;
    return answering === null && opening ? ` · search starts when DuckDB has loaded${far} …` : "";
  }

  function showAll(): void {
    controls.clear();
    filter = noFilter;
    own = inOrder.map(({paper_id}) => paper_id);
    selection.clear();
  }

  function turnTo(to: number): void {
    show(to);
    status.scrollIntoView({block: "nearest"});
  }

  function fail(error: unknown): void {
    answering = null;
    node.classList.remove("answering");
    const reason = errorWords(error);
    failed = ` · search, filters and order are off, because DuckDB did not start (${reason}); the list is complete`;
    controls.disable();
    selection.filter(kind, null);
    show(0);
  }

  function mark(): void {
    for (const item of list.children) {
      const isChosen = item.id === paperAnchor(selection.value.chosen ?? "");
      item.classList.toggle("chosen", isChosen);
    }
  }

  function bring(paperId: string): void {
    if (!matched().includes(paperId)) showAll();
    show(Math.max(0, Math.floor(matched().indexOf(paperId) / controls.size())));
    const item = list.querySelector<HTMLElement>(`#${CSS.escape(paperAnchor(paperId))}`);
    item?.focus({preventScroll: true});
    item?.scrollIntoView({block: "center", behavior: isStill() ? "instant" : "smooth"});
  }

  let placed = false;
  function left(): boolean {
    placed ||= node.isConnected;
    if (placed && !node.isConnected) gone.abort();
    return gone.signal.aborted;
  }

  let choice: Choice | null = null;
  function follow(): void {
    const {chosen} = selection.value;
    ({choice} = selection.value);
    mark();
    if (chosen !== null && !choice.inPlace) bring(chosen);
  }

  ({choice} = selection.value);
  let filters = selection.value.filters;
  const gone = new AbortController();
  selection.listen((value) => {
    if (left()) return;
    if (filters.has(kind) && !value.filters.has(kind)) controls.clear();
    filters = value.filters;
    const now = otherFilters(value, kind);
    if (!now.equals(elsewhere)) {
      elsewhere = now;
      show(0);
    }
    if (value.choice !== choice) follow();
  }, gone.signal);
  tried?.addEventListener(
    "input",
    () => {
      if (left()) return;
      carried = themesOfPapers(themes());
      show(page);
    },
    {signal: gone.signal}
  );
  whenPrinted("fill", {
    print() {
      if (!node.isConnected) return;
      printing = true;
      show(page);
    },
    restore() {
      printing = false;
      if (node.isConnected) show(page);
    }
  });
  state?.listen(() => {
    if (left()) return;
    restore();
    if (opening || isAsked()) void refresh();
  }, gone.signal);
  const unasked = controls.order();
  restore();
  if (isAsked()) start();
  show(0);
  controls.node.addEventListener("focusin", () => {
    if (opening) return;
    start();
    show(page);
  });
  if (selection.value.chosen !== null) requestAnimationFrame(follow);
  return node;
}

/**
 * Adds to papers the abstracts that are known of them; those that are not are read, and `come` is
 * called when they have come.
 */
function readAbstracts(
  abstracts: Abstracts | undefined
): (papers: readonly Paper[], come: () => void) => Paper[] {
  const known = new Map<string, string | null>();
  return (papers, come) => {
    const unread = papers
      .filter(({paper_id: id, abstract}) => abstract === undefined && !known.has(id))
      .map(({paper_id: id}) => id);
    if (unread.length > 0)
      abstracts?.(unread).then(
        (read) => {
          for (const id of unread) known.set(id, read.get(id) ?? null);
          come();
        },
        () => undefined
      );
    return papers.map((paper) => {
      const abstract = known.get(paper.paper_id);
      return paper.abstract === undefined && abstract !== undefined ? {...paper, abstract} : paper;
    });
  };
}
