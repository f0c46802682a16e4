import {expect, test} from "vitest";
import {mountChart} from "../browser/chart.js";
import {boxesOf, outside, overlaps} from "../browser/geometry.js";
import {diagnostic, hub, total} from "../lib/rows.js";

const hubs = [
  hub({hub_id: "b", title: "Beta", declared: 5, parsed: 5, roles_classified: 5, with_summary: 5}),
  hub({hub_id: "a", title: "álpha"}),
  hub({hub_id: "c", title: null, errors: 1, declared: null, parsed: 0, notes: 0})
];
const options = {
  roles: [total({hub_id: "a", count: 2}), total({hub_id: "b", label: "method", count: 5})],
  diagnostics: [diagnostic({hub_id: "c", severity: "error", reason: "the file holds no text"})]
};

const order = (list: Awaited<ReturnType<typeof mountChart>>) =>
  list.locator("tbody tr").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-hub")));

test("the library shows each hub with size, tier, roles, summaries and messages", async () => {
  const list = await mountChart("libraryList", hubs, options);
  expect(await order(list)).toEqual(["a", "b", "c"]);
  const cells = list.locator('tr[data-hub="a"] td');
  expect(await cells.allTextContents()).toEqual([
    "álphahub",
    "31",
    "2 of 31",
    "28 of 31",
    "one note"
  ]);
  expect(await list.getByRole("link", {name: "álpha"}).getAttribute("href")).toBe("./hub/a.html");
  expect(await list.locator('tr[data-hub="a"] svg').getAttribute("aria-label")).toBe(
    "background 2, not classified 29"
  );
  expect(await list.locator('tr[data-hub="c"]').textContent()).toBe(
    "ch.txtCould not be read: The file holds no text.one error"
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
    "No hub has “<x>” in its title or tier."
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
