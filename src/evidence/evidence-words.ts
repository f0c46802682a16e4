import {
  evidenceGate,
  missingGrade,
  papersToClassify,
  worstCaseBounds,
  type PaperRoleRow,
  confidence
} from "npm:hubscope";
import {classesAtOnce, samplingInterval, type Evidence, type EvidenceClass} from "./evidence.js";
import {
  agree,
  capitalised,
  count,
  digits,
  inWords,
  listed,
  percent,
  quoted,
  sharePercent,
  told
} from "../page/words.js";

const noun = {role: "role", polarity: "stance"} as const;

const purposes = new Map([
  ["background", "as background"],
  ["method", "for a method"],
  ["baseline", "as a baseline"],
  ["dataset", "for a dataset"]
]);

/** What the totals say of a measure, in a sentence or two. */
export function evidenceFinding(evidence: Evidence): string {
  const {measure, coverage, classes, aside} = evidence;
  const {classified, total, excess} = coverage;
  if (total === 0) return `There are no citing papers whose ${noun[measure]} could be known.`;
  if (excess > 0) return excessFinding(evidence);
  if (classified === 0) {
    const none =
      total === 1
        ? `The ${noun[measure]} of the one citing paper is not known.`
        : `No ${noun[measure]} is known for any of the ${count(total, "citing paper")}.`;
    return aside.length === 0 ? none : `${none} ${asideFinding(aside)}`;
  }
  const head = knownHead(classified, total, noun[measure]);
  return measure === "role"
    ? `${head}; ${roleFinding(classes, classified)}.`
    : `${head}: ${stanceFinding(classes)}.`;
}

function knownHead(classified: number, total: number, what: string): string {
  if (total === 1) return `The ${what} of the one citing paper is known`;
  if (classified === total) return `All ${count(total, "citing paper")} have a known ${what}`;
  return `${capitalised(inWords(classified))} of ${count(total, "citing paper")} ${agree(classified, "has", "have")} a known ${what}`;
}

function excessFinding({measure, coverage}: Evidence): string {
  const {classified, total} = coverage;
  return `The totals of ${noun[measure]}s come to ${digits(classified)}, more than the ${count(total, "citing paper")}: some papers must be counted in more than one, so no share is given.`;
}

function asideFinding(aside: Evidence["aside"]): string {
  const [first] = aside;
  const labels = listed(aside.map(({label}) => quoted(label)));
  return aside.length === 1 && first !== undefined
    ? `The one label given, ${labels} for ${count(first.count, "paper")}, is not a stance.`
    : `The labels given, ${labels}, are not stances.`;
}

function roleFinding(classes: EvidenceClass[], classified: number): string {
  const [first, second] = classes;
  if (first === undefined) return "";
  const purpose = purposes.get(first.label);
  if (second === undefined) {
    if (purpose === undefined) {
      return `${classified === 1 ? "its role is" : "their role is"} ${quoted(first.label)}`;
    }
    const who = classified === 2 ? "both cite it" : "all cite it";
    return `${classified === 1 ? "it cites the hub" : who} ${purpose}`;
  }
  if (first.count === second.count) {
    const ties = classes.filter(({count}) => count === first.count);
    return `${listed(ties.map(({label}) => quoted(label)))} are equally common (${digits(first.count)} each)`;
  }
  if (purpose === undefined) {
    return `the most common is ${quoted(first.label)} (${digits(first.count)})`;
  }
  const most = first.count * 2 > classified ? "most cite it" : "the largest group cites it";
  return `${most} ${purpose} (${digits(first.count)})`;
}

function stanceFinding(classes: EvidenceClass[]): string {
  return listed(classes.map(({label, count}) => `${digits(count)} ${label}`));
}

/** Which labels are no stance beside those that are, in a sentence; "" without such labels. */
export function asideWords({aside, classes, coverage: {unclassified}}: Evidence): string {
  const some = aside.reduce((sum, one) => sum + one.count, 0);
  if (some === 0 || classes.length === 0) return "";
  const labels = listed(
    aside.map(({label, count: papers}) => `${quoted(label)} (${digits(papers)})`)
  );
  const head = `${agree(aside.length, "A label is", "Labels are")} no stance: ${labels}`;
  return some > unclassified
    ? `${head}.`
    : `${head}; ${agree(some, "it is", "they are")} among the ${digits(unclassified)} not classified.`;
}

/** How much is classified and how much is not. */
export function coverageWords({measure, coverage}: Evidence): string {
  const {classified, total, unclassified} = coverage;
  const grade = missingGrade(unclassified, total);
  if (coverage.share === null || grade === null) return "";
  if (grade === "completely missing") {
    return total === 1
      ? `Coverage: the one citing paper has no known ${noun[measure]}.`
      : `Coverage: none of ${count(total, "citing paper")} has a known ${noun[measure]}.`;
  }
  return `Coverage: ${digits(classified)} of ${count(total, "citing paper")} ${agree(classified, "has", "have")} a known ${noun[measure]} (${percent(classified, total)}).`;
}

/** How many papers it would take to know the shares; "" where none is open. */
export function whatItTakes({coverage}: Evidence): string {
  const {classified, total, share} = coverage;
  if (share === null || share === 1) return "";
  const [coarse, fine] = [0.2, 0.1].map((margin) => papersToClassify(classified, total, {margin}));
  if (coarse === undefined || fine === undefined) return "";
  if (coarse === total - classified) {
    const left = classified === 0 ? "" : " left";
    return `What would it take? Only classifying ${coarse === 1 ? `the one citing paper${left}` : `all ${digits(coarse)} citing papers${left}`} would settle the shares.`;
  }
  const papers =
    classified === 0
      ? count(coarse, "citing paper")
      : `${digits(coarse)} more citing ${agree(coarse, "paper")}`;
  return `What would it take? ${papers}, drawn at random and classified, to know all shares at once, each within 20 points, with ${confidence} confidence; ${digits(fine)} within 10.`;
}

/** Why papers with known roles or stances do not count as a random draw, in a sentence. */
export function knownApart(classified: number): string {
  return classified === 1
    ? "Nothing says that the one known paper was drawn at random, so it does not count as one of them."
    : `Nothing says that the ${digits(classified)} known papers were drawn at random, so they do not count among them.`;
}

/** The worst-case bounds of a class, in papers and per cent; "" where there are none. */
export function boundsWords({count: x}: EvidenceClass, {coverage}: Evidence): string {
  const {classified, total} = coverage;
  const bounds = worstCaseBounds(x, classified, total);
  if (bounds === null) return "";
  const most = x + total - classified;
  return most === x
    ? `${digits(x)} of ${count(total, "citing paper")} (${percent(x, total)})`
    : `${digits(x)} to ${digits(most)} of ${count(total, "citing paper")} (${percent(x, total)} to ${percent(most, total)})`;
}

/** The Wilson interval of a class in per cent; "" where the gate does not allow it. */
export function wilsonWords(one: EvidenceClass, evidence: Evidence): string {
  const {classified, total} = evidence.coverage;
  const interval = samplingInterval(one, evidence);
  return interval === null
    ? ""
    : `${digits(one.count)} of ${digits(classified)} classified: ${sharePercent(interval.lower, total)} to ${sharePercent(interval.upper, total)}`;
}

/** How to read the brackets and the intervals, and on what condition. */
export function readingWords(evidence: Evidence): string {
  const {measure, coverage, classes, singles} = evidence;
  const {classified, total, share} = coverage;
  const dots =
    singles === undefined
      ? "Totals of the whole page: the marks are not particular papers."
      : "A mark is a particular paper. Point at it to read it and who says what it is, click to find it among the papers.";
  if (share === null || total === 0) return dots;
  if (classes.length === 0) {
    return `${dots} Any ${noun[measure]} could cover none of the papers, or all of them.`;
  }
  if (share === 1) return `${dots} Every paper is classified, so the shares are exact.`;
  const left = total - classified;
  const bracket =
    left === 1
      ? "Thin bracket: the class without, and with, the one unclassified paper."
      : `Thin bracket: the class with none, and with all, of the ${digits(left)} unclassified papers.`;
  if (evidenceGate(classified) === "counts") {
    return `${dots} ${bracket} With fewer than 5 classified papers no sampling interval is shown.`;
  }
  const mark = evidenceGate(classified) === "dots" ? "Dot" : "Pale bar";
  const known = classesAtOnce(evidence);
  const several = `, for all ${digits(known)} classes at once${known > classes.length ? ", seen or not" : ""}`;
  return `${dots} ${bracket} ${mark}: the share among the classified papers. Thick line: the ${confidence} Wilson interval${several}: it holds only if the ${digits(classified)} classified papers are a random draw of the ${digits(total)}, is narrowed as these are so many of them, and is cut at the bracket.`;
}

/** Who says what single papers are, in a sentence or two; "" where only totals are known. */
export function sourcesWords({measure, singles}: Evidence): string {
  if (singles === undefined || singles.sources.length === 0) return "";
  const {sources, several, totalled} = singles;
  const who = sources.map(
    ({source, papers}) => `${sourceName(source)} (${count(papers, "listed paper")})`
  );
  const head = `Who says so: ${listed(who)}.`;
  const more =
    several === 0
      ? ""
      : `${capitalised(inWords(several))} ${agree(several, "listed paper has", "listed papers have")} several ${noun[measure]}s and ${agree(several, "counts", "count")} once in each, so the classes do not add up.`;
  const page =
    totalled === 0
      ? ""
      : `The page itself totals ${noun[measure]}s for ${count(totalled, "citing paper")} without saying which: these are not added.`;
  return told(head, more, page);
}

const sourceNames = new Map([
  ["semantic-scholar", "Semantic Scholar"],
  ["openalex", "OpenAlex"],
  ["scite", "scite"],
  ["citation-labels", "a file of labelled citations"],
  ["europe-pmc", "Europe PMC"]
]);

/** What a source is called, by the name of its format. */
export function sourceName(source: string): string {
  return sourceNames.get(source) ?? source;
}

/** What each source says of a paper, in clauses: the label, its sentences, how sure, and who. */
export function saidOfPaper(rows: readonly PaperRoleRow[]): string[] {
  return rows.map(({label, known, written, source, sentences, confidence}) => {
    const word = known ? label : quoted(label);
    const own = written === label ? "" : ` (${quoted(written)})`;
    const times = sentences === 0 ? "" : `, in ${count(sentences, "sentence")}`;
    const sure = confidence === null ? "" : `, confidence ${confidence.toFixed(2)}`;
    return `${word}${own}: ${sourceName(source)}${times}${sure}`;
  });
}
