import {expect, it} from "vitest";
import {demoHubs} from "../../../loaders/demo/demo-hubs.js";
import {hubOf} from "../analysis/pages-of-text.js";

const hubs = demoHubs({hubs: 4, papers: 120}).map(({id, text}) => ({id, tables: hubOf(text)}));
const shared = (i: number, j: number) => {
  const keys = new Set(hubs[i]?.tables.papers.map(({work_key}) => work_key));
  return hubs[j]?.tables.papers.filter(({work_key}) => keys.has(work_key)).length ?? 0;
};

it("demoHubs({hubs, papers, seed}): every line is read, and every paper is dated and of its own title", () => {
  for (const {tables} of hubs) {
    const [row] = tables.hubs;
    expect(row).toMatchObject({synthetic: true, declared: 120, parsed: 120, representatives: 24});
    expect(row).toMatchObject({errors: 0, warnings: 0, lines_accounted: row?.lines_total});
    expect(row?.title).toMatch(/^Synthetic Hub \d: /);
    expect(new Set(tables.papers.map(({title}) => title)).size).toBe(120);
    expect(tables.papers.every(({date, field}) => date !== null && field !== null)).toBe(true);
    const years = tables.facets.filter(({facet}) => facet === "years");
    expect(years.reduce((sum, {count}) => sum + count, 0)).toBe(120);
  }
});

it("a hub of more papers than there are short titles has a title for each", () => {
  const [hub] = demoHubs({hubs: 1, papers: 20_000});
  const [, listed = ""] = hub?.text.split("citing papers explorer\n\n") ?? [];
  const blocks = listed.split("\n\n");
  const titles = blocks.filter((_, i) => blocks[i + 1]?.includes(" · "));
  expect(titles).toHaveLength(20_000);
  expect(new Set(titles).size).toBe(20_000);
});

it("hubs differ in their roles and in how many are known, and the fourth knows next to none", () => {
  const roles = hubs.map(({tables}) => tables.roles.map(({label, count}) => `${label} ${count}`));
  expect(roles).toEqual([
    ["background 25", "method 4", "baseline 2", "other 1"],
    ["method 7", "background 4", "dataset 3"],
    ["background 5", "baseline 3", "method 1"],
    ["background 1"]
  ]);
  const polarities = hubs.map(({tables}) => tables.polarities.length);
  expect(polarities).toEqual([3, 2, 0, 0]);
});

it("some papers cite two hubs, and most themes are of one hub", () => {
  for (const [i, j] of [
    [0, 1],
    [1, 2],
    [0, 2]
  ] as const) {
    expect(shared(i, j)).toBeGreaterThan(0);
    expect(shared(i, j)).toBeLessThan(12);
  }
  const terms = hubs.map(({tables}) => new Set(tables.terms.map(({term}) => term)));
  expect(terms[0]).toContain("tide pools");
  expect(terms[2]).not.toContain("tide pools");
  expect(terms.every((of) => of.has("weather rhymes"))).toBe(true);
});

it("a hub does not depend on how many hubs there are, and differs by seed and number of papers", () => {
  const first = (options: {hubs: number; papers: number; seed?: number}) =>
    demoHubs(options)[0]?.text;
  expect(first({hubs: 1, papers: 120})).toBe(first({hubs: 4, papers: 120}));
  expect(first({hubs: 1, papers: 120, seed: 2})).not.toBe(first({hubs: 1, papers: 120}));
  expect(demoHubs({hubs: 200, papers: 1})).toHaveLength(200);
});
