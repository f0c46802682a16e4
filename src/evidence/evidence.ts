import {coverage, type Coverage, type TotalRow} from "npm:hubscope";
import {sumBy} from "../page/sum-by.js";

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

/** What the totals say of all citing papers. */
export interface Evidence {
  measure: Measure;
  coverage: Coverage;
  /** The classes, the largest first. */
  classes: EvidenceClass[];
  /** Labels that are no class of the measure, a polarity that is no stance: they classify no paper. */
  aside: Pick<EvidenceClass, "label" | "count">[];
  /** Whether the text states some totals a second time, which are left out here. */
  repeated: boolean;
}

const colours = new Set(["background", "method", "baseline", "dataset", "other"]);
const stances = new Set(["supporting", "contrasting", "mentioning"]);

/**
 * Shapes totals of citation roles or polarities as evidence on `total` citing papers. Polarities
 * are put together by the stance they mean; a polarity without one stands aside, and its papers are
 * not classified.
 */
export function evidence(rows: TotalRow[], measure: Measure, total: number): Evidence {
  const counted = rows.filter((row) => row.counted);
  const isClass = (row: TotalRow) => measure === "role" || stances.has(row.meaning ?? "");
  const name = (row: TotalRow) => (measure === "role" ? row.label : (row.meaning ?? row.label));
  const classes = gather(counted.filter(isClass), name, measure);
  const aside = gather(
    counted.filter((row) => !isClass(row)),
    ({label}) => label,
    measure
  );
  return {
    measure,
    coverage: coverage(sum(classes), total),
    classes,
    aside,
    repeated: counted.length < rows.length
  };
}

function gather(
  rows: TotalRow[],
  name: (row: TotalRow) => string,
  measure: Measure
): EvidenceClass[] {
  const known = new Set(rows.filter((row) => row.known).map(name));
  return sumBy(rows.map((row) => ({value: name(row), count: row.count})))
    .filter(({count}) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({value, count}) => ({
      label: value,
      count,
      known: known.has(value),
      colour: colour(value, measure)
    }));
}

function colour(label: string, measure: Measure): string {
  if (measure === "role") return colours.has(label) ? label : "unknown-label";
  return stances.has(label) ? label : "not-classified";
}

function sum(classes: EvidenceClass[]): number {
  return classes.reduce((total, {count}) => total + count, 0);
}
