import {tableNames, type HubRow, type TableName} from "npm:hubscope";
import {
  onPage,
  type Control,
  type Figure,
  type FigureContext,
  type TrialControl,
  type TriedTables
} from "../figures/figure.js";
import {bindFilter, type FilterKind} from "../interaction/bind-filter.js";
import {openSection, type PageState} from "../interaction/page-state.js";
import {selectionBar} from "../interaction/selection-bar.js";
import {newSelection, type Selection} from "../interaction/selection.js";
import {element} from "../page/dom.js";
import {once} from "../page/once.js";
import {afterPaint} from "../page/paint.js";
import {isUnreadable} from "../page/hub-words.js";
import {linkNotice} from "../page/link-notice.js";
import {syntheticBanner} from "../page/synthetic.js";
import {failureNote, pageFailure} from "../tables/table-failures.js";
import {tablesOf, type TableSource} from "../tables/hub-tables.js";
import {nameOf, namesOf, type TableNeed} from "../tables/needs.js";
import {abstractNeed} from "../tables/paper.js";
import {triedLine} from "../trials/trials.js";
import type {FigureName} from "./figures.js";
import {offerCode, figuresOfFile} from "../figures/figure-code.js";
import {contents} from "../page/contents.js";
import {firstFigures} from "./first-figures.js";
import {masthead, unreadableHub, pastedNotice, pastedStage} from "./masthead.js";
import {block, filled, place} from "../page/redraw.js";
import {first, reading, reportTables, tried} from "./report-tables.js";

/** A figure to show, or its name in the list of figures. */
export type Shown = FigureName | Figure;

/** A report on one hub: what it shows of it, each in a place that fills when its tables are read. */
export interface Report {
  /** The hub; never, where its tables cannot be read. */
  readonly hub: Promise<HubRow>;
  /** The head of the page: its title and facts, what was pasted, what fails, what is selected. */
  head(): HTMLElement;
  /** A figure, or why it cannot be shown. */
  show(figure: Shown): HTMLElement;
  /**
   * Figures behind tabs, each drawn when it is first asked for and before the page is printed. The
   * page's address states under `key` which is shown; `label` says what they are views of.
   */
  tabs(key: "view" | "holds", figures: readonly Shown[], label: string): HTMLElement;
  /** The panel in which a reader tries other words for the themes. */
  trial(): HTMLElement;
  /** At what stage the groups of a pasted hub are. */
  stage(): HTMLElement;
  /** The tables to download. */
  downloads(): HTMLElement;
  /** The page as it stands, to cite. */
  citation(): HTMLElement;
}

/** What a report is made with. */
export interface ReportOptions {
  /** The state of its page, where the page's address holds one. */
  state?: PageState;
  selection?: Selection;
  /** Ends its workers and what it keeps in the address when it settles. */
  ended?: Promise<unknown>;
  /**
   * Up to how many papers all is read at once; of a larger hub each figure when it comes near the
   * view or the page is printed. 2,000 by default, and any number where the address states
   * something or no address is kept.
   */
  mostAtOnce?: number;
  /**
   * Reads the file with the code of the figures, which the menus of those that are charts then
   * show.
   */
  code?: () => Promise<unknown>;
}

const themeTables = ["terms", "paper_terms", "themes", "paper_themes"] as const;

/**
 * Opens the report on the hub whose tables come from `source`. With a `state`, what the first figures
 * need is read at once and the rest after the first chart is painted, themes before groups; without
 * one, each table when a figure needs it.
 */
export function openReport(
  source: TableSource,
  {state, selection = newSelection(), ended, mostAtOnce = 2000, code}: ReportOptions = {}
): Report {
  const {failures, pasted} = source;
  const tables = reportTables(source, {state, mostAtOnce, ended});
  const {read, rowsOf, readOf, hub, isWhole, painted, inTurn} = tables;
  const later = once(async () => {
    await painted();
    return import("./later.js");
  });
  const bar = once(async () =>
    selectionBar(selection, {
      total: (await hub()).parsed,
      papers: () => document.querySelector<HTMLElement>(".papers-table")
    })
  );
  const trial = once(async () => {
    const [{openTrial}, row, {papers}] = await Promise.all([later(), hub(), read(["papers"])]);
    const [tables, selected] = await Promise.all([read(tried), bar()]);
    const curation = () => source.curation();
    const made = openTrial({tables, papers, hub: row, curation}, {state, bar: selected, ended});
    tellTrial(made);
    return made;
  });
  let tellTrial: (made: TrialControl) => void = () => undefined;
  const trialMade = new Promise<TrialControl>((tell) => (tellTrial = tell));
  const clustering = once(async () => {
    const [{openClustering}, tables] = await Promise.all([
      later(),
      read(["clusterings", "granularities"])
    ]);
    return openClustering(tables, {state, ended});
  });
  const followed = async (controls: readonly Control[]) => ({
    trial: state !== undefined && controls.includes("trial") ? await trial() : undefined,
    clustering: controls.includes("clustering") ? await clustering() : undefined
  });

  const codes = once(async () => figuresOfFile(await code?.()));

  const bound = new Set<string>();
  const triedBound: Promise<void>[] = [];
  const bind = (filter: FilterKind) => {
    if (state === undefined || bound.has(filter.kind)) return;
    bound.add(filter.kind);
    const binding = bindNow(filter, state);
    if (filter.isTried) triedBound.push(binding);
    return binding;
  };
  const bindNow = async (
    {kind, needs, isTried, read: meaning, asked}: FilterKind,
    state: PageState
  ) => {
    const [panel] = await Promise.all([isTried ? trial() : undefined, readOf(needs)]);
    if (!isTried && (await isWhole())) await Promise.all(triedBound);
    bindFilter(kind, {
      ...{selection, state, asked, ended},
      read: (stated) => meaning(stated, tablesOf(needs, withTried(panel?.value, rowsOf))),
      basis: panel,
      isChanging: () => panel?.ariaBusy === "true"
    });
  };

  const rowsOrNone = (need: TableNeed) => rowsOf(need) ?? [];

  /** What a figure needs; not those tables that are of no use without rows of others. */
  const neededBy = async ({needs, useless, mostPapers}: Figure) => {
    if ((await hub()).parsed > mostPapers) return [];
    const rows = await readOf(Object.values(useless));
    return needs.filter((need) => {
      const other = useless[nameOf(need)];
      return other === undefined || rows[other].length > 0;
    });
  };

  /** A figure whose tables are read, ready to be drawn. */
  const ready = async (shown: Shown, line: string) => {
    const figure = await figureOf(shown, later);
    const {name, tab, filters, controls} = figure;
    const needed = await neededBy(figure);
    const isOfWhole = await isWhole();
    await Promise.all([readOf(needed), isOfWhole && read(figure.ofPapers)]);
    const own = tablesOf(figure.needs, rowsOrNone);
    const words = failures.words(name, namesOf(needed));
    if (words !== null) {
      await Promise.all(filters.map(bind));
      return {tab, draw: () => failureNote(words)};
    }
    const isOfUse = isOfWhole || needed.length === figure.needs.length;
    const [row, {trial, clustering}] = await Promise.all([
      hub(),
      followed(isOfUse ? controls : [])
    ]);
    await Promise.all(filters.filter(({isTried}) => isOfWhole || !isTried).map(bind));
    const opened = figure.open(own, {state});
    let now: {of?: TriedTables | undefined; tables: typeof own} = {tables: own};
    const tablesNow = () => {
      const of = trial?.value;
      if (now.of !== of) now = {of, tables: tablesOf(figure.needs, withTried(of, rowsOrNone))};
      return now.tables;
    };
    const context = (size: {width: number; height: number}): FigureContext => ({
      ...{...size, hub: row, selection, state, trial, clustering},
      clusteringId: clustering?.value.clusteringId,
      pasted: pasted !== undefined,
      ofPaper: tables.ofPaper,
      abstracts: tables.abstracts,
      lines: tables.lines
    });
    const follows = [trial, clustering].filter((control) => control !== undefined);
    const draw = () => {
      const drawn = onPage(figure, opened, {tables: tablesNow, context, follows});
      if (code !== undefined && typeof shown === "string")
        offerCode(drawn, {name: shown, line}, codes);
      if (!isOfWhole) void afterPaint(drawn).then(() => filters.forEach(bind));
      return drawn;
    };
    return {tab, draw};
  };

  if (state !== undefined) {
    void read(first);
    void hub();
    openSection();
  }

  return {
    get hub() {
      return hub();
    },
    head() {
      const node = element("div", {class: "report-head"});
      const add = (...parts: Node[]) => node.append(...parts.map((part) => block(part)));
      add(pastedNotice(pasted), pageFailure(failures));
      if (state !== undefined) add(linkNotice(state.lacking));
      void filled(node, async () => {
        const row = await hub();
        const selected = await bar();
        const title = isUnreadable(row)
          ? unreadableHub(row, await read(["diagnostics"]))
          : masthead(row, {selection});
        const said = block();
        add(syntheticBanner([row]));
        add(title);
        if (state !== undefined) add(contents(ended));
        node.append(said, block(selected));
        const sayTried = async () => said.append(triedLine(await trialMade));
        if (await isWhole()) await Promise.all([trial(), sayTried()]);
        else void sayTried();
      });
      return node;
    },
    show: (figure) =>
      inTurn(async () => (await ready(figure, `report.show(${said(figure)})`)).draw(), {
        isFirst: typeof figure === "string" && figure in firstFigures
      }),
    tabs: (key, figures, label) =>
      inTurn(async () => {
        const line = `report.tabs("${key}", [${figures.map(said).join(", ")}], "${label}")`;
        const isOfWhole = await isWhole();
        const shown = figures.map(async (figure) => {
          if (isOfWhole) return ready(figure, line);
          const {tab} = await figureOf(figure, later);
          const draw = () =>
            place((node) => reading(node, async () => (await ready(figure, line)).draw()));
          return {tab, draw};
        });
        const [{tabs}, ...views] = await Promise.all([later(), ...shown]);
        const named = views.map(({tab, draw}) => ({name: tab, draw}));
        return tabs(named, {label, key, state});
      }),
    trial: () =>
      inTurn(async () => {
        const panel = await trial();
        const isPart = themeTables.some(failures.has);
        return isPart ? null : panel;
      }),
    stage: () => block(pastedStage(pasted)),
    downloads: () =>
      inTurn(async () => {
        const [{reportDownloads}, row] = await Promise.all([later(), hub()]);
        const offered = (await isWhole())
          ? await read([...tableNames, abstractNeed])
          : tables.readLater;
        return reportDownloads(row, offered, source);
      }),
    citation: () =>
      inTurn(async () => {
        const made = [later(), hub(), clustering()] as const;
        const [{reportCitation}, row, shown] = await Promise.all(made);
        return reportCitation(row, {selection, state, clustering: shown});
      })
  };
}

/** The rows of tables, of themes those that a trial of words has found. */
function withTried(
  found: TriedTables | undefined,
  rowsOf: (need: TableNeed) => unknown
): (need: TableNeed) => unknown {
  return (need) => (found !== undefined && isTried(need.name) ? found[need.name] : rowsOf(need));
}

function isTried(name: TableName): name is keyof TriedTables {
  return tried.some((one) => one === name);
}

async function figureOf(
  shown: Shown,
  later: () => Promise<{figures: Readonly<Record<FigureName, Figure>>}>
): Promise<Figure> {
  if (typeof shown !== "string") return shown;
  const known: Partial<Record<FigureName, Figure>> = firstFigures;
  const all: Partial<Record<FigureName, Figure>> = shown in known ? known : (await later()).figures;
  const found = all[shown];
  if (found === undefined) throw new Error(`there is no figure ${shown}`);
  return found;
}

/** How a page names a figure: in quotes where it is one of the list. */
function said(shown: Shown): string {
  return typeof shown === "string" ? `"${shown}"` : "figure";
}
