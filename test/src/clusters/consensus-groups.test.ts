import {expect, test} from "vitest";
import {
  consensusFinding,
  consensusReading,
  consensusGroupNames
} from "../../../src/clusters/consensus-groups.js";
import {characteristicTerms} from "../../../src/clusters/cluster-words.js";
import {chartPage, mountChart} from "../../browser/chart.js";
import {boxesOf, outside, overlaps} from "../../browser/geometry.js";
import {inked} from "../figures/inked.js";
import {mountSelecting, select, selectedNow} from "../interaction/mount-selecting.js";
import {groupTables} from "./cluster-rows.js";
import {clusteringRow} from "./clustering-row.js";
import {mountGroups} from "./mount-groups.js";

const rows = groupTables({papers: 61});
const plain = (text: string | null) => text?.replaceAll("\u00a0", " ");

test("consensusGroups: papers that stay together, in how many specifications; a click selects them", async () => {
  const chart = await mountSelecting("consensusGroups", rows);
  expect(plain(await chart.locator(".finding").textContent())).toBe(
    "Three papers stay together in 8 of 12 specifications (67 %); the other 58 are in no such group."
  );
  expect(await chart.locator(".paper-rows circle").count()).toBe(3);
  const button = chart.locator(".pick").first();
  expect(await button.textContent()).toBe("entropy 1, models");
  expect(plain(await chart.locator(".detail").textContent())).toBe(
    "together in 8 of 12 specifications (67 %)"
  );
  await button.click();
  expect((await selectedNow()).matched).toEqual(["p1", "p31", "p61"]);
});

test("consensusGroups: above ten groups the others show after a click, with focus on the first of them", async () => {
  const [group] = rows.stable_groups;
  if (group === undefined) throw new Error("no group");
  const many = Array.from({length: 13}, (_, i) => ({
    ...group,
    group: i + 1,
    paper_ids: JSON.stringify([`p${i + 1}`, `p${i + 14}`, `p${i + 27}`])
  }));
  const chart = await mountSelecting("consensusGroups", {...rows, stable_groups: many});
  const {page} = await chartPage();
  expect(await chart.locator(".paper-rows li").count()).toBe(10);
  await chart.getByRole("button", {name: "Show all 13"}).click();
  expect(await chart.locator(".paper-rows li").count()).toBe(13);
  expect(await chart.getByRole("button", {name: /Show all/u}).count()).toBe(0);
  const names = await chart.locator(".paper-rows .pick").allTextContents();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(names[10]);
});

test("consensusGroups: no group, one specification, few papers: a sentence", async () => {
  const said = async (tables: object) =>
    plain(await (await mountChart("consensusGroups", tables)).textContent());
  expect(await said({...rows, stable_groups: []})).toMatch(/^No three papers stay together/u);
  expect(await said(groupTables({papers: 12, alone: true, clustering: {specifications: 1}}))).toBe(
    "There is but one specification, so none can agree with it."
  );
  expect(await said(groupTables({papers: 2}))).toMatch(/^Fewer than three papers/u);
});

test("influentialTerms: the words without which groups fall apart, and which; a click selects one", async () => {
  const chart = await mountSelecting("influentialTerms", rows);
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

test.each([390, 1280])(
  "coAssignmentMatrix at %d px: inside, a square a paper, a band a group",
  async (width) => {
    const small = groupTables({papers: 31});
    const chart = await mountChart("coAssignmentMatrix", small, {}, {width});
    expect(await chart.locator(".diagonal").count()).toBe(31);
    const boxes = await boxesOf(chart.locator("svg.co-assignment *"));
    const frame = {left: 0, top: -1e6, right: width, bottom: 1e6, text: ""};
    expect(outside(boxes, frame)).toEqual([]);
    const texts = (await boxesOf(chart.locator("svg.co-assignment text"))).map(inked);
    expect(overlaps(texts)).toEqual([]);
    expect(texts.length).toBe(width < 600 ? 0 : 31);
  }
);

test("coAssignmentMatrix: a cell says its two papers and selects them, a square chooses its paper", async () => {
  const small = groupTables({papers: 31});
  const chart = await mountSelecting("coAssignmentMatrix", small);
  const {page} = await chartPage();
  const squares = await boxesOf(chart.locator(".diagonal"));
  const [first, second] = squares;
  if (first === undefined || second === undefined) throw new Error("no squares");
  const middle = {
    x: (second.left + second.right) / 2,
    y: (first.top + first.bottom) / 2
  };
  await page.mouse.move(middle.x, middle.y);
  expect(plain(await chart.locator(".paper-card").textContent())).toMatch(
    /^Title 6Title 1They share a cluster in \d+ of 12 runs/u
  );
  await page.mouse.click(middle.x, middle.y);
  expect(await selectedNow()).toMatchObject({
    matched: ["p6", "p1"],
    words: "of the pair of nos. 6 and 1"
  });
  await chart.locator(".diagonal").first().press("Enter");
  expect((await selectedNow()).chosen).toBe("p1");
  await select(["p1"]);
  expect(await chart.locator(".diagonal.unmatched").count()).toBe(30);
});

test.each(["light", "dark"] as const)(
  "coAssignmentMatrix in the %s theme: cells are grey, apart from the colours of groups, and have a key",
  async (colorScheme) => {
    const chart = await mountChart(
      "coAssignmentMatrix",
      groupTables({papers: 31}),
      {},
      {colorScheme}
    );
    const fill = (css: string) =>
      chart
        .locator(css)
        .first()
        .evaluate((mark) => getComputedStyle(mark).fill);
    const parts = (/rgb\((.+)\)/u.exec(await fill("g .share"))?.[1] ?? "").split(", ").map(Number);
    expect(parts).toHaveLength(3);
    expect(Math.max(...parts) - Math.min(...parts)).toBeLessThan(12);
    expect(await fill(".share-key .share")).toBe(await fill("g .share"));
    expect(await chart.locator(".share-key").textContent()).toBe("never togetheralways");
    const shares = await chart
      .locator(".share-key .share")
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("fill-opacity")));
    expect(shares).toEqual(["0.00", "0.25", "0.50", "0.75", "1.00"]);
  }
);

test("coAssignmentMatrix: too many papers, too few, or not measured: a sentence", async () => {
  const said = async (tables: object) =>
    plain(await (await mountChart("coAssignmentMatrix", tables)).textContent());
  expect(await said(groupTables({papers: 201, alone: true}))).toBe(
    "The matrix is drawn up to 200 papers; this hub has 201 listed papers."
  );
  expect(await said(groupTables({papers: 1}))).toBe("Fewer than two papers share no cluster.");
  expect(await said({...groupTables({papers: 6}), co_assignment: []})).toBe(
    "How often papers share a cluster was not measured."
  );
});

test("specificationStrip: a click, or Enter, has the controls show the groups of a mark", async () => {
  const chart = await mountGroups("specificationStrip", rows);
  const {page} = await chartPage();
  const marks = chart.getByRole("button", {name: /agreement/u});
  const shown = () => chart.locator('[aria-pressed="true"]').getAttribute("aria-label");
  const id = () =>
    page.locator(".cluster-controls").evaluate((form) => ("value" in form ? form.value : null));
  expect(await marks.count()).toBe(12);
  expect(plain(await shown())).toBe("Leiden on words and phrases, 5 clusters: agreement 0.45");
  const other = /LSA and Ward on without hub words, 4.clusters/u;
  await chart.getByRole("button", {name: other}).click();
  expect(await id()).toEqual({clusteringId: "without-hub-words/lsa-ward/4"});
  expect(await shown()).toMatch(other);
  await marks.first().focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  expect(await id()).toEqual({clusteringId: "words-and-phrases/leiden/5"});
});

test("specificationStrip: the keys are outlined as the marks are, in the page's type, with a meaning", async () => {
  const chart = await mountChart("specificationStrip", rows);
  const look = (css: string) =>
    chart
      .locator(css)
      .first()
      .evaluate((path) => {
        const {fill, stroke, strokeWidth} = getComputedStyle(path);
        return {fill, stroke, strokeWidth, shape: path.getAttribute("d")};
      });
  const key = await look(".symbol-keys path");
  expect(key.fill).toBe("none");
  const marks = await chart.locator('[aria-label="dot"] path').evaluateAll((paths) =>
    paths.map((path) => {
      const {stroke, strokeWidth} = getComputedStyle(path);
      return {stroke, strokeWidth, shape: path.getAttribute("d")};
    })
  );
  expect(marks).toContainEqual({
    stroke: key.stroke,
    strokeWidth: key.strokeWidth,
    shape: key.shape
  });
  const names = await chart.locator(".symbol-keys li").allTextContents();
  expect(names).toEqual([
    "Leiden: communities of the network of similar papers",
    "LSA and Ward: Ward’s hierarchy on latent dimensions of the terms"
  ]);
  const font = await chart
    .locator(".symbol-keys li")
    .first()
    .evaluate((item) => getComputedStyle(item).fontFamily);
  expect(font).toMatch(/^"Source Sans 3"/u);
});

test.each([390, 1280])(
  "specificationStrip at %d px: a mark a specification, words inside",
  async (width) => {
    const chart = await mountChart("specificationStrip", rows, {}, {width});
    expect(await chart.locator('[aria-label="dot"] path').count()).toBe(12);
    expect(plain(await chart.locator(".finding").textContent())).toMatch(
      /^The agreement of a specification with the others lies between 0\.45 and 0\.45; what the page opens on, Leiden, is number \d+ of 12 with 0\.45\.$/u
    );
    const texts = await boxesOf(chart.locator("svg text"));
    const frame = {left: 0, top: -1e6, right: width, bottom: 1e6, text: ""};
    expect(outside(texts, frame)).toEqual([]);
    const one = await mountChart("specificationStrip", groupTables({papers: 3, alone: true}));
    expect(await one.textContent()).toBe(
      "Fewer than two specifications found groups: there is nothing to compare."
    );
  }
);

const clusterings = Array.from({length: 8}, () => clusteringRow({specifications: 8}));
const group = (number: number, ids: string[]) => ({
  hub_id: "a-hub",
  group: number,
  papers: ids.length,
  paper_ids: JSON.stringify(ids),
  cluster_id: null,
  together: 7,
  specifications: 8
});
const said = (groups: ReturnType<typeof group>[], papers: number) =>
  consensusFinding({stable_groups: groups, clusterings}, papers).replaceAll("\u00a0", " ");

test("consensusFinding() counts the papers that no group has, of which there may be one or none", () => {
  const three = group(1, ["a", "b", "c"]);
  const head = "Three papers stay together in 7 of 8 specifications (88 %)";
  expect(said([three], 5)).toBe(`${head}; the other 2 are in no such group.`);
  expect(said([three], 4)).toBe(`${head}; the other one is in no such group.`);
  expect(said([three], 3)).toBe(`${head}: those are all of them.`);
  expect(said([group(1, ["a", "b", "c", "d"]), group(2, ["e", "f", "g"])], 9)).toMatch(
    /; another group holds 3 more of 9 listed papers\.$/
  );
});

test("consensusFinding() says why there is no group", () => {
  expect(said([], 2)).toContain("Fewer than three papers");
  expect(said([], 5)).toContain("in three of four of 8 specifications");
  const without = clusterings.map((row) => ({...row, clusters: 0}));
  const of = (rows: typeof clusterings) =>
    consensusFinding({stable_groups: [], clusterings: rows}, 5);
  expect(of(without)).toBe("No specification found a group, so none can stay together.");
  expect(of([...without, ...clusterings.slice(0, 1)])).toContain("Only one specification");
  expect(of(clusterings.slice(0, 1))).toContain("There is but one specification");
});

test("consensusReading speaks of grey only where a group is grey", () => {
  expect(consensusReading(false)).not.toContain("grey");
  expect(consensusReading(true)).toContain("share one; grey where the group is in none");
});

const thirty = groupTables({papers: 30, alone: true});
const stable = (group: number, ...numbers: number[]) => ({
  hub_id: "h",
  group,
  papers: numbers.length,
  paper_ids: JSON.stringify(numbers.map((i) => `p${i}`)),
  cluster_id: null,
  together: 7,
  specifications: 8
});
const having = (term: string, ...numbers: number[]) =>
  numbers.map((i) => ({
    hub_id: "h",
    paper_id: `p${i}`,
    term_id: term,
    part: "title",
    start: 0,
    end: 4,
    nested: false
  }));

test("a group is named by the cluster that most of its papers share", () => {
  const names = consensusGroupNames({...thirty, stable_groups: [stable(1, 1, 6, 11, 2)]});
  expect(names.get(1)).toBe("entropy 1, models");
});

test("groups that share a cluster have words of their own, others those alone, or a number", () => {
  const groups = [
    stable(1, 1, 6, 11),
    stable(2, 16, 21, 26),
    stable(3, 2, 3, 4),
    stable(4, 5, 7, 8)
  ];
  const paper_terms = [
    ...having("noise", 1, 6, 11),
    ...having("light", 16, 21),
    ...having("sound", 2, 3),
    ...having("models", 1, 6, 11, 16, 21, 26)
  ];
  const tables = {...thirty, stable_groups: groups, terms: [], paper_terms};
  expect([...consensusGroupNames(tables).values()]).toEqual([
    "entropy 1, models: noise",
    "entropy 1, models: light",
    "sound",
    "group 4"
  ]);
});

test("terms tell papers by how far their share is above that of the others", () => {
  const all = (...ids: string[]) => new Map(ids.map((id) => [id, []]));
  const terms = new Map([
    ["common", all("a", "b", "c", "d", "e", "f")],
    ["own", all("a", "b", "c")],
    ["most", all("a", "b", "d")],
    ["one", all("a")]
  ]);
  expect(characteristicTerms(["a", "b", "c"], terms, {total: 6})).toEqual(["own", "most"]);
  expect(
    characteristicTerms(["a", "b", "c"], terms, {total: 6, known: new Set(["own"]), most: 1})
  ).toEqual(["most"]);
  const nested = new Map([...terms, ["own part", all("a", "b", "c")]]);
  expect(characteristicTerms(["a", "b", "c"], nested, {total: 6})).toEqual(["own", "most"]);
  expect(characteristicTerms(["g"], terms, {total: 7})).toEqual([]);
});
