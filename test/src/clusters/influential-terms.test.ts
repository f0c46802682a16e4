import {expect, test} from "vitest";
import {clusterView} from "../../../src/clusters/cluster-views.js";
import {
  influentialTermsFinding,
  influentialTermsOf
} from "../../../src/clusters/influential-terms.js";
import {groupTables} from "./cluster-rows.js";
import {plain} from "../../plain.js";
import {mountChart} from "../../browser/chart.js";
import {mountSelecting, selectedNow} from "../interaction/mount-selecting.js";

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

test("influentialTerms: the words without which groups fall apart, and which; a click selects one", async () => {
  const chart = await mountSelecting("influentialTerms", groupTables({papers: 61}));
  expect(await chart.locator(".prop-words > li").count()).toBe(1);
  expect(plain(await chart.locator(".prop-words p").textContent())).toBe(
    "Without learning in 12 of 61 listed papers: 2 of 5 groups fall apart"
  );
  expect(await chart.locator(".prop-words .pick").allTextContents()).toEqual([
    "entropy 1, models",
    "transfer 2, models"
  ]);
  await chart.locator(".prop-words .pick").first().click();
  expect((await selectedNow()).matched?.length).toBe(13);
  const none = await mountChart("influentialTerms", groupTables({papers: 0}));
  expect(await none.textContent()).toBe("There are no groups that a word could prop up.");
});
