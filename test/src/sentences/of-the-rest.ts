import {firstOf} from "../../../src/page/pager.js";
import {
  calibrationFinding,
  groupCalibrationFinding,
  specialWords,
  themeCalibrationFinding,
  type CalibrationRow
} from "../../../src/methods/calibration-table.js";
import {roomsFinding} from "../../../src/methods/architecture-page.js";
import {hashLabel} from "../../../src/page/page-source.js";
import {phraseFinding} from "../../../src/clusters/phrase-plot.js";
import {defaultNeighbours} from "../../../loaders/clusters/methods/index.js";
import {methodsParagraph} from "../../../src/report/methods-paragraph.js";
import {chartFinding, missingWords} from "../../../src/sql/chart-points.js";
import {answerWords, secondsWords, stageWords} from "../../../src/sql/sql-page.js";
import {pNumber} from "./group-numbers.js";
import {perCent, some, sum, type Said} from "./said.js";
import type {GroupedHub} from "./worlds.js";

/** The years in brackets after the names of authors are no numbers of a sentence. */
const withoutSources = (text: string) => text.replaceAll(/\([^()]*(?:19|20)\d\d\)/gu, "");

function methodsNumbers(made: GroupedHub): number[] {
  const {hub, citing, papers, terms, themes, clusterings, theme_tests: tests} = made;
  const roles = sum(made.roles.map(({counted, count}) => (counted ? count : 0)));
  const several = terms.filter((term) => term.papers > 1).map((term) => term.papers);
  const standard = clusterings.find(({is_default}) => is_default);
  const told = papers.filter(({summary}) => summary !== null).length;
  const least = terms[0]?.fewest_papers ?? 2;
  const found = terms.filter(({origin}) => origin === "found").length;
  const curated = themes.filter(({origin}) => origin === "curated").length;
  const able = terms.filter(({common}) => !common).length;
  const grouped =
    themes.length === 0
      ? []
      : curated === themes.length
        ? [curated]
        : [...(able > 300 ? [300] : []), 22.5, themes.length, ...some(curated), 2, 2];
  const isAll = roles === citing;
  const wilson = roles < 5 || isAll ? [] : [95];
  return [
    hub.parsed,
    citing,
    told,
    ...(roles === 0 || roles > citing ? [] : isAll ? [citing] : [roles, citing, ...wilson]),
    ...(several.length === 0 ? [] : [5, 3, 3, 90, 5, 10, 1, found, least, ...grouped]),
    ...tests
      .slice(0, 1)
      .flatMap(({together_p: p, nulls, resamples, null_stability_upper: upper}) =>
        p === null
          ? []
          : [
              ...[nulls, pNumber(p)],
              ...(resamples === 0 || upper === null
                ? []
                : [resamples, 80, Number(upper.toFixed(2)), 19, 20])
            ]
      ),
    ...(standard === undefined ? [] : clustersNumbers(standard, hub.parsed)),
    ...granularityNumbers(made),
    ...(terms.length === 0 || hub.parsed < 2 ? [] : [5, 2])
  ];
}

function clustersNumbers(row: GroupedHub["clusterings"][number], listed: number): number[] {
  const {clusters, clusters_asked: asked, resolution, seed, resamples, stability} = row;
  const {structure_p: p, structure_nulls: nulls, structure_papers: papers} = row;
  if (clusters === 0) return [];
  const stable =
    resamples === 0 || stability === null ? [] : [resamples, 80, Number(stability.toFixed(2))];
  const made = [
    ...(row.method === "leiden" ? [defaultNeighbours(listed)] : []),
    clusters,
    ...(asked === clusters ? [] : [asked]),
    ...(resolution === null ? [] : [Number(resolution.toPrecision(3))]),
    seed
  ];
  const tested = p === null ? [] : [0.8, 1, 1.25, 15, 3, papers, 1, nulls, pNumber(p), 0.05, 0.1];
  return [...made, ...stable, ...tested];
}

function granularityNumbers({granularities, clusterings}: GroupedHub): number[] {
  const [first] = granularities;
  const isShown = clusterings.some((row) => row.is_default && row.clusters > 0);
  if (first === undefined || !isShown) return [];
  const at = granularities.map(({resolution}) => resolution);
  const best = Math.max(...granularities.map(({corrected}) => corrected ?? 0));
  const held = granularities.filter(({on_plateau}) => on_plateau).map(({resolution}) => resolution);
  const said = [granularities.length, Math.min(...at), Math.max(...at), first.resamples, 80];
  const ends = held.length > 1 ? [held[0] ?? 0, held.at(-1) ?? 0] : held;
  const rule = held.length === 0 ? [0.6] : [0.05, ...ends];
  return [...said, first.nulls, Number(best.toFixed(2)), ...rule];
}

/** The hub's terms as rows of an answer, in bars. */
function chartOf({terms}: GroupedHub) {
  const column = (name: string) => ({name, kind: "integer" as const, at: () => 0});
  const choice = {kind: "bars" as const, x: column("term"), y: column("papers"), z: null};
  return {choice, points: terms.map(({term, papers}) => ({x: term, y: papers, z: null}))};
}

function chartNumbers({terms}: GroupedHub): number[] {
  const most = Math.max(0, ...terms.map(({papers}) => papers));
  const ties = terms.filter(({papers}) => papers === most).length;
  if (terms.length === 0) return [];
  if (ties === terms.length && ties > 1) return [ties, most];
  return ties > 3 ? [ties, terms.length, most] : [most];
}

/** Made-up calibrations, one of corpora for each hub. */
function calibrations({papers: {length: papers}}: GroupedHub): CalibrationRow[] {
  return [false, true].map((structured, i) => ({
    test: "structure",
    name: "corpora",
    structured,
    papers,
    corpora: 50 + papers,
    nulls: 19,
    moreThanChance: 4 + i * papers,
    undecided: 0,
    specialShare: i * 0.31,
    specialContentShare: i * 0.62
  }));
}

/** The sentences on methods, queries and what is drawn, by their generators. */
export const ofTheRest: Record<string, (made: GroupedHub) => Said[]> = {
  "src/report/methods-paragraph.ts#methodsParagraph": (made) => [
    [withoutSources(methodsParagraph({...made, version: "a"})), methodsNumbers(made)]
  ],
  "src/page/pager.ts#firstOf": ({papers: {length}}) => [[firstOf(4, String(length)), [4, length]]],
  "src/sql/chart-points.ts#chartFinding": (made) => {
    const {choice, points} = chartOf(made);
    return [[chartFinding(choice, points), chartNumbers(made)]];
  },
  "src/sql/chart-points.ts#missingWords": ({papers: {length}}) => [
    [missingWords(length), [length]]
  ],
  "src/sql/sql-page.ts#answerWords": ({papers: {length: rows}}) =>
    [false, true].map((more) => {
      const column = {name: "a", kind: "text" as const, at: () => null};
      const numbers = rows === 0 && !more ? [2.5] : [rows, 2.5];
      return [answerWords({columns: [column], rows, more}, 2.5), numbers];
    }),
  "src/sql/sql-page.ts#secondsWords": ({papers: {length}}) => [
    [secondsWords(length / 1000), [length]],
    [secondsWords(length + 10), [length + 10]]
  ],
  "src/sql/sql-page.ts#stageWords": ({papers: {length}}) => [
    [stageWords("running", length + 1), [length + 1]]
  ],
  "src/methods/calibration-table.ts#calibrationFinding": (made) => {
    const n = made.papers.length;
    const rate = perCent(4, 50 + n);
    return [[calibrationFinding(calibrations(made)), [50 + n, 4, rate, 50 + n, 4 + n]]];
  },
  "src/methods/calibration-table.ts#groupCalibrationFinding": ({papers: {length: papers}}) => {
    const of = (groups: number, plateaus: number, opening: number) => ({
      name: "corpora",
      papers,
      groups,
      corpora: 60 + papers,
      plateaus,
      opening,
      best: 0.8
    });
    return [
      [
        groupCalibrationFinding([of(1, 3, 0), of(2, 9, 0.4), of(4, 9, 0.6)]),
        [60 + papers, 3, 0.5, 0.75]
      ]
    ];
  },
  "src/methods/calibration-table.ts#themeCalibrationFinding": ({papers: {length: papers}}) => {
    const one = {ratio: 0.9, coverage: 0.91};
    const measured = {papers, terms: 4, centrality: one, density: {ratio: 1.2, coverage: 0.96}};
    return [[themeCalibrationFinding([measured]), [0.9, 1.2, 95, 91, 96]]];
  },
  "src/methods/calibration-table.ts#specialWords": (made) => [
    [specialWords(calibrations(made)), [31, 62]]
  ],
  "src/methods/architecture-page.ts#roomsFinding": ({papers: {length}}) => {
    const rooms = length + 2;
    const up = Array.from({length}, (_, i) => ({row: i + 1, column: i}));
    const down = {row: 0, column: length + 1};
    return [
      [roomsFinding(up, {side: "src", rooms}), [rooms]],
      [roomsFinding([...up, down, down], {side: "src", rooms}), [2, length + 2]]
    ];
  },
  "src/page/page-source.ts#hashLabel": ({clusterings: {length}}) => [[hashLabel(length), [length]]],
  "src/clusters/phrase-plot.ts#phraseFinding": ({terms, papers: {length}}) => {
    const rows = terms.map(({term, papers}) => ({phrase: term, papers, hubs_own: true}));
    const most = Math.max(0, ...terms.map(({papers}) => papers));
    return [[phraseFinding(rows, length), rows.length === 0 ? [] : [most, length]]];
  }
};
