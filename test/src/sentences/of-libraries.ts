import {newcombeInterval} from "../../../loaders/statistics/intervals.js";
import {listed, listedPapers} from "../../../loaders/tables/library-index.js";
import {roleMeanings} from "../../../loaders/tables/counts.js";
import type {HubRow} from "../../../loaders/tables/hubs.js";
import type {Tables} from "../../../loaders/tables/tables.js";
import {citation} from "../../../src/report/citation.js";
import {
  hubTermCounts,
  hubTerms,
  hubTermsFinding,
  hubTermsReading
} from "../../../src/compare/hub-terms-list.js";
import {sharedFinding, sharedPapers} from "../../../src/compare/shared-papers-list.js";
import {heatFinding, themeHeat} from "../../../src/compare/theme-heat-table.js";
import {foundWords, lakeFinding} from "../../../src/library/lake-list.js";
import {libraryFinding} from "../../../src/library/library-page.js";
import {syntheticSentence} from "../../../src/page/synthetic.js";
import {sum, tallied, type Said} from "./said.js";
import * as roles from "../../../src/compare/role-profiles.js";

const citing = ({declared, parsed}: HubRow) => Math.max(declared ?? 0, parsed);

/** The different works among papers, by the rows of the table. */
function works(papers: readonly Tables["papers"][number][]): number {
  return new Set(papers.map(({work_key, paper_id}) => work_key ?? paper_id)).size;
}

function libraryNumbers({hubs, papers}: Tables): number[] {
  const citations = sum(hubs.map(citing));
  const isExceeded = (hub: HubRow) => hub.roles_classified > citing(hub);
  const known = sum(hubs.map((hub) => (isExceeded(hub) ? 0 : hub.roles_classified)));
  const left = hubs.filter(isExceeded).length;
  const different = works(papers);
  const isPlain = different === papers.length && (papers.length === citations || hubs.length === 1);
  const size = isPlain
    ? [citations]
    : papers.length === citations
      ? [different, citations]
      : [citations, papers.length, different];
  return [hubs.length, ...size, known, ...(left === 0 ? [] : [left])];
}

/** The totals of the roles of each hub, and whether they can be compared. */
function roleTotals({hubs, roles: rows}: Tables) {
  return hubs.map((hub, i) => {
    const own = rows.filter(({hub_id, counted}) => counted && hub_id === hub.hub_id);
    const classified = sum(own.map(({count}) => count));
    const able = classified >= 5 && classified <= citing(hub);
    const count = (role: string) =>
      sum(own.filter(({label}) => label === role).map((row) => row.count));
    const labels = own.flatMap((row) => (row.count > 0 ? row.label : []));
    return {
      number: i + 1,
      total: citing(hub),
      classified,
      able,
      exceeds: classified > citing(hub),
      count,
      labels
    };
  });
}

function differenceNumbers(tables: Tables, one: roles.RoleDifference): number[] {
  const all = roleTotals(tables);
  const able = all.filter((hub) => hub.able).length;
  const roleCount = new Set([...roleMeanings.keys(), ...all.flatMap(({labels}) => labels)]).size;
  const classes = (roleCount * able * (able - 1)) / 2;
  const [first, second] = [all[one.one - 1], all[one.other - 1]];
  if (first === undefined || second === undefined) return [NaN];
  const of = (hub: typeof first) => ({
    count: hub.count(one.role),
    classified: hub.classified,
    total: hub.total
  });
  const found = newcombeInterval(of(first), of(second), {classes});
  if (found === null) return [NaN];
  const {difference, lower, upper} = found;
  const isMore = difference >= 0;
  const isSure = lower > 0 || upper < 0;
  const ends = (isMore ? [lower, upper] : [-upper, -lower]).map((share) => {
    const points = Math.round(share * 100) + 0;
    return points === 0 && isSure ? 1 : points;
  });
  const size = Math.abs(Math.round(difference * 100));
  const hubs = isMore ? [one.one, one.other] : [one.other, one.one];
  return [...(size === 0 ? [] : [size]), ...hubs, ...ends];
}

function rolesNumbers(tables: Tables): number[][] {
  const all = roleTotals(tables);
  const low = all.filter(({able}) => !able);
  if (all.length - low.length >= 2) {
    return [low.length === 0 ? [] : [...(low.length === 1 ? [] : [low.length]), 5]];
  }
  if (low.length === all.length && low.length > 1) return [[low.length, 5]];
  const few = low.find(({exceeds}) => !exceeds);
  return [few === undefined ? [] : [few.classified, 5]];
}

/** How many hubs carry each work, for works of several hubs. */
function sharedWorks({papers}: Tables): number {
  const places = new Set(
    papers.flatMap(({hub_id, work_key}) => (work_key === null ? [] : `${work_key} ${hub_id}`))
  );
  return tallied(Array.from(places, (place) => place.split(" ")[0] ?? "")).filter(
    ([, hubs]) => hubs > 1
  ).length;
}

const heatOf = ({hubs, themes, terms}: Tables) =>
  themeHeat(
    hubs.map((hub) => ({id: hub.hub_id, title: hub.hub_id, papers: hub.parsed})),
    {themes, terms}
  );

function heatNumbers(tables: Tables): number[] {
  const shared = heatOf(tables).map(({cells}) => cells.filter((cell) => cell !== null).length);
  const several = shared.filter((hubs) => hubs > 1);
  const most = Math.max(0, ...several);
  const top = several.filter((hubs) => hubs === most).length;
  if (shared.length === 0) return [];
  if (several.length === 0) return shared.length === 1 ? [] : [shared.length];
  const head = several.length === shared.length ? [shared.length] : [several.length, shared.length];
  const more = top > 3 ? [top - 3] : [];
  return [...head, ...(tables.hubs.length === 2 ? [] : [most]), ...more];
}

/** The sentences on several hubs, by their generators. */
export const ofLibraries: Record<string, (library: Tables) => Said[]> = {
  "src/library/library-page.ts#libraryFinding": (tables) => {
    const real = {...tables, hubs: tables.hubs.map((hub) => ({...hub, synthetic: false}))};
    return [[libraryFinding(listed(real).hubs, listedPapers(real)), libraryNumbers(real)]];
  },
  "src/library/lake-list.ts#lakeFinding": ({hubs}) => {
    const synthetic = hubs.filter((hub) => hub.synthetic);
    const real = hubs.filter((hub) => !hub.synthetic);
    const citations = sum(real.map(citing));
    const known = sum(real.map((hub) => hub.roles_classified));
    const library = {hubs: hubs.length, synthetic: synthetic.length, citations, known};
    const ofReal = real.length === 0 ? [] : [real.length, citations, known];
    const ofSynthetic = synthetic.length === 0 ? [] : [synthetic.length];
    return [
      [lakeFinding({library, refused: 3}), [...ofReal, ...ofSynthetic, 3]],
      [lakeFinding({library, refused: 0}), [...ofReal, ...ofSynthetic]]
    ];
  },
  "src/library/lake-list.ts#foundWords": ({hubs}) => {
    const places = hubs.map((_, place) => place);
    return [
      [foundWords({places, words: ["a"], common: null}, "a"), [places.length]],
      [foundWords({places: [], words: ["a"], common: "a"}, "a"), []]
    ];
  },
  "src/compare/role-profiles.ts#rolesFinding": (tables) => [
    [roles.rolesFinding(roles.roleProfiles(tables.hubs, tables)), ...rolesNumbers(tables)]
  ],
  "src/compare/role-profiles.ts#differenceWords": (tables) =>
    roles
      .roleDifferences(roles.roleProfiles(tables.hubs, tables))
      .map((one) => [roles.differenceWords(one), differenceNumbers(tables, one)]),
  "src/compare/role-profiles.ts#openWords": (tables) => {
    const all = roles.roleDifferences(roles.roleProfiles(tables.hubs, tables));
    const open = all.filter(({lower, upper}) => lower <= 0 && upper >= 0).length;
    return [[roles.openWords(all.filter((one) => !roles.holds(one)).length), [open]]];
  },
  "src/compare/role-profiles.ts#levelWords": (tables) => {
    const labels = roleTotals(tables).flatMap(({labels: own}) => own);
    const all = new Set([...roleMeanings.keys(), ...labels]).size;
    const known = roles.rolesAtOnce(roles.roleProfiles(tables.hubs, tables));
    const hubs = tables.hubs.length;
    return [
      [roles.levelWords(known, hubs, "hub"), hubs === 1 ? [95, all] : [95, all, hubs]],
      [roles.levelWords(known, 3, "pair of hubs"), [95, all, 3]]
    ];
  },
  "src/compare/shared-papers-list.ts#sharedFinding": (tables) => {
    const ids = tables.hubs.map(({hub_id}) => hub_id);
    const shared = sharedWorks(tables);
    return [
      [sharedFinding(sharedPapers(tables.papers, ids), ids.length), shared === 0 ? [] : [shared]]
    ];
  },
  "src/compare/theme-heat-table.ts#heatFinding": (tables) => [
    [heatFinding(heatOf(tables), tables.hubs.length), heatNumbers(tables)]
  ],
  "src/compare/hub-terms-list.ts#hubTermsFinding": ({hubs, ...rows}) => {
    const found = hubTerms(
      hubs.map(({hub_id}) => hub_id),
      rows
    );
    return [
      [
        hubTermsFinding(
          hubs.map(({hub_id}) => ({id: hub_id, title: hub_id})),
          found
        ),
        []
      ]
    ];
  },
  "src/compare/hub-terms-list.ts#hubTermsReading": () => [[hubTermsReading(), [2, 5]]],
  "src/compare/hub-terms-list.ts#hubTermCounts": ({hubs, ...rows}) => {
    const found = hubTerms(
      hubs.map(({hub_id}) => hub_id),
      rows
    );
    return hubs.flatMap(({hub_id: id}) => {
      const own = rows.papers.filter(({hub_id}) => hub_id === id);
      const mine = new Set(own.map(({work_key, paper_id}) => work_key ?? paper_id));
      const others = rows.papers.filter(
        ({hub_id, work_key, paper_id}) => hub_id !== id && !mine.has(work_key ?? paper_id)
      );
      const words = found.get(id);
      return (words?.terms ?? []).flatMap((one): Said[] => {
        const having = new Set(
          rows.paper_terms.flatMap((row) =>
            row.term_id === one.termId ? `${row.hub_id} ${row.paper_id}` : []
          )
        );
        const of = (papers: typeof own) =>
          papers.filter(({hub_id, paper_id}) => having.has(`${hub_id} ${paper_id}`));
        const known = new Set(
          rows.terms.flatMap((row) => (row.term_id === one.termId ? row.hub_id : []))
        );
        const rest = hubs.every(({hub_id}) => known.has(hub_id)) ? works(of(others)) : one.others;
        return words === undefined
          ? []
          : [[hubTermCounts(one, words), [works(of(own)), works(own), rest, works(others)]]];
      });
    });
  },
  "src/page/synthetic.ts#syntheticSentence": ({hubs}) => {
    const synthetic = hubs.filter((hub) => hub.synthetic).length;
    const isAll = synthetic === hubs.length;
    const numbers = isAll ? [hubs.length] : [synthetic, hubs.length];
    return [[syntheticSentence(hubs), synthetic === 0 || hubs.length === 1 ? [] : numbers]];
  },
  "src/report/citation.ts#citation": ({hubs}) => {
    const {text} = citation({
      title: "Papers",
      url: "https://h.example/",
      hash: "0f",
      hubs: hubs.length,
      version: "a",
      parameters: {}
    });
    return [[text, hubs.length === 1 ? [] : [hubs.length]]];
  }
};
