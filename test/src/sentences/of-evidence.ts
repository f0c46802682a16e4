import {papersToClassify} from "../../../loaders/statistics/coverage.js";
import {roleMeanings} from "../../../loaders/tables/counts.js";
import {wilsonInterval} from "../../../loaders/statistics/intervals.js";
import {evidence, type Evidence, type Measure} from "../../../src/evidence/evidence.js";
import * as words from "../../../src/evidence/evidence-words.js";
import {betterEvidence, evidenceOfPapers} from "../../../src/evidence/single-papers.js";
import {pageScope} from "../../../src/evidence/page-scope.js";
import {perCent, some, sum, tallied, type Said} from "./said.js";
import type {MadeHub} from "./worlds.js";

/** What the rows of totals say of a measure, without the code of `evidence`. */
function totalsOf(hub: MadeHub, measure: Measure) {
  const rows = measure === "role" ? hub.roles : hub.polarities;
  const counts = new Map<string, number>();
  const aside: number[] = [];
  for (const {counted, count, label, meaning} of rows) {
    if (!counted || count === 0) continue;
    if (measure === "polarity" && meaning === null) aside.push(count);
    else {
      const name = measure === "role" ? label : (meaning ?? "");
      counts.set(name, (counts.get(name) ?? 0) + count);
    }
  }
  const classes = [...counts.values()].sort((a, b) => b - a);
  const classified = sum(classes);
  const total = hub.citing;
  return {classes, aside: aside.sort((a, b) => b - a), classified, total, left: total - classified};
}

/** What the labels of single papers say of a measure, without the code of `evidenceOfPapers`. */
function singlesOf(hub: MadeHub, measure: Measure) {
  const rows = hub.paper_roles.filter((row) => row.measure === measure);
  const papers = (isIn: (row: (typeof rows)[number]) => boolean) =>
    new Set(rows.filter(isIn).map(({paper_id}) => paper_id)).size;
  const isClass = (label: string) => measure === "role" || stanceNames.includes(label);
  const labels = [...new Set(rows.map(({label}) => label))];
  const counts = (isIn: (label: string) => boolean) =>
    labels
      .filter(isIn)
      .map((label) => papers((row) => row.label === label))
      .sort((a, b) => b - a);
  const classified = papers(({label}) => isClass(label));
  const total = hub.citing;
  return {
    classes: counts(isClass),
    aside: counts((label) => !isClass(label)),
    classified,
    total,
    left: total - classified
  };
}

/** What is said of a measure: by single papers where these are no fewer than the totals. */
function bestOf(hub: MadeHub, measure: Measure) {
  const [totals, singles] = [totalsOf(hub, measure), singlesOf(hub, measure)];
  const isTold = hub.paper_roles.some((row) => row.measure === measure);
  return isTold && (totals.classified <= singles.classified || totals.left < 0) ? singles : totals;
}

const measures = ["role", "polarity"] as const;
const stanceNames = ["supporting", "contrasting", "mentioning"];

/** How many classes there may be: those declared, and those seen besides. */
function classesDeclared({classes}: Evidence, measure: Measure): number {
  const declared = measure === "role" ? [...roleMeanings.keys()] : stanceNames;
  return new Set([...declared, ...classes.map(({label}) => label)]).size;
}

/** A sentence of each measure of a hub, with what it must say. */
function each(
  hub: MadeHub,
  say: (known: Evidence, facts: ReturnType<typeof totalsOf>, measure: Measure) => Said[]
): Said[] {
  return measures.flatMap((measure) => {
    const rows = measure === "role" ? hub.roles : hub.polarities;
    const singles = evidenceOfPapers(hub.paper_roles, measure, hub.citing);
    return [
      ...say(evidence(rows, measure, hub.citing), totalsOf(hub, measure), measure),
      ...(singles === null ? [] : say(singles, singlesOf(hub, measure), measure))
    ];
  });
}

function findingNumbers(
  {classes, aside, classified, total, left}: ReturnType<typeof totalsOf>,
  measure: Measure
): number[] {
  if (total === 0) return [];
  if (left < 0) return [classified, total];
  if (classified === 0) {
    const labels = aside.length === 1 ? aside : [];
    return total === 1 ? labels : [total, ...labels];
  }
  const head = total === 1 ? [] : left === 0 ? [total] : [classified, total];
  if (measure === "polarity") return [...head, ...classes];
  return classes.length === 1 ? head : [...head, classes[0] ?? 0];
}

/** The papers to classify to know every share within 20 and within 10 points. */
function needed({classified, total}: {classified: number; total: number}): [number, number] {
  const within = (margin: number) => papersToClassify(classified, total, {margin});
  return [within(0.2), within(0.1)];
}

function takesNumbers({classified, total, left}: ReturnType<typeof totalsOf>): number[] {
  if (total === 0 || left <= 0) return [];
  const [coarse, fine] = needed({classified, total});
  if (coarse === left) return coarse === 1 ? [] : [coarse];
  return [coarse, 20, 95, fine, 10];
}

function readingNumbers(
  {classes, classified, total, left}: ReturnType<typeof totalsOf>,
  atOnce: number
): number[] {
  if (total === 0 || left <= 0 || classes.length === 0) return [];
  const bracket = left === 1 ? [] : [left];
  if (classified < 5) return [...bracket, 5];
  return [...bracket, 95, atOnce, classified, total];
}

/** The sentences on citation roles and polarities, by their generators. */
export const ofEvidence: Record<string, (hub: MadeHub) => Said[]> = {
  "src/evidence/evidence-words.ts#evidenceFinding": (hub) =>
    each(hub, (known, facts, measure) => [
      [words.evidenceFinding(known), findingNumbers(facts, measure)]
    ]),
  "src/evidence/evidence-words.ts#asideWords": (hub) =>
    each(hub, (known, {aside, classes, left}) => {
      const isSaid = aside.length > 0 && classes.length > 0;
      const rest = sum(aside) > left ? [] : [left];
      return [[words.asideWords(known), isSaid ? [...aside, ...rest] : []]];
    }),
  "src/evidence/evidence-words.ts#coverageWords": (hub) =>
    each(hub, (known, {classified, total, left}) => {
      if (total === 0 || left < 0) return [[words.coverageWords(known), []]];
      const all = classified === 0 ? [total] : [classified, total, perCent(classified, total)];
      return [[words.coverageWords(known), total === 1 && classified === 0 ? [] : all]];
    }),
  "src/evidence/evidence-words.ts#whatItTakes": (hub) =>
    each(hub, (known, facts) => [[words.whatItTakes(known), takesNumbers(facts)]]),
  "src/evidence/evidence-words.ts#knownApart": (hub) =>
    each(hub, (_, {classified}) =>
      classified === 0 ? [] : [[words.knownApart(classified), [classified]]]
    ).map(([sentence, numbers = []]) => [sentence, numbers, numbers.filter((n) => n > 1)]),
  "src/evidence/evidence-words.ts#boundsWords": (hub) =>
    each(hub, (known, {classes, total, left}) =>
      known.classes.map((one, i) => {
        const least = classes[i] ?? 0;
        const most = least + left;
        const numbers =
          left < 0
            ? []
            : left === 0
              ? [least, total, perCent(least, total)]
              : [least, most, total, perCent(least, total), perCent(most, total)];
        return [words.boundsWords(one, known), numbers];
      })
    ),
  "src/evidence/evidence-words.ts#wilsonWords": (hub) =>
    each(hub, (known, {classes, classified, total, left}, measure) =>
      known.classes.map((one, i) => {
        const least = classes[i] ?? 0;
        const atOnce = classesDeclared(known, measure);
        const interval = wilsonInterval(least, classified, {classes: atOnce, total});
        if (interval === null || classified < 5 || left <= 0)
          return [words.wilsonWords(one, known), []];
        const lower = Math.max(interval.lower, least / total);
        const upper = Math.min(interval.upper, (least + left) / total);
        const ends = [lower, upper].map((share) => Math.round(100 * share));
        return [words.wilsonWords(one, known), [least, classified, ...ends]];
      })
    ),
  "src/evidence/evidence-words.ts#readingWords": (hub) =>
    each(hub, (known, facts, measure) => {
      const atOnce = classesDeclared(known, measure);
      return [[words.readingWords(known), readingNumbers(facts, atOnce)]];
    }),
  "src/evidence/evidence-words.ts#sourcesWords": (hub) =>
    measures.flatMap((measure): Said[] => {
      const rows = measure === "role" ? hub.roles : hub.polarities;
      const totals = evidence(rows, measure, hub.citing);
      const known = betterEvidence(totals, evidenceOfPapers(hub.paper_roles, measure, hub.citing));
      if (known.singles === undefined) return [[words.sourcesWords(known), []]];
      const own = hub.paper_roles.filter((row) => row.measure === measure);
      const sets = new Map<string, Set<string>>();
      for (const {source, paper_id} of own)
        sets.set(source, (sets.get(source) ?? new Set<string>()).add(paper_id));
      const sources = [...sets.values()].map(({size}) => size).sort((a, b) => b - a);
      const labels = tallied(
        [...new Set(own.map((row) => `${row.paper_id}\n${row.label}`))].map(
          (pair) => pair.split("\n")[0] ?? ""
        )
      );
      const several = labels.filter(([, count]) => count > 1).length;
      const {classified} = totalsOf(hub, measure);
      return [[words.sourcesWords(known), [...sources, ...some(several), ...some(classified)]]];
    }),
  "src/evidence/evidence-words.ts#saidOfPaper": (hub) =>
    hub.paper_roles.flatMap((row) =>
      words.saidOfPaper([row]).map((said): Said => {
        const sure = row.confidence === null ? [] : [Number(row.confidence.toFixed(2))];
        return [said, [...some(row.sentences), ...sure]];
      })
    ),
  "src/evidence/page-scope.ts#pageScope": (hub) => {
    const {hub: row, citing} = hub;
    const {known, can, cannot} = pageScope({...hub, hub: row});
    const facts = measures.map((measure) => bestOf(hub, measure));
    const allowed = [
      [],
      [row.parsed],
      [row.parsed, row.with_summary],
      [row.representatives],
      [row.lines_total],
      [row.title_only],
      [citing - row.parsed],
      ...facts.flatMap(({classified, total, left}) => {
        const [coarse] = needed({classified, total: Math.max(classified, total)});
        return [
          [classified],
          [total, left],
          [total, left, left],
          [total, left, coarse, 20, 95],
          [total, left, coarse, 20, 95, classified]
        ];
      })
    ];
    const start = (sentence: string) =>
      sentence.startsWith("What became") ? [[row.lines_total]] : allowed;
    const {classified = 0, total = 0} = facts[0] ?? {};
    const counted =
      classified > total ? [total] : classified === total ? [total] : [classified, total];
    const head: Said = [known, [], counted, [total]];
    return [head, ...[...can, ...cannot].map((sentence): Said => [sentence, ...start(sentence)])];
  }
};
