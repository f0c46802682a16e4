import {expect, test} from "vitest";
import {granularityRows} from "./cluster-rows.js";
import {
  clusteringWords,
  granularityWords,
  specificationsMade
} from "../../../src/clusters/clustering-words.js";
import {versionsWords} from "../../../src/page/hub-words.js";
import {clusteringRow} from "./clustering-row.js";
import {plain} from "../../plain.js";

test("clusteringWords(row): method, words, resolution and how many clusters", () => {
  expect(plain(clusteringWords(clusteringRow({resolution: 1.3242})))).toBe(
    "Leiden on words and phrases at resolution 1.32: 5 clusters, what the page opens on."
  );
  const nmf = clusteringRow({
    method: "nmf",
    resolution: null,
    clusters_asked: 6,
    is_default: false,
    papers_without_terms: 2
  });
  expect(plain(clusteringWords(nmf))).toBe(
    "NMF on words and phrases: 5 clusters where 6 were asked for. 2 listed papers share no term with another and are in none."
  );
  expect(clusteringWords(clusteringRow({method: "identity"}))).toBe("");
});

test("granularityWords(rows): where groups hold best, or that they do not hold", () => {
  const rows = granularityRows(31);
  expect(plain(granularityWords(rows))).toBe(
    "4 groups hold best: 80 % of the way from shuffled phrases to the same groups in every resample."
  );
  const loose = rows.map((row) => ({...row, corrected: 0.2, on_plateau: false}));
  expect(plain(granularityWords(loose))).toBe(
    "At no granularity do groups hold firmly, at best 20 % of the way from shuffled phrases to the same groups in every resample: by their words the papers are one group, and those shown are to read by."
  );
  const whole = rows.map((row) => ({...row, groups: 1, corrected: null, on_plateau: false}));
  expect(granularityWords(whole)).toBe(
    "At no granularity do the papers divide: they are one group."
  );
  expect(granularityWords(whole.map((row) => ({...row, groups: 0})))).toBe(
    "At no granularity is there a group: too few papers share a term."
  );
  expect(granularityWords([])).toBe("");
});

test("versionsWords(row): how many papers count with another one", () => {
  expect(versionsWords(clusteringRow())).toBe("");
  expect(plain(versionsWords(clusteringRow({versions: 2})))).toBe(
    "2 listed papers have the title of another: versions of one work count once in tests."
  );
});

test("specificationsMade(row): how many specifications there are, and why not more", () => {
  expect(plain(specificationsMade(clusteringRow({specifications: 55})))).toBe(
    "55 specifications were computed beforehand: nothing is computed anew here."
  );
  const some = clusteringRow({
    specifications: 1,
    specifications_left_out: 54,
    left_out_reason: "above 20,000 papers only the default method runs"
  });
  expect(plain(specificationsMade(some))).toBe(
    "1 specification was computed beforehand, 54 left out: above 20,000 papers only the default method runs."
  );
  expect(specificationsMade(clusteringRow())).toBe("");
  expect(plain(specificationsMade(clusteringRow({specifications: 55}), {pasted: true}))).toBe(
    "55 specifications were computed in this browser."
  );
  expect(plain(specificationsMade(some, {pasted: true}))).toMatch(
    /^1 specification was computed in this browser, 54 left out: above/
  );
});
