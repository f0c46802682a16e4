import {
  checkedRows,
  tables,
  type DiagnosticRow,
  type FacetRow,
  type HubRow,
  type LineRow,
  type PaperRow,
  type TotalRow
} from "npm:hubscope";

const place = {hub_id: "h", path: "h.txt", line: 1};

/** A total row, with what the test says. */
export function total(row: Partial<TotalRow> = {}): TotalRow {
  return {
    ...place,
    label: "background",
    count: 2,
    origin: "summary",
    counted: true,
    known: true,
    meaning: null,
    position: 1,
    ...row
  };
}

/** A facet row, with what the test says. */
export function facet(row: Partial<FacetRow> = {}): FacetRow {
  return {...place, facet: "fields", value: "cs.LG", count: 1, known: true, position: 1, ...row};
}

/** Null for each column of the papers that may have none. */
const nothing = Object.fromEntries(
  Object.entries(tables.papers.columns).flatMap(([name, {nullable}]) =>
    nullable ? [[name, null] as const] : []
  )
);

/** A paper row, with what the test says, and nothing of what else a paper may lack. */
export function paper(row: Partial<PaperRow> = {}): PaperRow {
  const {position = 1, summary = `Summary ${position}`} = row;
  const said = {title: `Title ${position}`, title_only: summary === null, representative: false};
  const made = {...nothing, ...place, paper_id: `p${position}`, position, ...said, ...row, summary};
  const [checked] = checkedRows(tables.papers, [made]);
  if (checked === undefined) throw new Error("a paper row is no row of papers");
  return checked;
}

/** Papers 1 to `n`, of which the first `k` are representative. */
export function papers(n: number, k = 0): PaperRow[] {
  return Array.from({length: n}, (_, i) =>
    paper({
      position: i + 1,
      representative: i < k,
      representative_position: i < k ? i + 1 : null
    })
  );
}

/** A line row, with what the test says. */
export function line(row: Partial<LineRow> = {}): LineRow {
  return {
    ...place,
    part: "explorer",
    accounted: true,
    became: "title",
    paper_id: null,
    spans: null,
    start_byte: 0,
    end_byte: 0,
    text: "A line",
    terminator: "\n",
    raw: null,
    ...row
  };
}

/** A diagnostic row, with what the test says. */
export function diagnostic(row: Partial<DiagnosticRow> = {}): DiagnosticRow {
  return {
    ...place,
    severity: "note",
    rule: "a-rule",
    reason: "something is worth knowing",
    column: 1,
    text: "",
    actual: null,
    expected: null,
    ...row
  };
}

/** A hub row with 31 papers of which two have a known role, with what the test says. */
export function hub(row: Partial<HubRow> = {}): HubRow {
  return {
    hub_id: "h",
    path: "h.txt",
    synthetic: false,
    title: "A hub",
    tier: "hub",
    label: null,
    header: null,
    abstract: "An abstract.",
    authors: null,
    declared: 31,
    works: 31,
    with_abstract: 0,
    parsed: 31,
    with_summary: 28,
    title_only: 3,
    representatives: 24,
    roles_classified: 2,
    polarities_classified: 0,
    stated_background: null,
    external_citations: null,
    pages: 1,
    lines_total: 123,
    lines_accounted: 123,
    errors: 0,
    warnings: 0,
    notes: 1,
    text_hash: "00ff",
    lines_hash: "00ee",
    address: null,
    taken: null,
    filter: null,
    ...row
  };
}
