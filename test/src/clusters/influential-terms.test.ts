import {expect, test} from "vitest";
import {clusterView} from "../../../src/clusters/cluster-views.js";
import {
  influentialTermsFinding,
  influentialTermsOf
} from "../../../src/clusters/influential-terms.js";
import {groupTables} from "./cluster-rows.js";
import {plain} from "../../plain.js";

const rows = groupTables({papers: 31});

test("influentialTermsOf(rows): the word without which most clusters fall apart first", () => {
  const words = influentialTermsOf(rows);
  expect(words.map(({term, fallen}) => [term, fallen])).toEqual([
    ["learning", 2],
    ["models", 0]
  ]);
  expect(words[0]?.clusters.map((row) => row.cluster_id)).toEqual([1, 2, 3, 4, 5]);
});

test("influentialTermsFinding(words, rows)", () => {
  const said = (prop_words: typeof rows.prop_words) =>
    plain(influentialTermsFinding(influentialTermsOf({prop_words}), clusterView(rows)));
  expect(said(rows.prop_words)).toBe(
    "Without “learning”, 2 of the 5 reading groups that the page opens on fall apart; it is the only one of 2 frequent words to matter so much."
  );
  expect(said(rows.prop_words.filter((row) => row.term === "models"))).toBe(
    "No reading group that the page opens on hangs on one word: 1 frequent word was left out in turn, and all held."
  );
  expect(said([])).toBe("Which words prop the groups up was not measured.");
  expect(influentialTermsFinding([], clusterView(groupTables({papers: 0})))).toBe(
    "There are no groups that a word could prop up."
  );
});
