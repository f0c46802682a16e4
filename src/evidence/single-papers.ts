import {coverage, type PaperRoleRow} from "npm:hubscope";
import {colourOf, isStance, type Evidence, type Measure} from "./evidence.js";

/** The labels of single papers: those of a measure, in the words that classes go by. */
export function labelsOfPapers(
  rows: readonly PaperRoleRow[],
  measure: Measure
): Map<string, Set<string>> {
  const labels = new Map<string, Set<string>>();
  for (const row of rows) {
    if (row.measure !== measure || (measure === "polarity" && !isStance(row.label))) continue;
    const own = labels.get(row.paper_id) ?? new Set<string>();
    labels.set(row.paper_id, own.add(row.label));
  }
  return labels;
}

/**
 * Shapes the labels of single papers as evidence on `total` citing papers. A paper counts once in
 * each class that it has, so classes may come to more than the papers that are classified. Null where
 * no paper has a label.
 */
export function evidenceOfPapers(
  rows: readonly PaperRoleRow[],
  measure: Measure,
  total: number
): Evidence | null {
  const own = rows.filter((row) => row.measure === measure);
  const found = labelsOfPapers(own, measure);
  if (own.length === 0) return null;
  const known = new Map(own.map((row) => [row.label, row.known]));
  const size = (label: string, isOf = found) =>
    [...isOf.values()].filter((labels) => labels.has(label)).length;
  const names = [...new Set([...found.values()].flatMap((labels) => [...labels]))];
  const classes = names
    .map((label) => ({
      label,
      count: size(label),
      colour: colourOf(label, measure, names),
      known: known.get(label) ?? false
    }))
    .sort((a, b) => b.count - a.count);
  const rank = new Map(classes.map(({label}, i) => [label, i]));
  const inOrder = (labels: Set<string>) =>
    [...labels].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  const aside = measure === "polarity" ? own.filter(({label}) => !isStance(label)) : [];
  return {
    measure,
    coverage: coverage(found.size, total),
    classes,
    aside: [...new Set(aside.map(({label}) => label))].map((label) => ({
      label,
      count: new Set(aside.filter((row) => row.label === label).map(({paper_id}) => paper_id)).size
    })),
    repeated: false,
    singles: {
      labels: new Map(Array.from(found, ([id, labels]) => [id, inOrder(labels)])),
      said: grouped(own),
      several: [...found.values()].filter((labels) => labels.size > 1).length,
      sources: sourcesOf(own.filter(({paper_id}) => found.has(paper_id))),
      totalled: 0
    }
  };
}

function grouped(rows: readonly PaperRoleRow[]): Map<string, PaperRoleRow[]> {
  const said = new Map<string, PaperRoleRow[]>();
  for (const row of rows) {
    const list = said.get(row.paper_id);
    if (list === undefined) said.set(row.paper_id, [row]);
    else list.push(row);
  }
  return said;
}

function sourcesOf(rows: readonly PaperRoleRow[]): {source: string; papers: number}[] {
  const papers = new Map<string, Set<string>>();
  for (const {source, paper_id} of rows)
    papers.set(source, (papers.get(source) ?? new Set<string>()).add(paper_id));
  return Array.from(papers, ([source, ids]) => ({source, papers: ids.size})).sort(
    (a, b) => b.papers - a.papers
  );
}

/**
 * The evidence that classifies more papers: the totals of the page, or what is known of single ones,
 * which comes first where both are alike. Both speak of the same papers, so they are never added.
 */
export function betterEvidence(totals: Evidence, singles: Evidence | null): Evidence {
  const ofTotals = totals.coverage.classified;
  if (singles?.singles === undefined) return totals;
  const classified = singles.coverage.classified;
  if (ofTotals > classified && totals.coverage.excess === 0) return totals;
  return {...singles, singles: {...singles.singles, totalled: ofTotals}};
}
