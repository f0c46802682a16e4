import {chosenSentences, sentencesOf} from "../../../src/citations/sentences.js";
import * as words from "../../../src/citations/citing-words.js";
import {crossing, yearGroups} from "../../../src/citations/crossing.js";
import {
  crossedCoverage,
  crossedReading,
  oddsWords,
  shareWords,
  themesCrossedFinding,
  yearsCrossedFinding
} from "../../../src/citations/crossing-words.js";
import {pWords} from "../../../src/page/words.js";
import {themesOf} from "../../../src/themes/themes.js";
import {termTrends, yearCounts} from "../../../src/years/year-counts.js";
import {trendsWords, yearsFinding} from "../../../src/years/year-words.js";
import {authorsCovered, selfCitations} from "../../../src/who/who-counts.js";
import {authorsCoveredWords, selfCitationsWords, whoRefusal} from "../../../src/who/who-words.js";
import {perCent, some, tallied, type Said} from "./said.js";
import type {MadeHub} from "./worlds.js";

/** The citing sentences of a hub by its table, without the code of `citingSentences`. */
function countsOf({citations}: MadeHub) {
  const told = citations.filter(({sentence}) => sentence !== null);
  const keyOf = (row: (typeof told)[number]) =>
    `${row.paper_id}\n${row.source}\n${row.sentence ?? ""}`;
  const isLabelled = (row: (typeof told)[number]) => row.role !== null || row.polarity !== null;
  return {
    all: new Set(told.map(keyOf)).size,
    labelled: new Set(told.filter(isLabelled).map(keyOf)).size,
    papers: new Set(told.map(({paper_id}) => paper_id)).size
  };
}

/** The sentences on citations, by their generators. */
export const ofCitations: Record<string, (hub: MadeHub) => Said[]> = {
  "src/citations/citing-words.ts#sentencesFinding": (hub) => {
    const {all, labelled, papers} = countsOf(hub);
    if (all === 0) return [];
    const said = words.sentencesFinding(sentencesOf(hub), hub.citing);
    return [[said, [papers, hub.citing, all, ...(labelled === all ? [] : some(labelled))]]];
  },
  "src/citations/citing-words.ts#shownWords": (hub) => {
    const {all, papers} = countsOf(hub);
    if (all === 0) return [];
    const sentences = sentencesOf(hub);
    const choice = {role: "method", stance: "", section: "", theme: "", year: ""};
    const chosen = chosenSentences(sentences, choice);
    const own = new Set(chosen.map(({paper}) => paper.paper_id)).size;
    const numbers = chosen.length === 0 ? [all] : [...some(chosen.length), all, own];
    return [
      [words.shownWords(sentences, all), [all, papers]],
      [words.shownWords(chosen, all), numbers, [all, own]]
    ];
  },
  "src/citations/citing-words.ts#sentenceFacts": (hub) =>
    sentencesOf(hub).map((sentence): Said => {
      const {paper, confidence} = sentence;
      const sure = confidence === null ? [] : [Number(confidence.toFixed(2))];
      return [
        words.sentenceFacts(sentence),
        [...(paper.year === null ? [] : [paper.year]), ...sure]
      ];
    }),
  "src/years/year-words.ts#yearsFinding": (hub) => {
    const years = hub.papers.flatMap(({year}) => year ?? []).sort((a, b) => a - b);
    const last = years.at(-1);
    const said = yearsFinding(yearCounts(hub.papers));
    if (last === undefined) return [[said, []]];
    const counts = tallied(years.map(String)).sort(([a], [b]) => Number(b) - Number(a));
    let before = 0;
    for (const [year, papers] of counts) {
      if (before + papers < years.length / 2) {
        before += papers;
        continue;
      }
      const half = last - Number(year) + (years.length / 2 - before) / papers;
      return [[said, [Number(half.toFixed(1)), last, years.length, hub.papers.length]]];
    }
    return [];
  },
  "src/years/year-words.ts#trendsWords": (hub) => {
    const trends = termTrends(hub.papers, hub);
    const named = [trends.emerging, trends.fading].flatMap((list) => [
      ...list.slice(0, 3).flatMap(({papers, trend}) => [papers, pSaid(trend.adjusted)]),
      ...some(Math.max(0, list.length - 3))
    ]);
    const dated = new Map(hub.papers.map(({paper_id, year}) => [paper_id, year]));
    const known = new Set([...dated.values()].filter((year) => year !== null));
    const pairs = hub.paper_terms
      .filter(({paper_id}) => dated.get(paper_id) != null)
      .map(({term_id, paper_id}) => `${term_id}\n${paper_id}`);
    const of = tallied([...new Set(pairs)].map((pair) => pair.split("\n")[0] ?? ""));
    const all = [...dated.values()].filter((year) => year !== null).length;
    const able = of.filter(([, papers]) => papers >= 5 && papers < all).length;
    const tested = known.size < 3 ? 0 : able;
    return [[trendsWords(trends), tested === 0 ? [5, 3] : [tested, ...named]]];
  },
  "src/who/who-words.ts#whoRefusal": () => [[whoRefusal(), []]],
  "src/who/who-words.ts#authorsCoveredWords": (hub) => {
    const all = new Set(hub.paper_authors.map(({paper_id}) => paper_id));
    const [cut] = all;
    if (cut === undefined) return [];
    const paper_authors = hub.paper_authors.map((row) => ({...row, line: 1}));
    const paper_sources = paper_authors
      .filter(({paper_id}) => paper_id === cut)
      .map((row) => ({...row, fields: "[]", venue: null, flags: '["first author alone"]'}));
    const covered = authorsCovered({paper_authors, paper_sources});
    return [[authorsCoveredWords(covered), [1, all.size - 1]]];
  },
  "src/who/who-words.ts#selfCitationsWords": (hub) => {
    const said = selfCitationsWords(selfCitations(hub.hub, hub));
    const covered = new Set(hub.paper_authors.map(({paper_id}) => paper_id)).size;
    if (hub.hub.authors === null || covered === 0) return [[said, []]];
    const cited = new Set(hub.hub.authors.split("\n").map((name) => name.split(" ").at(-1)));
    const own = hub.paper_authors.filter(({author}) =>
      [...cited].some(
        (last) => author.endsWith(` ${last ?? ""}`) && author.startsWith(last === "Lee" ? "A" : "B")
      )
    );
    return [[said, [covered, ...some(new Set(own.map(({paper_id}) => paper_id)).size)]]];
  },
  "src/citations/crossing-words.ts#crossedCoverage": (hub) =>
    crossings(hub).flatMap(({crossed}): Said[] => {
      const own = hub.paper_roles.filter((row) => row.measure === crossed.measure);
      const known = new Set(own.map(({paper_id}) => paper_id)).size;
      const all = hub.papers.length;
      return [[crossedCoverage(crossed), [known, all, perCent(known, all)]]];
    }),
  "src/citations/crossing-words.ts#crossedReading": (hub) =>
    crossings(hub).map(({crossed, by}): Said => {
      const own = hub.paper_roles.filter((row) => row.measure === crossed.measure);
      const labels = new Set(own.map(({label}) => label)).size;
      const shown = crossed.rows.filter(({known}) => known >= 5);
      const isExact =
        shown.length > 0 && shown.every(({known, group}) => known === group.papers.length);
      const numbers = isExact ? [5] : [95, labels, 5];
      return [crossedReading(crossed, by), by === "themes" ? [...numbers, 5] : numbers];
    }),
  "src/citations/crossing-words.ts#shareWords": (hub) =>
    cellsOf(hub).map((cell): Said => {
      const {having, classified, interval} = cell;
      if (interval === null) return [shareWords(cell), []];
      const {lower, upper} = interval;
      const ends = lower === upper ? [] : [lower, upper].map(wholePerCent);
      return [shareWords(cell), [perCent(having, classified), ...ends]];
    }),
  "src/citations/crossing-words.ts#oddsWords": (hub) =>
    cellsOf(hub).map((cell): Said => {
      const {having, classified, test} = cell;
      if (test?.isApart !== true) return [oddsWords(cell), []];
      const {rest} = test;
      const four = [having, classified - having, rest.having, rest.classified - rest.having];
      const [a = 0, b = 0, c = 0, d = 0] = four.map((papers) => papers + 0.5);
      const reach = 1.959963984540054 * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
      const at = [0, -reach, reach].map((by) => ((a * d) / (b * c)) * Math.exp(by));
      return [oddsWords(cell), at.map((ratio) => Number(ratio.toPrecision(2)))];
    }),
  "src/citations/crossing-words.ts#themesCrossedFinding": (hub) =>
    crossings(hub).flatMap(({crossed, by}): Said[] => {
      if (by === "years") return [];
      const tested = crossed.rows.flatMap(({cells}) =>
        cells.flatMap((cell) => (cell.test === null ? [] : {...cell, test: cell.test}))
      );
      const apart = tested
        .filter(({test}) => test.adjusted <= 0.05)
        .sort((one, other) => one.test.adjusted - other.test.adjusted);
      const said = themesCrossedFinding(crossed);
      if (tested.length === 0) return [[said, [crossed.classified]]];
      if (apart.length === 0) return [[said, [tested.length]]];
      const named = apart
        .slice(0, 3)
        .flatMap(({having, classified, test: {rest, adjusted}}) => [
          ...[having, classified, rest.having, rest.classified],
          pSaid(adjusted)
        ]);
      return [[said, [...named, ...some(apart.length - Math.min(3, apart.length))]]];
    }),
  "src/citations/crossing-words.ts#yearsCrossedFinding": (hub) =>
    crossings(hub).flatMap(({crossed, by}): Said[] => {
      if (by === "themes") return [];
      const tested = crossed.labels.flatMap(({trend}) => trend ?? []);
      const moving = tested.filter(({adjusted}) => adjusted <= 0.05);
      const said = yearsCrossedFinding(crossed);
      if (tested.length === 0) return [[said, [crossed.classified]]];
      if (moving.length === 0) return [[said, [tested.length]]];
      const numbers = moving.flatMap(({slope, adjusted}) => [
        Number(Math.abs(slope * 100).toFixed(1)),
        pSaid(adjusted)
      ]);
      return [[said, numbers]];
    })
};

/** The crossings of a hub of which some paper's role or stance is known. */
function crossings(hub: MadeHub) {
  const themes = themesOf(hub).map(({name, papers}) => ({name, papers}));
  const years = yearGroups(hub.papers);
  const all = (["role", "polarity"] as const).flatMap((measure) => [
    {crossed: crossing(measure, hub, themes), by: "themes" as const},
    {crossed: crossing(measure, hub, years), by: "years" as const}
  ]);
  return all.filter(({crossed}) => crossed.classified > 0);
}

function cellsOf(hub: MadeHub) {
  return crossings(hub).flatMap(({crossed}) => crossed.rows.flatMap(({cells}) => cells));
}

function wholePerCent(share: number): number {
  const whole = Math.round(share * 100);
  return whole === 0 && share > 0 ? 1 : whole === 100 && share < 1 ? 99 : whole;
}

/** The number of a p-value as every page prints it. */
function pSaid(p: number): number {
  return Number(/[\d.]+$/u.exec(pWords(p))?.[0]);
}
