import {desc, escape, op, type ColumnTable} from "npm:arquero";
import {coverage, flag, text, whole, type Coverage, type TotalRow} from "npm:hubscope";
import {tableOf, valuesOf} from "../tables/verbs.js";

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
export function evidence(rows: readonly TotalRow[], measure: Measure, total: number): Evidence {
  const isRole = measure === "role";
  const counted = tableOf(rows, ["label", "meaning", "count", "counted", "known"])
    .filter((d) => d["counted"])
    .derive({
      isClass: escape(({meaning}: TotalRow) => isRole || stances.has(meaning ?? "")),
      name: escape(({label, meaning}: TotalRow) => (isRole ? label : (meaning ?? label)))
    });
  const classes = summed(counted.filter((d) => d["isClass"]));
  const aside = summed(counted.filter((d) => !d["isClass"]).derive({name: (d) => d["label"]}));
  const classified = classes.reduce((sum, {count}) => sum + count, 0);
  return {
    measure,
    coverage: coverage(classified, total),
    classes: classes.map((one) => ({...one, colour: colour(one.label, measure)})),
    aside: aside.map(({label, count}) => ({label, count})),
    repeated: counted.numRows() < rows.length
  };
}

/** What the totals of each name come to, the largest first; names without papers are left out. */
function summed(totals: ColumnTable) {
  return valuesOf(
    totals
      .groupby({label: (d) => d["name"]})
      .rollup({count: op.sum("count"), known: op.any("known"), first: op.min("row")})
      .filter((d) => d["count"] > 0)
      .orderby(desc("count"), "first"),
    {
      label: text("The class, or the label as written."),
      count: whole("How many papers it has."),
      known: flag("Whether it is in the vocabulary.")
    }
  );
}

function colour(label: string, measure: Measure): string {
  if (measure === "role") return colours.has(label) ? label : "unknown-label";
  return stances.has(label) ? label : "not-classified";
}
