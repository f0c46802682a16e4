import {expect, test} from "vitest";
import {newcombeInterval} from "../../../loaders/statistics/newcombe-interval.js";
import {wilsonInterval} from "../../../loaders/statistics/wilson-interval.js";
import {compareRefusal} from "../../../src/lib/compare/compare-refusal.js";
import {hubTerms} from "../../../src/lib/compare/hub-terms.js";
import {
  roleDifferences,
  roleProfiles,
  rolesFinding,
  roleShares
} from "../../../src/lib/compare/role-profiles.js";
import {sharedFinding, sharedPapers} from "../../../src/lib/compare/shared-papers.js";
import {heatFinding, themeHeat} from "../../../src/lib/compare/theme-heat.js";
import {threeHubs} from "./rows.js";

const rows = threeHubs();
const some = (...ids: string[]) => rows.hubs.filter(({hub_id}) => ids.includes(hub_id));
const profiles = (...ids: string[]) => roleProfiles(some(...ids), rows.roles);
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
  const compared = roleProfiles(large, roles);
  const share = roleShares(compared).find(
    ({role, hub: title}) => role === "method" && title === "A hub on scaling"
  );
  expect(share?.interval?.upper).toBeCloseTo(wilsonInterval(1, 10, {classes: 3})?.upper ?? NaN, 6);
  const difference = roleDifferences(compared).find(({role}) => role === "method");
  expect(difference).toMatchObject({
    lower: newcombeInterval({count: 8, classified: 11}, {count: 1, classified: 10}, {classes: 3})
      ?.lower
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

test("a hub whose totals come to more than its papers is not said to have too few", () => {
  const [pruning, scaling] = some("pruning", "scaling");
  if (pruning === undefined || scaling === undefined) throw new Error("a hub is missing");
  const roles = rows.roles.map((row) =>
    row.hub_id === "scaling" ? {...row, count: row.count * 9} : row
  );
  expect(rolesFinding(roleProfiles([pruning, scaling], roles))).toBe(
    "Roles are not compared: the totals of “A hub on scaling” come to more than its papers."
  );
  expect(rolesFinding(roleProfiles(some("scaling", "unknown"), roles))).toBe(
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

test("themeHeat counts the papers that carry a theme: as the report does, else by its rule", () => {
  const heat = themeHeat(sizes("pruning", "scaling"), rows);
  const own = heat.flatMap(({cells}) => cells.filter(({theme}) => theme !== null));
  expect(own.length).toBeGreaterThan(0);
  for (const {hub, theme, papers} of own) {
    const carried = rows.paper_themes.filter(
      ({hub_id, theme_id}) => hub_id === hub.id && theme_id === theme
    );
    expect(papers).toBe(new Set(carried.map(({paper_id}) => paper_id)).size);
  }
  expect(heat.length).toBeGreaterThan(0);
  for (const {cells} of heat) {
    for (const {papers, hub} of cells) expect(papers).toBeLessThanOrEqual(hub.papers);
    expect(Math.sign(cells[0]?.z ?? 0)).toBe(-Math.sign(cells[1]?.z ?? 0));
  }
  expect(heat.map(({strength}) => strength)).toEqual(
    heat.map(({strength}) => strength).toSorted((a, b) => b - a)
  );
  expect(heatFinding(heat)).toMatch(
    /tells these hubs apart most: 1[12] of 12\u00a0papers .* carry it\.$/
  );
  expect(heatFinding([])).toMatch(/^No theme differs/);
});

test("themeHeat: a single word of a detected theme is not enough in a hub without the theme either", () => {
  const theme = rows.themes.find(({hub_id}) => hub_id === "pruning");
  if (theme === undefined) throw new Error("the hub has no theme");
  const heatOf = (origin: string, terms: string[]) =>
    themeHeat(sizes("pruning", "scaling"), {
      ...rows,
      themes: [{...theme, origin, terms: JSON.stringify(terms), papers: 7}],
      terms: ["pruning", "channel", "channel pruning"].flatMap((term_id) =>
        rows.terms
          .slice(0, 1)
          .map((row) => ({...row, hub_id: "pruning", term_id, forms: JSON.stringify([term_id])}))
      )
    })[0]?.cells.map(({papers}) => papers);
  expect(heatOf("detected", ["pruning", "channel pruning"])).toEqual([7, 1]);
  expect(heatOf("detected", ["pruning", "channel"])).toEqual([7, 1]);
  expect(heatOf("detected", ["pruning"])).toEqual([7, 0]);
  expect(heatOf("curated", ["pruning"])).toEqual([7, 1]);
});

test("hubTerms: words of two papers that a hub has more than the others", () => {
  const terms = hubTerms(["pruning", "scaling"], rows);
  const words = (id: string) => (terms.get(id)?.terms ?? []).map(({term}) => term.toLowerCase());
  expect(words("pruning").slice(0, 6).join(" ")).toContain("pruning");
  expect(words("scaling").slice(0, 6).join(" ")).toContain("scaling law");
  for (const {papers, z} of terms.get("pruning")?.terms ?? []) {
    expect(papers).toBeGreaterThan(1);
    expect(z).toBeGreaterThan(0);
  }
});

test("hubTerms: a paper that cites two of the other hubs counts once among them", () => {
  const {terms, ...sizes} = hubTerms(["scaling", "pruning", "unknown"], rows).get("scaling") ?? {};
  expect(sizes).toEqual({papers: 12, others: 12});
  const own = terms?.find(({termId}) => termId === "scaling law");
  expect(own).toMatchObject({papers: 12, others: 1});
  const {others} = hubTerms(["pruning", "unknown", "scaling"], rows).get("pruning") ?? {};
  expect(others).toBe(12 + 3);
});

test("compareRefusal says how to add a second hub, or to choose one", () => {
  expect(compareRefusal([], [])).toContain("the library has no hub that could be read");
  expect(compareRefusal(some("pruning"), some("pruning"))).toContain("the library has one hub");
  expect(compareRefusal(rows.hubs, some("pruning"))).toBe("Choose at least two hubs to compare.");
  expect(compareRefusal(rows.hubs, some("pruning", "scaling"))).toBe("");
});
