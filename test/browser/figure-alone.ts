import type {AllTables, HubRow} from "npm:hubscope";
import type {Figure, FigureContext} from "../../src/figures/figure.js";
import type {SettableChoices} from "../../src/interaction/follow-choice.js";
import {newSelection, type SelectedBy} from "../../src/interaction/selection.js";

/** What a figure is drawn with in tests: its context, and what stands for more of it. */
interface Options extends Partial<FigureContext> {
  /** The hub where the tables have none. */
  hub?: HubRow;
  /** The papers that are selected, by their ids, and in words. */
  selected?: string[];
  /** By what of their texts they are selected. */
  by?: SelectedBy;
  words?: string;
  /** The controls of the clustering. */
  controls?: SettableChoices;
  /** What the figure's own control says. */
  choice?: object;
}

/**
 * A figure as a function of tables and options; a table that is not given has no rows. What it has a
 * control for is drawn without the control.
 */
export function figureAlone({needs, open}: Pick<Figure, "needs" | "open">) {
  return (given: Partial<AllTables>, options: Options = {}): HTMLElement => {
    const {hub, selected, words = "", by = {}, controls, choice, ...rest} = options;
    const defaults = Object.fromEntries(needs.map((name) => [name, []]));
    const tables = Object.assign(defaults, hub === undefined ? {} : {hubs: [hub]}, given);
    const selection = selected === undefined ? rest.selection : newSelection();
    if (selected !== undefined)
      selection?.filter("elsewhere", {papers: new Set(selected), words, by});
    const clusteringId = rest.clusteringId ?? controls?.value.clusteringId;
    const context = {
      ...{width: 680, height: Infinity, pasted: false, hub, ...rest},
      ...{selection, clustering: controls, clusteringId}
    };
    const all: AllTables = Object.assign(Object.create(Object.prototype), tables);
    const {control, draw} = open(all, {});
    if (control !== null && "value" in control) Object.assign(Object(control.value), choice);
    return draw(all, context);
  };
}
