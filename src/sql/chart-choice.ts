import type {Answer, AnswerColumn} from "./answer.js";

const times = /(?:^|_)(?:year|date|month|day|time)$/i;

/** The types of quick chart. */
export const chartKinds = ["bars", "line", "dots", "histogram", "heat map"] as const;
export type ChartKind = (typeof chartKinds)[number];

/** A chart that an answer can be drawn as, and the columns it is drawn from. */
export interface ChartChoice {
  kind: ChartKind;
  x: AnswerColumn;
  /** Null where rows are counted. */
  y: AnswerColumn | null;
  /** A third column: the shade of a heat map, the names of bars. */
  z: AnswerColumn | null;
}

const manyBars = 40;

/** How many rows and columns a heat map has at most. */
const mostCells = 25;

/**
 * The charts that suit an answer, the most suitable first; none where there is nothing to draw. The
 * number that is drawn is the one that the rows are sorted by, else the first.
 */
export function chartChoices({columns, rows}: Answer): ChartChoice[] {
  if (rows === 0) return [];
  const ordered = columns.find((column) => isOrdered(column) && varies(column, rows));
  const measures = columns.filter(
    (column) => isNumber(column) && column !== ordered && !places.test(column.name)
  );
  const named = columns.filter(({kind}) => labelKinds.has(kind));
  const varied = named.filter((column) => varies(column, rows));
  const [first, second] = sortedFirst(varyingFirst(measures, rows), rows);
  const [label, other] = telling(varied.length > 0 ? varied : named, rows);
  const bars: ChartChoice[] =
    label === undefined ? [] : [{kind: "bars", x: label, y: first ?? null, z: null}];
  const line: ChartChoice[] =
    ordered && first ? [{kind: "line", x: ordered, y: first, z: null}] : [];
  const [across, along] = second === undefined ? [ordered, first] : [first, second];
  const dots: ChartChoice[] =
    across && along && rows > 1 ? [{kind: "dots", x: across, y: along, z: label ?? null}] : [];
  const histogram: ChartChoice[] =
    first && rows > 1 ? [{kind: "histogram", x: first, y: null, z: null}] : [];
  if (line.length > 0) return [...line, ...bars, ...dots, ...histogram];
  const heat: ChartChoice[] =
    label && other && first && isGrid(label, other, rows)
      ? [{kind: "heat map", x: other, y: label, z: first}]
      : [];
  if (label === undefined || columns[0] === first || (rows > manyBars && heat.length === 0)) {
    const points = second === undefined ? [...histogram, ...dots] : [...dots, ...histogram];
    return [...points, ...bars, ...heat];
  }
  return [...heat, ...bars, ...dots, ...histogram];
}

const labelKinds = new Set(["text", "boolean", "other"]);

/** Columns that number rows and measure nothing. */
const places = /^(?:position|line|rank|row|sentence|start|end)$/i;

function isNumber({kind}: AnswerColumn): boolean {
  return kind === "integer" || kind === "long" || kind === "number";
}

function isOrdered({kind, name}: AnswerColumn): boolean {
  if (kind === "date" || kind === "timestamp") return true;
  return (kind === "integer" || kind === "long") && times.test(name);
}

function varies(column: AnswerColumn, rows: number): boolean {
  const one = column.at(0);
  for (let row = 1; row < rows; row++) if (column.at(row) !== one) return true;
  return false;
}

/** The labels, and before them the first one, if any, that no two rows share. */
function telling(labels: readonly AnswerColumn[], rows: number): AnswerColumn[] {
  const own = labels.find(({at}) => {
    const values = new Set<unknown>();
    for (let row = 0; row < rows; row++) values.add(at(row));
    return values.size === rows;
  });
  return own === undefined ? [...labels] : [own, ...labels.filter((label) => label !== own)];
}

function varyingFirst(columns: readonly AnswerColumn[], rows: number): AnswerColumn[] {
  const varied = columns.filter((column) => varies(column, rows));
  return varied.length > 0 ? varied : columns.slice(0, 1);
}

/** The measures, and before them the one, if any, that the rows are sorted by. */
function sortedFirst(measures: readonly AnswerColumn[], rows: number): AnswerColumn[] {
  const sorted = measures.filter((column) => varies(column, rows) && isSorted(column, rows));
  return [...sorted, ...measures.filter((column) => !sorted.includes(column))];
}

/** Whether a column's numbers only rise or only fall from row to row, nulls aside. */
function isSorted({at}: AnswerColumn, rows: number): boolean {
  const signs = new Set<number>();
  let before: number | null = null;
  for (let row = 0; row < rows; row++) {
    const value = at(row);
    if (value === null) continue;
    const size = Number(value);
    if (before !== null && size !== before) signs.add(Math.sign(size - before));
    before = size;
  }
  return signs.size < 2;
}

/** Whether two columns of labels make a table with each pair at most once and few of each. */
function isGrid(one: AnswerColumn, other: AnswerColumn, rows: number): boolean {
  const pairs = new Set<string>();
  const [ones, others] = [new Set<unknown>(), new Set<unknown>()];
  for (let row = 0; row < rows; row++) {
    ones.add(one.at(row));
    others.add(other.at(row));
    pairs.add(JSON.stringify([String(one.at(row)), String(other.at(row))]));
    if (ones.size > mostCells || others.size > mostCells) return false;
  }
  return pairs.size === rows && ones.size < rows && others.size < rows;
}
