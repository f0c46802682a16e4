import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {paperFilters, type PaperFilter, type PaperParameter} from "../../loaders/tables/papers.js";
import type {parameters} from "../../src/interaction/parameters.js";
import {openPage} from "../browser/browser.js";
import {serve} from "../browser/serve.js";
import {sharedDist} from "../browser/shared-dist.js";
import {example, openBehind, reports, status, themeRows} from "./open-report.js";

const wrongOf = {tick: "perhaps", several: "no-such-word", span: "1999"} as const;

/** A value that no paper has under each name that filters the papers. */
const wrongOfPapers = Object.fromEntries(
  Object.entries<PaperFilter>(paperFilters).flatMap(([name, {kind, column, facet = false}]) =>
    (facet ? [column, name] : [column]).map((stated) => [stated, wrongOf[kind]] as const)
  )
);

/** A value under each other name that no page has; null where any value means something. */
const wrong: {
  [Page in keyof typeof parameters]: Record<
    Exclude<keyof (typeof parameters)[Page], PaperParameter>,
    string | null
  >;
} = {
  report: {
    authors: "Nobody",
    branch: "nope:1",
    cluster: "nope/nope/3/1",
    countries: "Nowhere",
    groups: "nope/nope/3",
    holds: "Nope",
    lambda: "7",
    links: "friendship 2",
    pair: "1+999",
    paper: "nobody",
    q: null,
    region: "0_0_0_0",
    role: "no-role",
    sort: "never",
    stance: "no-stance",
    term: "no-such-term",
    theme: "no-such-theme",
    together: "999",
    tried: "nothing",
    subjects: "No subject",
    venues: "No venue",
    view: "Nope"
  },
  compare: {hubs: "no-such-hub"},
  sql: {chart: "pie", q: null},
  library: {lake: "nowhere", page: "3", q: null, sort: "never"},
  add: {},
  tables: {},
  methods: {},
  gallery: {},
  architecture: {}
};

const paths = {
  report: `hub/${example}.html`,
  compare: "compare.html",
  sql: "sql.html",
  library: "index.html",
  add: "add.html",
  tables: "tables.html",
  methods: "methods.html",
  gallery: "gallery.html",
  architecture: "architecture.html"
};

let served: Promise<{url: string}> | undefined;

/** The address of a site that has all pages as they are. */
async function wholeSite(): Promise<string> {
  served ??= sharedDist().then((dist) => serve(dist));
  return (await served).url;
}

const said = (page: Page) => page.locator(".link-notice li").allTextContents();

async function open(path: string, state: Record<string, string | null>) {
  const mark = path === paths.sql ? "#" : "#?";
  const stated = Object.entries(state).filter(
    (entry): entry is [string, string] => entry[1] !== null
  );
  const query = new URLSearchParams(stated).toString();
  const root =
    path === paths.report || path === paths.compare ? await reports() : await wholeSite();
  const opened = await openPage(`${root}${path}${mark}${query}`);
  return {...opened, asked: stated};
}

test("a report says of each thing in its address that it lacks it and what is shown instead, and leaves it out", async () => {
  const state = {...wrongOfPapers, ...wrong.report, colour: "red"};
  const {page, asked, errors, close} = await open(paths.report, state);
  await page.locator(".cluster-groups").waitFor();
  await expect.poll(async () => (await said(page)).length).toBe(asked.length);
  const sentences = (await said(page)).join("\n");
  for (const [name, value] of asked)
    expect(sentences).toContain(
      name === "colour" ? "“colour” is nothing that" : ` “${value}” is not here: `
    );
  await expect.poll(() => status(page)).toBe("31 papers");
  expect(page.url()).not.toContain("#");

  await openBehind(page);
  await page.locator(".cite-view summary").click();
  await expect.poll(() => page.locator(".cite-view p").first().textContent()).toContain("Hubscope");
  expect(await page.locator(".cite-view").textContent()).not.toMatch(/is not here|nope|no-such/);
  const notice = page.locator(".link-notice");
  expect(await notice.getAttribute("role")).toBe("status");
  await page.emulateMedia({media: "print"});
  expect(await notice.isVisible()).toBe(false);
  await page.emulateMedia({media: "screen"});
  expect(await notice.isVisible()).toBe(true);
  await themeRows(page).locator(".pick").first().click();
  await expect.poll(() => said(page)).toEqual([]);
  expect(await notice.isVisible()).toBe(false);
  expect(errors).toEqual([]);
  await close();
});

/** A chart that an answer cannot be drawn as is told, and left out of the address. */
async function expectSuitingChart(page: Page): Promise<void> {
  const query = "SELECT 'a' AS name, 1 AS size UNION SELECT 'b', 2";
  const hash = `#${new URLSearchParams({q: query, chart: "heat map"}).toString()}`;
  await page.evaluate((hash) => (location.hash = hash), hash);
  await expect
    .poll(() => said(page))
    .toEqual(["The chart “heat map” is not here: the one that suits the answer best is drawn."]);
  expect(await page.getByLabel("Chart").inputValue()).toBe("bars");
  expect(page.url()).toMatch(/#q=SELECT[^&]+$/);
  await page.getByLabel("Chart").selectOption({index: 1});
  await expect.poll(() => said(page)).toEqual([]);
}

test.each([
  "compare",
  "sql",
  "library",
  "add",
  "tables",
  "methods",
  "gallery",
  "architecture"
] as const)(
  "the page %s says what of its address it lacks until that is closed, and leaves it out",
  async (name) => {
    const {page, asked, errors, close} = await open(paths[name], {...wrong[name], colour: "red"});
    await expect.poll(async () => (await said(page)).length).toBe(asked.length);
    const sentences = (await said(page)).join("\n");
    for (const [key, value] of asked)
      expect(sentences).toContain(
        key === "colour" ? "“colour” is nothing" : ` “${value}” is not here: `
      );
    expect(page.url()).not.toMatch(/colour|pie|no-such/);
    await page.locator(".link-notice").getByRole("button", {name: "Close"}).click();
    expect(await said(page)).toEqual([]);
    if (name === "sql") await expectSuitingChart(page);
    expect(errors).toEqual([]);
    await close();
  }
);

test("of a comparison the hubs that are there are compared, six at most", async () => {
  const {page, close} = await open(paths.compare, {hubs: `five gone ${example}`});
  await expect
    .poll(() => said(page))
    .toEqual(["The hub “gone” is not here: the others are compared."]);
  expect(page.url()).toContain(`hubs=five+${example}`);
  const seven = `dated five many none one twelve ${example}`;
  await page.evaluate((hubs) => (location.hash = `#?hubs=${encodeURIComponent(hubs)}`), seven);
  await expect
    .poll(() => said(page))
    .toEqual(["At most 6 hubs are compared: those after them are left out."]);
  expect(await page.locator(".hub-picker input:checked").count()).toBe(6);
  await close();
});
