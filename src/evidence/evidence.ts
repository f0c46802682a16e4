import {
  coverage,
  evidenceGate,
  wilsonInterval,
  worstCaseBounds,
  type Coverage,
  type Interval,
  type PaperRoleRow,
  type TotalRow
} from "npm:hubscope";

/** What the totals are of: why papers cite the hub, or with what stance. */
export type Measure = "role" | "polarity";

/** A class of a measure, with how many papers it has. */
export interface EvidenceClass {
  label: string;
  count: number;
  /** The name of the class's colour in the stylesheet. */
  colour: string;
  known: boolean;
}

/** What single papers are known for, beside how many they are. */
export interface SinglePapers {
  /** The labels of each paper that has one, the most common first. */
  labels: ReadonlyMap<string, readonly string[]>;
  /** What each source says of a paper. */
  said: ReadonlyMap<string, readonly PaperRoleRow[]>;
  /** How many papers have more than one label. */
  several: number;
  /** The sources that say so, each with its papers, the one of most papers first. */
  sources: readonly {source: string; papers: number}[];
  /** How many papers totals of the page classify, which are not drawn; 0 where there are none. */
  totalled: number;
}

/** What the totals say of all citing papers. */
export interface Evidence {
  measure: Measure;
  coverage: Coverage;
  /** The classes, the largest first. */
  classes: EvidenceClass[];
  /**
   * Labels that are no class of the measure, a polarity that is no stance: they classify no paper.
   */
  aside: Pick<EvidenceClass, "label" | "count">[];
  /** Whether the text states some totals a second time, which are left out here. */
  repeated: boolean;
  /** What is known of single papers, where the classes are counted from these. */
  singles?: SinglePapers;
}

const colours = new Set(["background", "method", "baseline", "dataset", "other"]);
const stances = new Set(["supporting", "contrasting", "mentioning"]);

/** Whether a label is a stance. */
export function isStance(label: string): boolean {
  return stances.has(label);
}

/**
 * Shapes totals of citation roles or polarities as evidence on `total` citing papers. Polarities
 * are put together by the stance they mean; a polarity without one stands aside, and its papers are
 * not classified. The library and the first chart of a report shape these few rows before they load
 * any library of verbs.
 */
export function evidence(rows: readonly TotalRow[], measure: Measure, total: number): Evidence {
  const counted = rows.filter((row) => row.counted);
  const isClass = (row: TotalRow) => measure === "role" || isStance(row.meaning ?? "");
  const name = (row: TotalRow) => (measure === "role" ? row.label : (row.meaning ?? row.label));
  const classes = gather(counted.filter(isClass), name, measure);
  const aside = gather(
    counted.filter((row) => !isClass(row)),
    ({label}) => label,
    measure
  );
  return {
    measure,
    coverage: coverage(
      classes.reduce((sum, {count}) => sum + count, 0),
      total
    ),
    classes,
    aside,
    repeated: counted.length < rows.length
  };
}

function gather(
  rows: readonly TotalRow[],
  name: (row: TotalRow) => string,
  measure: Measure
): EvidenceClass[] {
  const sums = new Map<string, {count: number; known: boolean}>();
  for (const row of rows) {
    const {count, known} = sums.get(name(row)) ?? {count: 0, known: false};
    sums.set(name(row), {count: count + row.count, known: known || row.known});
  }
  return Array.from(sums, ([label, sum]) => ({
    ...{label, ...sum},
    colour: colourOf(label, measure, sums.keys())
  }))
    .filter(({count}) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** How many shades of one colour the roles that are a source's own have. */
const shades = 4;

/**
 * The name of the colour of a class in the stylesheet. Of `labels`, which are all of its measure,
 * those roles that are a source's own have shades by the order of their letters.
 */
export function colourOf(label: string, measure: Measure, labels: Iterable<string>): string {
  if (measure === "polarity") return isStance(label) ? label : "not-classified";
  if (colours.has(label)) return label;
  const own = [...new Set(labels)].filter((one) => !colours.has(one)).sort();
  const shade = Math.max(0, own.indexOf(label)) % shades;
  return shade === 0 ? "unknown-label" : `unknown-label-${shade + 1}`;
}

/**
 * How many classes the intervals of some evidence hold for at once: those that the measure is declared
 * to have, seen on the page or not, and those that are seen besides.
 */
export function classesAtOnce({measure, classes}: Pick<Evidence, "measure" | "classes">): number {
  const declared = measure === "role" ? colours : stances;
  return new Set([...declared, ...classes.map(({label}) => label)]).size;
}

/**
 * The Wilson interval of a class with `count` papers, in the finite number of papers, for so many
 * `classes` at once (all that the evidence may have by default), cut at the worst-case bounds, which the share can't leave. Null where fewer than 5 papers are
 * classified, where all are, and where the totals exceed the papers.
 */
export function samplingInterval(
  {count}: {count: number},
  evidence: Evidence,
  {classes = classesAtOnce(evidence)}: {classes?: number} = {}
): Interval | null {
  const {classified, total, unclassified} = evidence.coverage;
  if (evidenceGate(classified) === "counts" || unclassified === 0) return null;
  const bounds = worstCaseBounds(count, classified, total);
  const wilson = wilsonInterval(count, classified, {classes, total});
  if (bounds === null || wilson === null) return null;
  return {
    lower: Math.max(bounds.lower, wilson.lower),
    upper: Math.min(bounds.upper, wilson.upper)
  };
}
