import {expect, test} from "vitest";
import type {ListedStructureRow} from "../../../loaders/tables/library-index.js";
import {chartPage, mountChart} from "../../browser/chart.js";
import {boxesOf, outside, overlaps} from "../../browser/geometry.js";
import {diagnostic, hub} from "../rows.js";

const structure = (row: Partial<ListedStructureRow>): ListedStructureRow => ({
  hub_id: "a",
  clusters: 3,
  structure_nulls: 99,
  structure_papers: 31,
  structure_visible_share: null,
  structure_p: null,
  structure: "too few papers",
  ...row
});
const hubs = [
  hub({hub_id: "b", title: "Beta", declared: 5, parsed: 5, roles_classified: 5, with_summary: 5}),
  hub({hub_id: "a", title: "álpha"}),
  hub({hub_id: "c", title: null, errors: 1, declared: null, parsed: 0, notes: 0})
];
const options = {
  roles: [
    {hub_id: "a", label: "background", papers: 2, known: true},
    {hub_id: "b", label: "method", papers: 3, known: true},
    {hub_id: "b", label: null, papers: 2, known: true}
  ],
  errors: [diagnostic({hub_id: "c", severity: "error", reason: "the file holds no text"})],
  themes: [
    {hub_id: "a", theme: "pruning, <b>networks</b>", papers: 12},
    {hub_id: "a", theme: "scaling", papers: 9},
    {hub_id: "a", theme: "attention", papers: 1},
    {hub_id: "a", theme: "Óptics", papers: 1},
    {hub_id: "b", theme: "scaling", papers: 5}
  ],
  structure: [
    structure({hub_id: "a", structure: "no more than chance", structure_p: 0.43}),
    structure({hub_id: "b", structure: "more than chance", structure_p: 0.02, clusters: 4})
  ]
};

const order = (list: Awaited<ReturnType<typeof mountChart>>) =>
  list.locator("tbody tr").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-hub")));

test("what a hub's messages are does not break within, and each key of a role has an edge", async () => {
  const list = await mountChart(
    "libraryList",
    hubs.map((row) => ({...row, errors: 0, notes: 0})),
    options,
    {width: 900}
  );
  const heights = await list.locator("td.messages").evaluateAll((cells) =>
    cells.map((cell) => {
      const text = document.createRange();
      text.selectNodeContents(cell);
      return text.getClientRects().length;
    })
  );
  expect(heights).toEqual([1, 1, 1]);
  const edges = await list
    .locator(".role-key li")
    .evaluateAll((keys) => keys.map((key) => getComputedStyle(key, "::before").borderTopStyle));
  expect(edges).toEqual(["solid", "solid", "solid", "solid"]);
});

test("the library shows each hub with size, tier, roles, themes, groups, summaries and messages", async () => {
  const list = await mountChart("libraryList", hubs, options);
  expect(await order(list)).toEqual(["a", "b", "c"]);
  const cells = list.locator('tr[data-hub="a"] td');
  expect(await cells.allTextContents()).toEqual([
    "álphahub",
    "31",
    "2 of 31",
    "pruning, <b>networks</b> 12\u00a0papersscaling 9\u00a0papersattention 1\u00a0paperand 1 more",
    "no more than chancep\u00a0=\u00a0.43, 99\u00a0shuffles; what would show is not known",
    "28 of 31",
    "one\u00a0note"
  ]);
  expect(await list.locator(".role-key li").allTextContents()).toEqual([
    "background",
    "method",
    "several roles",
    "not classified"
  ]);
  expect(await list.getByRole("link", {name: "álpha"}).getAttribute("href")).toBe("./hub/a.html");
  expect(await list.locator('tr[data-hub="a"] svg').getAttribute("aria-label")).toBe(
    "background 2, not classified 29"
  );
  expect(await list.locator('tr[data-hub="c"]').textContent()).toBe(
    "ch.txtCould not be read: The file holds no text.one\u00a0error"
  );
});

test("a click on a head sorts, a second one turns the order around", async () => {
  const list = await mountChart("libraryList", hubs, options);
  await list.getByRole("button", {name: "Papers"}).click();
  expect(await order(list)).toEqual(["a", "b", "c"]);
  await list.getByRole("button", {name: "Known roles"}).click();
  expect(await order(list)).toEqual(["b", "a", "c"]);
  expect(await list.locator('th[aria-sort="descending"]').textContent()).toBe("Known roles");
  await list.getByRole("button", {name: "Known roles"}).click();
  expect(await order(list)).toEqual(["c", "a", "b"]);
});

test("groups are sorted by their p, and hubs that are not clustered yet come last and say so", async () => {
  const more = [...hubs, hub({hub_id: "d", title: "Delta"})];
  const list = await mountChart("libraryList", more, options);
  await list.getByRole("button", {name: "Groups"}).click();
  expect(await order(list)).toEqual(["b", "a", "c", "d"]);
  const groups = (id: string) => list.locator(`tr[data-hub="${id}"] .groups`).textContent();
  expect(await groups("b")).toBe(
    "4\u00a0topicsmore than chance, p\u00a0=\u00a0.02, 99\u00a0shuffles"
  );
  expect(await groups("d")).toBe("not known yetits report looks for them");
});

test("a search finds themes, also those not among the largest, and shows them", async () => {
  const many = Array.from({length: 9}, (_, i) => hub({hub_id: `h${i}`, title: `Hub ${i}`}));
  const list = await mountChart("libraryList", [...hubs, ...many], options);
  await list.getByLabel("Search the hubs").fill("optics");
  expect(await order(list)).toEqual(["a"]);
  expect(await list.locator(".themes li").first().textContent()).toBe("Óptics 1\u00a0paper");
  await list.getByLabel("Search the hubs").fill("");
  expect(await list.locator('tr[data-hub="a"] .themes li').first().textContent()).toContain(
    "pruning"
  );
});

test("200 hubs can be searched without regard to case and accents", async () => {
  const many = Array.from({length: 200}, (_, i) =>
    hub({hub_id: `h${i}`, title: i === 7 ? "Ünique <b>one</b>" : `Hub ${i}`})
  );
  const list = await mountChart("libraryList", many);
  expect(await list.locator("tbody tr").count()).toBe(200);
  await list.getByLabel("Search the hubs").fill("unique");
  expect(await order(list)).toEqual(["h7"]);
  expect(await list.locator("tbody a").textContent()).toBe("Ünique <b>one</b>");
  expect(await list.getByRole("status").textContent()).toBe("1 of 200\u00a0hubs");
  await list.getByLabel("Search the hubs").fill("<x>");
  expect(await list.getByRole("status").textContent()).toBe(
    "No hub has “<x>” in its title, tier or themes."
  );
});

test.each([390, 1280])("nothing overlaps or leaves %d px", async (width) => {
  const long = hub({hub_id: "l", title: "unbroken".repeat(30)});
  const list = await mountChart("libraryList", [...hubs, long], options, {width});
  for (const head of await boxesOf(list.locator("th button"))) {
    if (width === 1280) expect(head.bottom - head.top).toBeLessThan(45);
  }
  const cells = await boxesOf(list.locator("td"));
  expect(overlaps(cells)).toEqual([]);
  const frame = {left: 0, top: -1e6, right: width, bottom: 1e6, text: ""};
  expect(outside(await boxesOf(list.locator("td, td a, td svg")), frame)).toEqual([]);
});

test.each([320, 390, 944, 1280])(
  "large numbers and words without a place to break leave the page %d px wide",
  async (width) => {
    const large = hub({
      hub_id: "l",
      title: `${"unbroken".repeat(30)}</title><script>alert("T")</script>`,
      tier: "tier".repeat(40),
      declared: 1234567890,
      parsed: 1234567890,
      with_summary: 1234567890,
      roles_classified: 1234567890,
      warnings: 12345,
      notes: 1234567
    });
    const named = [{hub_id: "l", theme: "=+-@_/".repeat(40), papers: 123456789, position: 1}];
    const list = await mountChart(
      "libraryList",
      [...hubs, large],
      {...options, themes: named},
      {width}
    );
    const {page} = await chartPage();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(overlaps(await boxesOf(list.locator("td")))).toEqual([]);
  }
);

test("paper has the heads of all columns, and breaks no word within its letters", async () => {
  const list = await mountChart("libraryList", hubs, options, {width: 705});
  const {page} = await chartPage();
  await page.emulateMedia({media: "print"});
  const heads = list.locator("thead th");
  expect(await heads.allInnerTexts()).toEqual([
    "Hub",
    "Papers",
    "Known roles",
    "Themes",
    "Groups",
    "Summaries",
    "Messages"
  ]);
  const [frame] = await boxesOf(list);
  expect(frame && outside(await boxesOf(list.locator("th, td")), frame)).toEqual([]);
  const broken = await list.locator("tbody td").evaluateAll(
    (cells) =>
      cells.filter((cell) => {
        const range = document.createRange();
        const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text instanceof Text; text = texts.nextNode()) {
          for (const {0: word, index} of text.data.matchAll(/[\p{L}\d]+/gu)) {
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            if (range.getClientRects().length > 1) return true;
          }
        }
        return false;
      }).length
  );
  expect(broken).toBe(0);
  await page.emulateMedia({media: "screen"});
});

test("of a library of thousands the rows of the first two hundred are laid out until all are asked for, sorted and found among all", async () => {
  const many = Array.from({length: 450}, (_, i) =>
    hub({hub_id: `h${String(i)}`, title: `Hub ${String(i)}`, declared: i, parsed: i})
  );
  const told = many.map(({hub_id}) => structure({hub_id, structure: "no more than chance"}));
  const list = await mountChart("libraryList", many, {structure: told}, {width: 900});
  const more = list.getByRole("button", {name: "Show all"});
  expect(await order(list)).toEqual(many.slice(0, 200).map(({hub_id}) => hub_id));
  await list.getByRole("button", {name: "Papers"}).click();
  expect((await order(list))[0]).toBe("h449");
  await list.getByRole("searchbox").fill("Hub 44");
  expect((await order(list)).length).toBe(11);
  expect(await more.isVisible()).toBe(false);
  await list.getByRole("searchbox").fill("");
  expect(await more.textContent()).toBe("Show all 450\u00a0hubs");
  await more.click();
  expect((await order(list)).length).toBe(450);
  const answers = await list.locator("td.groups").allInnerTexts();
  expect(answers.length).toBe(450);
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).not.toBe("…");
  expect(await more.isVisible()).toBe(false);
});
