import * as Plot from "npm:@observablehq/plot";
import {chartFigure} from "../figures/chart-figure.js";
import {element} from "../page/dom.js";
import {count, digits, inWords} from "../page/words.js";

/** What the page imports, as one module: what a page loads first is one file. */
export {newPageState} from "../interaction/page-state.js";
export {contents} from "../page/contents.js";
export {linkNotice} from "../page/link-notice.js";
export {pageFoot} from "../page/page-source.js";

/** A folder of the code, and the folders that its files import. */
interface RoomRow {
  /** Its path, such as `loaders/themes`. */
  name: string;
  purpose: string;
  files: number;
  lines: number;
  uses: readonly string[];
}

/**
 * The rooms of one side of the house in their order, each with what it is for and how large it is.
 */
export function roomList(rooms: readonly RoomRow[], side: string): HTMLElement {
  return element(
    "ol",
    {class: "rooms"},
    ...ofSide(rooms, side).map(({name, purpose, files, lines}) =>
      element(
        "li",
        {},
        element("code", {}, name),
        ` ${purpose} `,
        element("small", {}, `${count(files, "file")}, ${count(lines, "line")}`)
      )
    )
  );
}

/**
 * Which rooms of one side of the house use which, as a matrix: both ways in the order given, a filled
 * cell where the room of the row imports that of the column. Arrows against the order stand above the
 * diagonal, in another colour.
 */
export function roomMatrix(
  rooms: readonly RoomRow[],
  {side, width = 680}: {side: string; width?: number}
): HTMLElement {
  const own = ofSide(rooms, side);
  const names = own.map(({name}) => name.slice(side.length + 1));
  const cells = own.flatMap(({uses}, row) =>
    uses
      .filter((name) => name.startsWith(`${side}/`))
      .map((name) => ({row, column: names.indexOf(name.slice(side.length + 1))}))
  );
  const finding = roomsFinding(cells, {side, rooms: own.length});
  const labels = 12 + 7.5 * Math.max(0, ...names.map(({length}) => length + 3));
  const size = Math.max(8, Math.min(22, (width - labels) / Math.max(1, own.length)));
  const chart = Plot.plot({
    width: labels + size * own.length,
    height: 20 + size * own.length,
    marginLeft: labels,
    marginTop: 20,
    marginRight: 0,
    marginBottom: 0,
    ariaLabel: finding,
    x: {
      domain: own.map((_, i) => i),
      axis: "top",
      label: null,
      tickFormat: (i: number) => (size > 15 || (i + 1) % 5 === 0 ? String(i + 1) : ""),
      tickSize: 0
    },
    y: {domain: own.map((_, i) => i), axis: null, padding: 0.1},
    color: {type: "identity"},
    marks: [
      Plot.cell(own, {x: (_, i) => i, y: (_, i) => i, fill: "var(--theme-foreground-faintest)"}),
      Plot.cell(cells, {
        x: "column",
        y: "row",
        fill: ({row, column}) => (column < row ? "var(--accent)" : "var(--warning)"),
        title: ({row, column}) => `${names[row]} uses ${names[column]}`
      }),
      Plot.text(names, {
        x: () => 0,
        y: (_, i) => i,
        text: (name, i) => `${name} ${i + 1}`,
        textAnchor: "end",
        dx: -size / 2 - 6
      })
    ]
  });
  return chartFigure({
    finding,
    body: [chart],
    reading:
      "A row uses the rooms of its filled cells. All of them stand left of the diagonal where code uses only rooms above it in the list.",
    twin: {
      name: `The rooms of ${side}`,
      rows: own.map(({name, purpose, files, lines, uses}) => ({
        ...{room: name, purpose, files, lines},
        uses: uses.length === 0 ? null : uses.join(", ")
      }))
    }
  });
}

/** Whether code follows the order of its rooms, in a sentence. */
export function roomsFinding(
  cells: readonly {row: number; column: number}[],
  {side, rooms}: {side: string; rooms: number}
): string {
  const against = cells.filter(({row, column}) => column > row).length;
  return against === 0
    ? `Each of the ${inWords(rooms)} rooms of ${side} uses only rooms above it`
    : `${count(against, "arrow")} of ${digits(cells.length)} in ${side} ${against === 1 ? "goes" : "go"} against the order of its rooms`;
}

function ofSide(rooms: readonly RoomRow[], side: string): RoomRow[] {
  return rooms.filter(({name}) => name.startsWith(`${side}/`));
}
