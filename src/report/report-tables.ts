import {
  clusterTables,
  tableNames,
  type AllTables,
  type HubRow,
  type LineRow,
  type TableName
} from "npm:hubscope";
import type {PageState} from "../interaction/page-state.js";
import {element} from "../page/dom.js";
import {once} from "../page/once.js";
import {afterFirstPaint, afterPaint, fillInTurn} from "../page/paint.js";
import {printFilled, whenPrinted} from "../page/printing.js";
import {place} from "../page/redraw.js";
import {
  tableReader,
  tablesOf,
  type PaperTable,
  type RowsOfPaper,
  type TableReader,
  type TableSource
} from "../tables/hub-tables.js";
import {namesOf, type Need, type Needed} from "../tables/needs.js";
import {abstractNeed, type Abstracts} from "../tables/paper.js";

/** What a report reads of its hub, and when. */
export interface ReportTables extends TableReader {
  /** The hub; never, where its tables cannot be read. */
  hub(): Promise<HubRow>;
  /** Whether all of the hub is read at once; else each figure's part when it comes near the view. */
  isWhole(): Promise<boolean>;
  /** What is needed: whole tables of a hub that is read at once, else columns where these are named. */
  readOf(needs: readonly Need[]): Promise<Needed<Need>>;
  /** Settles once the first chart is painted, or at once where no page waits for that. */
  painted(): Promise<void>;
  ofPaper: RowsOfPaper;
  /** The abstracts of these papers, or of all, of a hub whose papers are read without. */
  abstracts: Abstracts;
  /** The lines of the text, or why they cannot be read. */
  lines(): Promise<LineRow[] | string>;
  /** The rows of each table, which are read when they are asked for. */
  readLater: Record<string, () => Promise<object[]>>;
  /** A place that is filled at once, or of a large hub when it comes near the view or is printed. */
  inTurn(fill: () => Promise<Node | null>, options?: {isFirst?: boolean}): HTMLElement;
}

/** The tables that the first figures of a report need. */
export const first = ["hubs", "roles", "polarities", "facets", "paper_roles"] as const;
/** The tables that a trial of words finds anew, and that are read before those of clusters. */
export const tried = [
  ...(["terms", "paper_terms", "themes", "paper_themes"] as const),
  ...(["theme_links", "theme_uptake"] as const)
] as const;
const early: ReadonlySet<TableName> = new Set([...first, "papers", "diagnostics"]);
const longest = 2000;

/**
 * Opens the tables of a report. With a `state`, what the first figures need is read at once and the
 * rest after the first chart is painted, themes before groups; without one, each table when a figure
 * needs it. Of a hub of more than `mostAtOnce` papers a figure's tables are read when it comes near the
 * view or the page is printed, but where the address states something, or the page is one file.
 */
export function reportTables(
  source: TableSource,
  {
    state,
    mostAtOnce,
    ended
  }: {state: PageState | undefined; mostAtOnce: number; ended?: Promise<unknown> | undefined}
): ReportTables {
  let isAsked = state === undefined || state.states() || isOneFile();
  whenPrinted("fill", {print: () => void (isAsked = true)});
  let isPart = false;
  const isSmall = ({parsed}: HubRow) => isAsked || parsed <= mostAtOnce;
  const isWhole = async () => isAsked || isSmall(await hub());
  const painted = once(async () => {
    if (state !== undefined) await afterFirstPaint({longest});
  });
  const {read, rowsOf} = tableReader(source, {
    async turn(name) {
      if (state === undefined || early.has(name)) return;
      await painted();
      if (name in clusterTables && isSmall(await hub())) await read(tried);
    },
    abstractsToo: async () => (await only()).parsed <= mostAtOnce
  });
  const only = once(async () => {
    const {hubs} = await read(["hubs"]);
    const [row] = hubs;
    if (row === undefined) throw new Error("the table of hubs has no row");
    return row;
  });
  const hub = once(async () => {
    const row = await only();
    isPart = !isSmall(row);
    if (!isPart) await read(["papers"]);
    return row;
  });
  const turn = fillInTurn();
  if (state !== undefined) printFilled(() => isPart, ended);
  return {
    ...{read, rowsOf, hub, isWhole, painted},
    readOf: async (needs) => read<Need>((await isWhole()) ? namesOf(needs) : needs),
    ofPaper<Name extends PaperTable>(name: Name, paper: string) {
      const own = (rows: readonly AllTables[Name][number][]) =>
        rows.filter(({paper_id: id}) => id === paper);
      const kept: Pick<AllTables, PaperTable> = tablesOf(["memberships", "neighbours"], rowsOf);
      if (rowsOf({name, columns: null, abstracts: false}) !== undefined) return own(kept[name]);
      return source.ofPaper?.(name, paper) ?? source.rows(name).then(own);
    },
    async abstracts(papers) {
      if (papers !== null && source.abstracts !== undefined) return source.abstracts(papers);
      const {papers: all} = await read(["papers", abstractNeed]);
      return new Map(all.map(({paper_id, abstract}) => [paper_id, abstract]));
    },
    async lines() {
      const {lines} = await read(["lines"]);
      return source.failures.words("What became of each line", ["lines"]) ?? lines;
    },
    readLater: Object.fromEntries(tableNames.map((name) => [name, () => source.rows(name)])),
    inTurn: (fill, {isFirst = false} = {}) =>
      place(async (node) => {
        if (await isWhole()) return fill();
        if (isFirst) return reading(node, fill);
        const unsaid = said(node, "Read when it comes into view.");
        node.classList.add("unread");
        try {
          return await turn(node, painted(), () => {
            unsaid();
            return reading(node, fill);
          });
        } finally {
          void afterPaint(node).then(() => node.classList.remove("unread"));
        }
      })
  };
}

/** Says in a place that it is read until `fill` has what it is filled with. */
export async function reading(
  node: HTMLElement,
  fill: () => Promise<Node | null>
): Promise<Node | null> {
  const unsaid = said(node, "Reading…");
  try {
    return await fill();
  } finally {
    unsaid();
  }
}

/** Says something in a place, and on paper that it was not read, until the function is called. */
function said(node: HTMLElement, words: string): () => void {
  const onScreen = element("p", {class: "note-line screen-only"}, words);
  const onPaper = element("p", {class: "print-only"}, unread);
  node.append(onScreen, onPaper);
  return () => {
    onScreen.remove();
    onPaper.remove();
  };
}

const unread = "Not read when this was printed: print once more.";

function isOneFile(): boolean {
  return document.documentElement.matches(".one-file");
}
