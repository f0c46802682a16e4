import {expect, test} from "vitest";
import {contributionsOf} from "../../../src/clusters/neighbour-explanation.js";
import {chartPage, mountChart} from "../../browser/chart.js";
import {boxesOf, outside} from "../../browser/geometry.js";
import {mountSelecting, selectedNow} from "../interaction/mount-selecting.js";
import {groupTables} from "./cluster-rows.js";
import {plain} from "../../plain.js";

const rows = groupTables({papers: 31, floatingEach: 7, aloneEach: 16});

async function choose(id: string | null): Promise<void> {
  const {page} = await chartPage();
  await page.evaluate((id) => window.shared.choose(id), id);
}

test("a sentence while no paper is chosen, and again after", async () => {
  const chart = await mountSelecting("neighbourExplanation", rows);
  const asks = "Choose a paper, by a click on its dot, to read why it stands in its group.";
  expect(await chart.textContent()).toBe(asks);
  await choose("p1");
  expect(await chart.textContent()).not.toBe(asks);
  await choose(null);
  expect(await chart.textContent()).toBe(asks);
});

test.each([390, 1280])(
  "terms, nearest papers, second-best group and margin, at %d px",
  async (width) => {
    const chart = await mountSelecting("neighbourExplanation", rows, {}, {width});
    await choose("p1");
    expect(plain(await chart.locator(".finding").textContent())).toBe(
      "“Title 1” is in the group “entropy 1, models”."
    );
    expect(await chart.locator(".term-bars li").allTextContents()).toEqual([
      "entropy0.62",
      "models0.20"
    ]);
    expect(plain(await chart.locator(".paper-links li").first().textContent())).toBe(
      "Title 6 similarity 0.50, by models"
    );
    expect(await chart.locator(".paper-links li").count()).toBe(3);
    expect((await chart.locator(".note-line").allTextContents()).map(plain)).toEqual([
      "It shares a group with the others of its own in 82 % of the runs, over resamples and methods.",
      "The second-best group is “transfer 2, models”: its mean similarity is 0.30 against 0.10, a margin of 0.20."
    ]);
    const bars = await boxesOf(chart.locator(".term-bars .bar"));
    const [long = 0, short = 1] = bars.map(({left, right}) => right - left);
    expect(long / short).toBeCloseTo(0.62 / 0.2, 1);
    const frame = {left: 0, top: -1e6, right: width, bottom: 1e6, text: ""};
    expect(outside(await boxesOf(chart.locator("li, p")), frame)).toEqual([]);
    await chart.locator(".paper-links .pick").first().click();
    expect((await selectedNow()).chosen).toBe("p6");
    expect(plain(await chart.locator(".finding").textContent())).toMatch(/^“Title 6”/u);
  }
);

test("a paper that floats, one in no group, and one whose terms are not stored", async () => {
  const chart = await mountSelecting("neighbourExplanation", rows);
  await choose("p7");
  expect(plain(await chart.locator(".finding").textContent())).toBe(
    "“Title 7” floats: it is in the group “transfer 2, models”, and not reliably."
  );
  await choose("p16");
  expect(plain(await chart.locator(".finding").textContent())).toBe(
    "“Title 16” is in no group: it shares no term with another paper."
  );
  const bare = {...rows, memberships: rows.memberships.map((row) => ({...row, terms: null}))};
  const other = await mountSelecting("neighbourExplanation", bare);
  await choose("p1");
  expect(await other.locator(".none").textContent()).toMatch(/^The terms are not stored/u);
});

test("a link finds the paper in the list; a nearest paper is chosen in place", async () => {
  const chart = await mountSelecting("neighbourExplanation", rows);
  const {page} = await chartPage();
  const inPlace = () => page.evaluate(() => window.shared.value.choice.inPlace);
  await choose("p1");
  await chart.locator(".paper-links .pick").first().click();
  expect(await inPlace()).toBe(true);
  const link = chart.getByRole("link", {name: "Find it in the list"});
  expect(await link.getAttribute("href")).toBe("#paper-p6");
  await link.click();
  expect((await selectedNow()).chosen).toBe("p6");
  expect(await inPlace()).toBe(false);
});

test("a term selects the papers that have it, where it is known which do", async () => {
  const terms = [{term_id: "model", term: "models"}];
  const paper_terms = ["p1", "p6"].map((paper_id) => ({
    paper_id,
    term_id: "model",
    part: "title",
    start: 0,
    end: 6
  }));
  const chart = await mountSelecting("neighbourExplanation", {...rows, terms, paper_terms});
  await choose("p1");
  expect(await chart.locator(".term-bars .pick").allTextContents()).toEqual(["models"]);
  await chart.locator(".term-bars .pick").click();
  expect(await selectedNow()).toMatchObject({matched: ["p1", "p6"], words: "with “models”"});
});

test("no papers, or no groups: a sentence", async () => {
  const none = await mountChart("neighbourExplanation", groupTables({papers: 0}));
  expect(await none.textContent()).toBe("There are no citing papers to choose.");
});

test("contributionsOf(json): terms with their shares, others left out", () => {
  expect(contributionsOf('[{"term":"a","contribution":0.5},{"term":1},"x"]')).toEqual([
    {term: "a", contribution: 0.5}
  ]);
  expect(contributionsOf(null)).toEqual([]);
  expect(contributionsOf("{}")).toEqual([]);
  expect(contributionsOf("[")).toEqual([]);
});
