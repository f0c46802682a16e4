import {worstCaseBounds} from "npm:hubscope";
import {chartFigure} from "../figures/chart-figure.js";
import type {Twin} from "../figures/data-table.js";
import {figure} from "../figures/figure.js";
import {segmentStrip, stripWidth, type Segment} from "../marks/segment-strip.js";
import type {Selection} from "../interaction/selection.js";
import {element} from "../page/dom.js";
import {citingPapersOf} from "../page/hub-words.js";
import {quoted} from "../page/words.js";
import {boundsBrackets} from "./bounds-brackets.js";
import {
  asideWords,
  coverageWords,
  evidenceFinding,
  readingWords,
  sourcesWords,
  whatItTakes
} from "./evidence-words.js";
import {evidence, samplingInterval, type Evidence} from "./evidence.js";
import {paperRuns, paperStrip} from "./paper-strip.js";
import {roleFilters} from "./role-filter.js";
import {betterEvidence, evidenceOfPapers} from "./single-papers.js";
import type {Paper} from "../tables/paper.js";

/** Why papers cite the hub: the citation roles of its papers, or their totals, as an evidence strip. */
export const roleStrip = figure({
  name: "The citation roles",
  needs: ["hubs", "papers", "roles", "paper_roles"],
  useless: {papers: "paper_roles"},
  filters: [roleFilters.role],
  query: ({hubs, papers, roles, paper_roles}) => {
    const total = citingPapersOf(hubs);
    const singles = evidenceOfPapers(paper_roles, "role", total);
    return {known: betterEvidence(evidence(roles, "role", total), singles), papers};
  },
  draw: evidenceStrip
});

/** With what stance: the citation polarities of its papers, or their totals, as an evidence strip. */
export const polarityStrip = figure({
  name: "The citation polarities",
  needs: ["hubs", "papers", "polarities", "paper_roles"],
  useless: {papers: "paper_roles"},
  filters: [roleFilters.polarity],
  query: ({hubs, papers, polarities, paper_roles}) => {
    const total = citingPapersOf(hubs);
    const singles = evidenceOfPapers(paper_roles, "polarity", total);
    return {known: betterEvidence(evidence(polarities, "polarity", total), singles), papers};
  },
  draw: evidenceStrip
});

/**
 * An evidence strip: all citing papers of a hub in one line, those with a known citation role (or
 * polarity) coloured by it and the rest hatched, with coverage, the worst-case bounds of each
 * class, its Wilson interval where enough papers are classified, and how many more it would take.
 */
function evidenceStrip(
  {known, papers}: {known: Evidence; papers: readonly Paper[]},
  {width, selection}: {width: number; selection?: Selection | undefined}
): HTMLElement {
  const finding = evidenceFinding(known);
  const {singles} = known;
  const runs = singles === undefined ? null : paperRuns({...known, singles}, papers);
  const segments = runs ?? stripSegments(known);
  const drawn = segments.reduce((sum, {count}) => sum + count, 0);
  const bounded = known.coverage.share !== null && known.classes.length > 0;
  const covered = [coverageWords(known), whatItTakes(known)].filter((words) => words !== "");
  const notes = [sourcesWords(known), asideWords(known), covered.join(" ")].filter(
    (note) => note !== ""
  );
  const drawing = {width, alternative: alternative(finding, segments)};
  const strip =
    runs === null || singles === undefined
      ? () => segmentStrip(segments, drawing)
      : () => paperStrip({...known, singles}, runs, {...drawing, selection});
  return chartFigure({
    finding,
    body: [
      ...(drawn === 0 ? [] : [strip()]),
      ...(bounded ? [boundsBrackets(known, {width, scale: scaleWidth(drawn, width)})] : []),
      ...notes.map((note) => element("p", {class: "note-line"}, note))
    ],
    ...(known.coverage.total === 0 ? {} : {reading: readingWords(known)}),
    twin: evidenceTwin(known)
  });
}

const narrowest = 160;

function scaleWidth(papers: number, width: number): number {
  return Math.max(Math.min(width, narrowest), stripWidth(papers, width) ?? width);
}

/** The runs of papers of an evidence strip: the classes, and the unclassified. */
export function stripSegments({classes, coverage: {unclassified}}: Evidence): Segment[] {
  return [
    ...classes.map(({label, count, colour, known}) => ({
      label: known ? label : quoted(label),
      count,
      colour
    })),
    {label: "not classified", count: unclassified, colour: "not-classified"}
  ];
}

function alternative(finding: string, segments: Segment[]): string {
  const runs = segments.filter(({count}) => count > 0).map(({label, count}) => `${label} ${count}`);
  return `${finding} Papers in one line: ${runs.join(", ")}.`;
}

function evidenceTwin(known: Evidence): Twin {
  const {measure, classes, aside, coverage} = known;
  const {classified, total, unclassified} = coverage;
  const rows = classes.map((one) => {
    const {label, count} = one;
    const bounds = worstCaseBounds(count, classified, total);
    const wilson = samplingInterval(one, known);
    return row(label, count, {
      least: bounds && count,
      most: bounds && count + total - classified,
      lower: wilson && round(wilson.lower),
      upper: wilson && round(wilson.upper)
    });
  });
  const others = aside.map(({label, count}) => row(`labelled ${quoted(label)}, no stance`, count));
  return {
    name: `citation ${measure} totals`,
    rows: [...rows, row("not classified", unclassified), ...others]
  };
}

const round = (share: number) => Math.round(share * 1000) / 1000;

function row(
  label: string,
  count: number,
  {
    least,
    most,
    lower,
    upper
  }: Partial<Record<"least" | "most" | "lower" | "upper", number | null>> = {}
) {
  return {
    class: label,
    papers: count,
    "at least": least ?? null,
    "at most": most ?? null,
    "Wilson lower": lower ?? null,
    "Wilson upper": upper ?? null
  };
}

const order = [
  "background",
  "method",
  "baseline",
  "dataset",
  "other",
  "unknown-label",
  "several-labels",
  "not-classified"
];

/**
 * What the colours of evidence strips without labels are, each once, and all shades of roles that are
 * a source's own as one; nothing where there is none.
 */
export function roleKey(segments: readonly Segment[]): HTMLElement {
  const labels = new Map(
    segments
      .filter(({count}) => count > 0)
      .map(({colour, label}) =>
        colour.startsWith("unknown-label") ? ["unknown-label", "another role"] : [colour, label]
      )
  );
  const keys = order.flatMap((colour) => {
    const label = labels.get(colour);
    return label === undefined ? [] : [[colour, label] as const];
  });
  return element(
    "ul",
    {class: "role-key", "aria-label": "Known roles", hidden: keys.length === 0},
    ...keys.map(([colour, label]) => element("li", {class: colour}, label))
  );
}
