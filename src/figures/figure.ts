import type {AllTables, HubRow, LineRow, TableName} from "npm:hubscope";
import type {Trial} from "npm:hubscope/analysis/try-themes";
import type {FilterKind} from "../interaction/bind-filter.js";
import type {SettableChoices} from "../interaction/follow-choice.js";
import type {PageState} from "../interaction/page-state.js";
import type {Selection} from "../interaction/selection.js";
import {element} from "../page/dom.js";
import {redrawOn, responsive} from "../page/redraw.js";
import type {PaperTable, RowsOfPaper} from "../tables/hub-tables.js";
import type {Need, Needed, TableOf} from "../tables/needs.js";
import type {Abstracts} from "../tables/paper.js";

/**
 * A control of a report that a figure follows: the trial of words, which gives it other tables of
 * themes; these again with their intervals; and the choice of a clustering.
 */
export type Control = "trial" | "intervals" | "clustering";

/** The tables of themes that a trial of words finds anew. */
export type TriedTables = Pick<
  AllTables,
  "terms" | "paper_terms" | "themes" | "paper_themes" | "theme_links" | "theme_uptake"
>;

/**
 * The trial of words of a report: the tables as it finds them and what is tried. It emits `input`
 * when there are others, and `intervals` when these have intervals too.
 */
export type TrialControl = HTMLElement & {readonly value: TriedTables; readonly trial: Trial};

/** What a figure is drawn with beside its rows. */
export interface FigureContext {
  /** The width to draw to, in CSS pixels. */
  width: number;
  /** How high it may be: on paper what fits on a page, on the screen without limit. */
  height: number;
  /** The hub that it is of; none where a figure is drawn alone. */
  hub?: HubRow | undefined;
  /** What is selected on its page, which it follows and changes. */
  selection?: Selection | undefined;
  /** The state that the page's address holds; none on a page whose address holds none. */
  state?: PageState | undefined;
  /** The choice of a clustering, where the figure follows it. */
  clustering?: SettableChoices | undefined;
  /** The clustering that is chosen; the default one where none is said. */
  clusteringId?: string | undefined;
  /** The trial of words, where the figure follows it and its page has one. */
  trial?: TrialControl | undefined;
  /** Whether the hub was pasted, and this browser found its groups. */
  pasted: boolean;
  /** The rows of a paper in a table, which are read when they are asked for. */
  ofPaper?: RowsOfPaper | undefined;
  /** The abstracts of papers that are read without. */
  abstracts?: Abstracts | undefined;
  /** The lines of the text, read when they are asked for; or why they cannot be, in words. */
  lines?: (() => Promise<LineRow[] | string>) | undefined;
}

/** What a figure's own control says, for its drawing; undefined where it is drawn without. */
interface Chosen<Choice> {
  choice: Choice | undefined;
}

/** A control that one figure has for itself; it emits `input` when its value is another. */
export type OwnControl<Choice> = HTMLElement & {readonly value: Choice};

/** What a figure says of itself. */
interface Declaration<Needs extends readonly Need[], Rows, Choice> {
  /** What it is called where it cannot be shown, and in the gallery. */
  name: string;
  /** What its tab is called; as `name` by default. */
  tab?: string;
  /**
   * The tables that its query reads, or columns of them: it cannot be shown where one of them is
   * missing.
   */
  needs: Needs;
  /** Which of those are of no use, and have no rows here, where another of them has none. */
  useless?: Readonly<Partial<Record<TableName, TableOf<Needs[number]>>>>;
  /** Of a hub of more papers it needs no rows: what it draws says so. */
  mostPapers?: number;
  /** The tables of which it asks for the rows of a chosen paper. */
  ofPapers?: readonly PaperTable[];
  /** The filters that its marks can set. */
  filters?: readonly FilterKind[];
  /** The controls of the report that it follows; it is drawn anew when one changes. */
  controls?: readonly Control[];
  /** Whether it follows them by itself, and is not drawn anew. */
  inPlace?: boolean;
  /** Whether its layout follows the page by itself, so that it is not drawn to a width. */
  fluid?: boolean;
  /** Whether it is drawn to the height of a page before it is printed. */
  fits?: boolean;
  /** Makes the control that it has for itself, to stand above it. */
  choose?(tables: Needed<Needs[number]>, context: Pick<FigureContext, "state">): OwnControl<Choice>;
  /** Shapes the rows of exactly those tables; it reads nothing else and has no effects. */
  query(tables: Needed<Needs[number]>): Rows;
  /** Draws what the query gives. */
  draw(rows: Rows, context: FigureContext & Chosen<Choice>): HTMLElement;
}

/** A figure: what it needs and follows, and how it is drawn from tables. */
export interface Figure<Of extends Need = Need> extends Required<
  Pick<
    Declaration<readonly Of[], unknown, unknown>,
    | "name"
    | "tab"
    | "needs"
    | "mostPapers"
    | "ofPapers"
    | "filters"
    | "controls"
    | "inPlace"
    | "fluid"
    | "fits"
  >
> {
  /** Which tables are not read where another has no rows. */
  useless: Readonly<Partial<Record<TableName, TableName>>>;
  /** The figure of a page with these tables, and the control that it has for itself. */
  open(
    tables: Needed<Of>,
    context: Pick<FigureContext, "state">
  ): {
    control: HTMLElement | null;
    /** Draws it from tables; of the same tables the query is asked once. */
    draw(tables: Needed<Of>, context: FigureContext): HTMLElement;
  };
}

/**
 * Declares a figure. Its `query` shapes the rows of the tables that it `needs`, and of no other; its
 * `draw` makes an element of what that gives. The report that shows it reads the tables, says in its
 * place where one is missing, draws it to the width of the page, and draws it anew when a control
 * that it follows has changed.
 */
export function figure<const Needs extends readonly Need[], Rows, Choice = undefined>(
  declared: Declaration<Needs, Rows, Choice>
): Figure<Needs[number]> {
  const {name, needs, choose} = declared;
  return {
    name,
    tab: declared.tab ?? name,
    needs,
    useless: declared.useless ?? {},
    mostPapers: declared.mostPapers ?? Infinity,
    ofPapers: declared.ofPapers ?? [],
    filters: declared.filters ?? [],
    controls: declared.controls ?? [],
    inPlace: declared.inPlace ?? false,
    fluid: declared.fluid ?? false,
    fits: declared.fits ?? false,
    open(tables, context) {
      const control = choose?.(tables, context) ?? null;
      let asked: {of: object; rows: Rows} | null = null;
      return {
        control,
        draw(tables, context) {
          if (asked?.of !== tables) asked = {of: tables, rows: declared.query(tables)};
          return declared.draw(asked.rows, {...context, choice: control?.value});
        }
      };
    }
  };
}

/** What a figure on a page is drawn from, each time anew. */
export interface FigurePlace<Of extends Need> {
  tables: () => Needed<Of>;
  context: (size: {width: number; height: number}) => FigureContext;
  /** The controls of the page that it follows. */
  follows: readonly EventTarget[];
}

/**
 * An opened figure on a page, its own control above it: drawn to the width of its place unless it is
 * fluid, and anew when one of the controls has changed unless it follows them by itself.
 */
export function onPage<Of extends Need>(
  {controls, inPlace, fluid, fits}: Pick<Figure<Of>, "controls" | "inPlace" | "fluid" | "fits">,
  {control, draw}: ReturnType<Figure<Of>["open"]>,
  {tables, context, follows}: FigurePlace<Of>
): HTMLElement {
  const drawTo = (width: number, height: number) => draw(tables(), context({width, height}));
  const drawn = () => (fluid ? drawTo(0, Infinity) : responsive(drawTo, {fits}));
  const targets = [...(inPlace ? [] : follows), ...(control === null ? [] : [control])];
  const events = controls.includes("intervals") ? ["input", "intervals"] : ["input"];
  const whole = targets.length === 0 ? drawn() : redrawOn(targets, drawn, {events});
  return control === null ? whole : element("div", {}, control, whole);
}

/** A figure alone, from tables as they are, without a page around it. */
export function drawFigure<Of extends Need>(
  {open}: Pick<Figure<Of>, "open">,
  tables: Needed<Of>,
  context: Partial<FigureContext> = {}
): HTMLElement {
  const whole = {width: 680, height: Infinity, pasted: false, ...context};
  return open(tables, whole).draw(tables, whole);
}
