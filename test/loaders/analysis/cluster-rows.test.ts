import {expect, test} from "vitest";
import {clusters} from "../../../loaders/analysis/clusters.js";
import {effortFor} from "../../../loaders/clusters/validation/validate-clusters.js";
import {uncurated} from "../../../loaders/vocabulary/curation.js";
import {titlesOfSubjects} from "../clusters/phrased.js";
import {hubOf, strippedPage} from "./pages-of-text.js";

const short = {
  nulls: 1,
  effort: effortFor(Infinity)
};
const hub = hubOf(strippedPage([...titlesOfSubjects(12), "of the"]));
const {cluster_merges: merges, positions} = clusters(hub, uncurated, short);

test("a hierarchy of each vocabulary names papers and earlier steps, and ends with all papers", () => {
  const vocabularies = new Set(merges.map(({vocabulary}) => vocabulary));
  expect(vocabularies.size).toBe(3);
  for (const vocabulary of vocabularies) {
    const steps = merges.filter((row) => row.vocabulary === vocabulary);
    expect(steps.map(({step}) => step)).toEqual(steps.map((_, i) => i + 1));
    const papersOf = (paper: string | null, step: number | null) =>
      paper === null ? (steps[(step ?? 0) - 1]?.papers ?? NaN) : 1;
    for (const row of steps) {
      expect((row.one_paper_id === null) !== (row.one_step === null)).toBe(true);
      expect((row.other_paper_id === null) !== (row.other_step === null)).toBe(true);
      expect(row.papers).toBe(
        papersOf(row.one_paper_id, row.one_step) + papersOf(row.other_paper_id, row.other_step)
      );
    }
    const heights = steps.map(({height}) => height);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(Math.max(...steps.map(({papers}) => papers))).toBeLessThanOrEqual(12);
  }
});

test("papers without terms stand nowhere on the map, and the others do", () => {
  expect(positions.map(({x}) => x === null)).toEqual([...Array(12).fill(false), true]);
  expect(new Set(positions.map(({layout}) => layout))).toEqual(new Set(["pcoa"]));
});
