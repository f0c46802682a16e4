import {expect, test} from "vitest";
import {themesPapers, themesRun} from "../../../../loaders/commands/bench/themes.js";

test("themesPapers(papers, {seed}) are the same papers for a seed, nine summaries in ten", () => {
  const papers = themesPapers(200, {seed: 7});
  expect(themesPapers(200, {seed: 7})).toEqual(papers);
  expect(themesPapers(200, {seed: 8})).not.toEqual(papers);
  expect(papers.filter(({summary}) => summary !== null)).toHaveLength(180);
});

test("themesRun(papers) times every stage, and the stages are no more than all", () => {
  const {all, stages, terms} = themesRun(300)();
  expect(Object.keys(stages)).toEqual([
    "read",
    "terms",
    "co-words",
    "themes",
    "diagram",
    "uptake",
    "tables"
  ]);
  for (const took of Object.values(stages)) expect(took).toBeGreaterThan(0);
  expect(Object.values(stages).reduce((sum, took) => sum + took, 0)).toBeLessThanOrEqual(all);
  expect(terms).toBeGreaterThan(50);
});
