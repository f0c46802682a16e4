import {expect, test} from "vitest";
import {newcombeInterval, wilsonInterval} from "../../../loaders/statistics/intervals.js";
import {compareRefusal} from "../../../src/compare/compare-page.js";
import {hubTerms} from "../../../src/compare/hub-terms-list.js";
import {
  roleDifferences,
  roleProfiles,
  rolesFinding,
  roleShares
} from "../../../src/compare/role-profiles.js";
import {sharedFinding, sharedPapers} from "../../../src/compare/shared-papers-list.js";
import {heatFinding, themeHeat} from "../../../src/compare/theme-heat-table.js";
import {total} from "../rows.js";
import {threeHubs} from "./rows.js";
import {plain} from "../../plain.js";

const rows = threeHubs();
const some = (...ids: string[]) => rows.hubs.filter(({hub_id}) => ids.includes(hub_id));
const profiles = (...ids: string[]) =>
  roleProfiles(some(...ids), {roles: rows.roles, paper_roles: []});
const sizes = (...ids: string[]) =>
  some(...ids).map(({hub_id: id, parsed: papers, title}) => ({id, papers, title: title ?? ""}));

test("roleDifferences: each role of two hubs with Newcombe's interval", () => {
  const [first, second] = roleDifferences(profiles("pruning", "scaling"));
  expect(first).toMatchObject({role: "background", difference: 0.2 - 0.9});
  expect(second).toMatchObject({role: "method", difference: 0.8 - 0.1});
  expect(first?.upper).toBeLessThan(0);
  expect(rolesFinding(profiles("pruning", "scaling"))).toBe(
    "The shares of “background” and “method” differ between hubs by more than sampling error, if the classified papers were drawn at random."
  );
});

test("the intervals of shares and of differences are for all roles of the hubs together, in each alike", () => {
  const own = rows.roles.filter(({hub_id}) => hub_id === "pruning");
  const roles = [
    ...rows.roles,
    ...own.slice(0, 1).map((row) => ({...row, label: "dataset", count: 1}))
  ];
  const large = some("pruning", "scaling").map((one) => ({...one, parsed: 500, declared: 500}));
  const compared = roleProfiles(large, {roles, paper_roles: []});
  const share = roleShares(compared).find(
    ({role, hub: title}) => role === "method" && title === "A hub on scaling"
  );
  expect(share?.interval?.upper).toBeCloseTo(
    wilsonInterval(1, 10, {classes: 5 * 2, total: 500})?.upper ?? NaN,
    12
  );
  const difference = roleDifferences(compared).find(({role}) => role === "method");
  expect(difference).toMatchObject({
    lower: newcombeInterval(
      {count: 8, classified: 11, total: 500},
      {count: 1, classified: 10, total: 500},
      {classes: 5}
    )?.lower
  });
});

test("hubs below five classified papers are not compared, and keep their bounds", () => {
  expect(roleDifferences(profiles("pruning", "unknown"))).toEqual([]);
  expect(rolesFinding(profiles("pruning", "unknown"))).toBe(
    "Roles are not compared: “A hub without roles” has 1\u00a0classified paper, not the five that it takes."
  );
  const share = roleShares(profiles("unknown")).find(({role}) => role === "background");
  expect(share).toMatchObject({count: 1, share: null, interval: null});
  expect(share?.bounds).toEqual({lower: 1 / 3, upper: 1});
  expect(rolesFinding(profiles("pruning", "scaling", "unknown"))).toContain("One hub is left out");
});

test("roles of single papers are compared where they classify more papers than totals do", () => {
  const [pruning, unknown] = some("pruning", "unknown");
  if (pruning === undefined || unknown === undefined) throw new Error("a hub is missing");
  const said = (paper: number, label: string) => ({
    ...{hub_id: "unknown", paper_id: `p${paper}`, measure: "role" as const, label, known: true},
    ...{written: label, cito: null, source: "a", sentences: 0, confidence: null}
  });
  const paper_roles = [...Array.from({length: 8}, (_, i) => said(i, "method")), said(0, "dataset")];
  const large = {...unknown, parsed: 20, declared: 20};
  const compared = roleProfiles([pruning, large], {roles: rows.roles, paper_roles});
  expect(compared[1]?.evidence.coverage).toMatchObject({classified: 8, total: 20});
  const share = roleShares(compared).find(({role, number}) => role === "method" && number === 2);
  expect(share).toMatchObject({count: 8, classified: 8, share: 1});
  expect(rolesFinding(compared)).not.toContain("not compared");
});

test("roles of their own that different hubs have differ in shade", () => {
  const roles = ["pruning", "scaling"].map((id, i) =>
    total({hub_id: id, label: i === 0 ? "zeta" : "alpha", count: 6, known: false})
  );
  const shares = roleShares(roleProfiles(some("pruning", "scaling"), {roles, paper_roles: []}));
  const colours = new Map(shares.map(({role, colour}) => [role, colour]));
  expect(new Set(colours.values()).size).toBe(2);
});

test("a hub whose totals come to more than its papers is not said to have too few", () => {
  const [pruning, scaling] = some("pruning", "scaling");
  if (pruning === undefined || scaling === undefined) throw new Error("a hub is missing");
  const roles = rows.roles.map((row) =>
    row.hub_id === "scaling" ? {...row, count: row.count * 9} : row
  );
  expect(rolesFinding(roleProfiles([pruning, scaling], {roles, paper_roles: []}))).toBe(
    "Roles are not compared: the totals of “A hub on scaling” come to more than its papers."
  );
  const three = roleProfiles([scaling, pruning, ...some("unknown")], {
    roles,
    paper_roles: []
  });
  expect(plain(rolesFinding(three))).toBe(
    "Roles are not compared: “A hub without roles” has 1 classified paper, not the five that it takes."
  );
  expect(rolesFinding(roleProfiles(some("scaling", "unknown"), {roles, paper_roles: []}))).toBe(
    "Roles are not compared: neither of the two hubs has five classified papers and totals that its papers allow."
  );
});

test("sharedPapers: works by their key, those of most hubs first", () => {
  const shared = sharedPapers(rows.papers, ["pruning", "scaling"]);
  expect(shared.map(({title}) => title)).toEqual(["Scaling pruned networks"]);
  expect(shared[0]?.hubs.map(({hub_id}) => hub_id)).toEqual(["pruning", "scaling"]);
  expect(sharedFinding(shared, 2)).toBe("One citing paper cites both hubs.");
  expect(sharedPapers(rows.papers, ["pruning", "scaling", "unknown"])).toHaveLength(4);
  expect(sharedFinding([], 2)).toBe("No citing paper cites both hubs.");
});

test("themeHeat counts the papers that carry a theme as the hub's own report does, and no others", () => {
  const heat = themeHeat(sizes("pruning", "scaling", "unknown"), rows);
  expect(heat.length).toBeGreaterThan(1);
  const counted = heat.flatMap(({cells}) =>
    cells.flatMap((cell, h) => (cell === null ? [] : [[rows.hubs[h]?.hub_id, cell] as const]))
  );
  expect(counted).toHaveLength(rows.themes.length);
  for (const [hub, {id, name, papers, share}] of counted) {
    const carried = rows.paper_themes.filter(
      ({hub_id, theme_id}) => hub_id === hub && theme_id === id
    );
    expect(papers).toBe(new Set(carried.map(({paper_id}) => paper_id)).size);
    expect(share).toBeCloseTo(papers / (hub === "unknown" ? 3 : 12));
    expect(rows.themes).toContainEqual(
      expect.objectContaining({hub_id: hub, theme_id: id, theme: name})
    );
  }
});

const [anyTheme] = rows.themes;
const [anyTerm] = rows.terms;
if (anyTheme === undefined || anyTerm === undefined) throw new Error("the hubs have no theme");
const termOf = (hub_id: string, term: string) => ({
  ...anyTerm,
  hub_id,
  term,
  term_id: term.toLowerCase()
});
const heatOf = (themes: readonly [hub: string, name: string, terms: string[], papers: number][]) =>
  themeHeat(sizes("pruning", "scaling", "unknown"), {
    terms: themes.flatMap(([hub, , terms]) => terms.map((term) => termOf(hub, term))),
    themes: themes.map(([hub_id, theme, terms, papers], i) => ({
      ...anyTheme,
      hub_id,
      theme,
      theme_id: `theme-${i}`,
      papers,
      terms: JSON.stringify(terms.map((term) => term.toLowerCase()))
    }))
  }).map(({name, cells}) => [name, ...cells.map((cell) => cell?.papers ?? null)]);

test("themeHeat: a hub whose theme it is not has no number, however many papers have words of it", () => {
  expect(
    heatOf([["pruning", "cryo-EM maps, shift", ["cryo-EM maps", "shift", "robust"], 7]])
  ).toEqual([["cryo-EM maps, shift", 7, null, null]]);
});

test("themeHeat: themes that a phrase of their names joins are one row, called by it, those of most hubs first", () => {
  expect(
    heatOf([
      ["pruning", "big, only here", ["big", "only here"], 12],
      [
        "pruning",
        "gradient leakage, membership inference",
        ["gradient leakage", "membership inference"],
        5
      ],
      ["scaling", "membership inference, guarantee", ["membership inference", "guarantee"], 4],
      ["unknown", "membership inference, audit", ["audit", "membership inference"], 2],
      ["scaling", "gradient leakage, budget", ["gradient leakage", "budget"], 9]
    ])
  ).toEqual([
    ["membership inference", 5, 4, 2],
    ["big, only here", 12, null, null],
    ["gradient leakage, budget", null, 9, null]
  ]);
});

test("themeHeat: neither a single word of a name nor a phrase outside it makes two themes one", () => {
  expect(
    heatOf([
      ["pruning", "robust, close look", ["robust", "close look", "new remedy"], 5],
      ["scaling", "robust, far view", ["robust", "far view", "new remedy"], 4]
    ])
  ).toEqual([
    ["robust, close look", 5, null, null],
    ["robust, far view", null, 4, null]
  ]);
});

test("themeHeat: curated themes of one name are one row, whatever terms the hubs have of them", () => {
  expect(
    heatOf([
      ["pruning", "Pruning", ["channel pruning"], 5],
      ["scaling", "Pruning", ["sparse networks"], 4]
    ])
  ).toEqual([["Pruning", 5, 4, null]]);
});

test.each<[number, [string, number][], string]>([
  [2, [], "None of these hubs has a theme."],
  [2, [["a", 1]], "These hubs share no theme: the one found is a theme of one of them."],
  [
    3,
    [
      ["a", 1],
      ["b", 1]
    ],
    "These hubs share no theme: each of the 2 themes is one of a single hub."
  ],
  [
    2,
    [
      ["a", 2],
      ["b", 1]
    ],
    "One of 2 themes is a theme of both hubs: “a”."
  ],
  [
    2,
    ["a", "b", "c", "d", "e"].map((name) => [name, 2]),
    "All 5 themes are themes of both hubs: “a”, “b”, “c” and 2 more."
  ],
  [3, [["a", 3]], "The one theme is a theme of more than one of these hubs; of all 3: “a”."],
  [
    6,
    [
      ["a", 4],
      ["b", 4],
      ["c", 2],
      ["d", 1]
    ],
    "Three of 4 themes are themes of more than one of these hubs; of 4 of them: “a” and “b”."
  ],
  [
    3,
    [
      ["a", 3],
      ["c", 2],
      ["d", 1]
    ],
    "Two of 3 themes are themes of more than one of these hubs; of all 3: “a”."
  ]
])("heatFinding of %i hubs with themes of so many of them: %j", (hubs, themes, sentence) => {
  const cell = {id: "t", name: "t", papers: 1, share: 1};
  const heat = themes.map(([name, k]) => ({
    name,
    cells: Array.from({length: hubs}, (_, h) => (h < k ? cell : null))
  }));
  expect(plain(heatFinding(heat, hubs))).toBe(sentence);
});

test("hubTerms: words of two papers that a hub has more than the others", () => {
  const terms = hubTerms(["pruning", "scaling"], rows);
  const words = (id: string) => (terms.get(id)?.terms ?? []).map(({term}) => term.toLowerCase());
  expect(words("pruning").slice(0, 6).join(" ")).toContain("pruning");
  expect(words("scaling").slice(0, 6).join(" ")).toContain("scaling law");
  for (const {papers, others, keyness} of terms.get("pruning")?.terms ?? []) {
    expect(papers).toBeGreaterThan(1);
    expect(papers / 12).toBeGreaterThan(others / 11);
    expect(keyness.difference?.difference).toBeCloseTo(papers / 12 - others / 11, 12);
  }
  // python3 -c 'from scipy.stats import fisher_exact as f; print(f([[12, 0], [0, 11]])[1])', scipy 1.17.1
  const law = terms.get("scaling")?.terms.find(({termId}) => termId === "scaling law");
  expect(law).toMatchObject({papers: 12, others: 0, keyness: {isDistinctive: true}});
  expect((law?.keyness.p ?? 0) / 7.39602301050679e-7).toBeCloseTo(1, 9);
});

test("hubTerms: a paper that cites two of the other hubs counts once among them, one that cites the hub not at all", () => {
  const {terms, ...sizes} = hubTerms(["scaling", "pruning", "unknown"], rows).get("scaling") ?? {};
  expect(sizes).toEqual({papers: 12, others: 11});
  const own = terms?.find(({termId}) => termId === "scaling law");
  expect(own).toMatchObject({papers: 12, others: 0});
  const {others} = hubTerms(["pruning", "unknown", "scaling"], rows).get("pruning") ?? {};
  expect(others).toBe(12 - 1 + (3 - 3));
});

test("compareRefusal says how to add a second hub, or to choose one", () => {
  expect(compareRefusal([], [])).toContain("the library has no hub that could be read");
  expect(compareRefusal(some("pruning"), some("pruning"))).toContain("the library has one hub");
  expect(compareRefusal(rows.hubs, some("pruning"))).toBe("Choose at least two hubs to compare.");
  expect(compareRefusal(rows.hubs, some("pruning", "scaling"))).toBe("");
});
