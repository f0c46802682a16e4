import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {pagesFile, type Slices} from "../../../loaders/lake/library-tables.js";
import {onceAFile} from "../../browser/at-end.js";
import {mountChart} from "../../browser/chart.js";
import {boxesOf, outside} from "../../browser/geometry.js";
import {listedLake, servedLake} from "../../loaders/lake/lake-folders.js";

const made = onceAFile(() => listedLake(300));

/** The list of a lake on a page of another host, once it has rows; what its server was asked. */
async function opened(width = 1000) {
  const {lake, rows} = await made();
  const {asked, address} = await servedLake(lake);
  const list = await mountChart("lakeList", address, {}, {width});
  await expect.poll(() => list.locator("tbody tr").count()).toBe(25);
  const ids = () =>
    list.locator("tbody tr").evaluateAll((all) => all.map((row) => row.getAttribute("data-hub")));
  return {asked, address, list, rows, ids};
}

const bySize = (rows: Awaited<ReturnType<typeof made>>["rows"]) =>
  rows
    .toSorted((a, b) => b.parsed - a.parsed || (a.hub_id < b.hub_id ? -1 : 1))
    .map(({hub_id}) => hub_id);

test("lakeList(address) lists the largest hubs first, of one slice, and each leads to its report", async () => {
  const {asked, address, list, rows, ids} = await opened();
  const first = bySize(rows).slice(0, 25);
  expect(await ids()).toEqual(first);
  expect(asked).toEqual([
    "/pages.json",
    expect.stringMatching(/^\/library\/papers-\w+\.json$/u),
    expect.stringMatching(/^\/library\/papers-\w+\.parquet bytes=4-\d+$/u)
  ]);
  expect(await list.locator(".finding").textContent()).toBe(
    "300\u00a0hubs are synthetic, and no paper of them is counted here. 2\u00a0texts were no hub."
  );
  const row = list.locator("tbody tr").first();
  expect(await row.locator("a").getAttribute("href")).toBe(
    `./hub/pasted.html?${new URLSearchParams({lake: address, hub: first[0] ?? ""}).toString()}`
  );
  expect(await row.locator("svg").count()).toBe(1);
  await list.getByRole("button", {name: "Next"}).click();
  await expect.poll(ids).toEqual(bySize(rows).slice(25, 50));
  expect(await list.locator(".pager span").textContent()).toBe("26–50 of 300");
});

test("a click on a head sorts all hubs, a second one begins from the other end", async () => {
  const {list, rows, ids} = await opened();
  const byTitle = rows.toSorted((a, b) => ((a.title ?? "") < (b.title ?? "") ? -1 : 1));
  const titles = byTitle.map(({hub_id}) => hub_id);
  await list.getByRole("button", {name: "Hub"}).click();
  await expect.poll(ids).toEqual(titles.slice(0, 25));
  expect(await list.locator('th[aria-sort="ascending"]').textContent()).toBe("Hub");
  await list.getByRole("button", {name: "Hub"}).click();
  await expect.poll(ids).toEqual(titles.toReversed().slice(0, 25));
  expect(await list.locator('th[aria-sort="descending"]').textContent()).toBe("Hub");
});

test("a search finds words of titles and themes, the last also by its beginning, and tells how many hubs have them", async () => {
  const {asked, list, rows, ids} = await opened();
  await list.getByRole("searchbox").focus();
  await expect.poll(() => asked.some((one) => one.startsWith("/library/words-"))).toBe(true);
  const {title = "", hub_id} = rows[7] ?? {};
  const [one = "", two = ""] = (title ?? "").split(" ");
  await list.getByRole("searchbox").fill(`${one} ${two.slice(0, 4)}`);
  await expect
    .poll(() => list.locator(".status").textContent())
    .toContain(`“${one} ${two.slice(0, 4)}”`);
  expect(await ids()).toContain(hub_id);
  expect(await list.getByRole("button", {name: "Papers"}).isDisabled()).toBe(true);
  expect(asked.length).toBeLessThan(20);
  const wanted = rows.find(({themes}) => themes !== "[]");
  const themes: [string, number][] = JSON.parse(wanted?.themes ?? "[]");
  const theme = themes[0]?.[0] ?? "";
  await list.getByRole("searchbox").fill(`${theme} `);
  await expect.poll(() => list.locator(".status").textContent()).toContain(`“${theme}”`);
  expect(await list.locator(".themes li").first().textContent()).toContain(theme.split(",")[0]);
  await list.getByRole("searchbox").fill("nothing at all");
  await expect
    .poll(() => list.locator(".status").textContent())
    .toBe("No hub has “nothing at all” in its title or themes.");
  expect(await ids()).toEqual([]);
  await list.getByRole("searchbox").fill("");
  await expect.poll(ids).toEqual(bySize(rows).slice(0, 25));
});

test.each([390, 1000])(
  "no row of the list runs out of %i px, where it can be sorted too",
  async (width) => {
    const {list} = await opened(width);
    const boxes = await boxesOf(list.locator("tbody a, tbody td"));
    expect(outside(boxes, {left: 0, top: 0, right: width, bottom: 1e5, text: ""}, 1)).toEqual([]);
    await list.getByRole("button", {name: "Hub"}).click();
    await expect.poll(() => list.locator('th[aria-sort="ascending"]').textContent()).toBe("Hub");
  }
);

test("what cannot be read of a lake is told in the place of the list", async () => {
  const {lake, pages} = await listedLake(30);
  const words = async (faults?: Parameters<typeof servedLake>[1]) => {
    const {address} = await servedLake(lake, faults);
    const list = await mountChart("lakeList", address);
    await expect.poll(() => list.locator(".cannot-show").count()).toBe(1);
    return list.locator(".cannot-show").textContent();
  };
  expect(await words({isOpen: false})).toBe(
    "These hubs cannot be listed: the server cannot be reached, or does not let this site read it (CORS)."
  );
  const index: Slices = JSON.parse(readFileSync(join(lake, pages.library.orders.papers), "utf8"));
  const whole = readFileSync(join(lake, index.file));
  writeFileSync(join(lake, index.file), new Uint8Array(whole.length));
  const damaged = "These hubs cannot be listed: the file is damaged or out of reach.";
  expect(await words()).toBe(damaged);
  rmSync(join(lake, index.file));
  expect(await words()).toBe("These hubs cannot be listed: 404.");
  writeFileSync(join(lake, pagesFile), JSON.stringify({...pages, kit: "9.0.0"}));
  expect(await words()).toContain("version 9.0.0 made the lake");
  writeFileSync(join(lake, pagesFile), '{"kit":');
  expect(await words()).toBe(damaged);
});
