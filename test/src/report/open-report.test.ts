import {expect, test} from "vitest";
import type {AllTables} from "npm:hubscope";
import type {FigureName} from "../../../src/report/figures.js";
import type {newPageState} from "../../../src/interaction/page-state.js";
import type {openReport} from "../../../src/report/open-report.js";
import type {tableFailures} from "../../../src/tables/table-failures.js";
import {bundleScript} from "../../browser/bundle.js";
import {chartPage} from "../../browser/chart.js";
import {exampleTables} from "../../figures/example-hub.js";

declare global {
  interface Window {
    reporting: {
      openReport: typeof openReport;
      tableFailures: typeof tableFailures;
      newPageState: typeof newPageState;
    };
    read: string[];
    printed: {busy: number; views: number; read: string[]};
  }
}

/**
 * Shows figures of a hub on the shared page, from tables as they are; those of `missing` are not there,
 * and that which is `held` never comes.
 */
async function show(
  names: readonly FigureName[],
  {
    missing = [],
    held = "",
    large = false,
    parsed,
    tabs = [],
    abstract
  }: {
    missing?: readonly string[];
    held?: string;
    large?: boolean;
    parsed?: number;
    tabs?: readonly FigureName[];
    /** The abstract of every paper, where the source reads columns and abstracts apart. */
    abstract?: string;
  } = {}
) {
  const {page} = await chartPage();
  if (!(await page.evaluate(() => "reporting" in window))) {
    const exports = ["report/open-report", "tables/table-failures", "interaction/page-state"].map(
      (path) => `export * from "./src/${path}.js";`
    );
    await page.addScriptTag({content: await bundleScript(exports.join("\n"), "reporting")});
  }
  const example: AllTables = await exampleTables();
  const hubs = example.hubs.map((hub) => ({...hub, parsed: parsed ?? hub.parsed}));
  const papers = example.papers.map((paper) => ({...paper, abstract: abstract ?? paper.abstract}));
  const tables = {...example, hubs, papers};
  await page.evaluate(
    ({names, missing, held, given, large, tabs, abstract}) => {
      const tables = JSON.parse(given);
      history.replaceState(null, "", location.pathname);
      scrollTo(0, 0);
      const failures = window.reporting.tableFailures();
      window.read = [];
      const rows = async (name: string) => {
        window.read.push(name);
        if (name === held) await new Promise(() => undefined);
        if (missing.includes(name)) throw new Error("it is missing");
        return tables[name];
      };
      const apart = {
        async columns(name: string, columns: readonly string[]) {
          const all: object[] = await rows(name);
          window.read.push(...columns.map((column) => `${name}.${column}`));
          const own = (row: object) => Object.entries(row).filter(([key]) => columns.includes(key));
          return all.map((row) => Object.fromEntries(own(row)));
        },
        async abstracts(papers: readonly string[]) {
          window.read.push(`${String(papers.length)} abstracts`);
          return new Map(papers.map((id) => [id, abstract ?? null]));
        }
      };
      const source = {
        ...(abstract !== undefined && apart),
        rows: (name: string) => failures.rows(name, rows(name)),
        failures,
        curation: () => Promise.reject(new Error("there are no curation files"))
      };
      const report = window.reporting.openReport(
        source,
        large ? {state: window.reporting.newPageState("report"), mostAtOnce: 5} : {}
      );
      const place = document.querySelector("#chart");
      place?.replaceChildren(...names.map((name) => report.show(name)));
      if (tabs.length > 0) place?.append(report.tabs("view", tabs, "views"));
      if (!large) return;
      for (const node of place?.children ?? [])
        if (node instanceof HTMLElement) node.style.minHeight = "5000px";
    },
    {names, missing, held, given: JSON.stringify(tables), large, tabs, abstract}
  );
  return {page, place: page.locator("#chart"), read: () => page.evaluate(() => window.read)};
}

test("figures are drawn from the tables that they need, each read once, and no other", async () => {
  const {place, read} = await show(["themeRows", "themeIntersections"]);
  await expect.poll(() => place.locator(".paper-rows").count()).toBe(2);
  const needed = ["hubs", "paper_themes", "papers", "terms", "themes"];
  expect((await read()).sort()).toEqual(needed);
});

test("in the place of a figure that needs a missing table stands why, and others are drawn", async () => {
  const {place} = await show(["themeRows", "roleStrip"], {missing: ["paper_themes"]});
  const note = place.locator(".cannot-show");
  await note.waitFor();
  expect(await note.textContent()).toBe(
    "The themes could not be shown: paper_themes.parquet cannot be read (the file is damaged or out of reach). What does not need it still works."
  );
  await place.locator(".strip").waitFor();
});

test("what is selected in one figure is selected in all, also without an address that states it", async () => {
  const {page, place} = await show(["themeRows", "themeMatrix"]);
  await place.locator(".paper-rows .pick").first().click();
  await expect.poll(() => place.locator(".matrix tbody tr.unmatched").count()).toBeGreaterThan(0);
  expect(page.url()).not.toContain("#");
});

test("a figure that draws to its width is drawn anew when that changes", async () => {
  const {page, place} = await show(["dendrogram"]);
  await page.setViewportSize({width: 900, height: 800});
  const width = () => place.locator("svg.dendrogram").getAttribute("width");
  await expect.poll(width).toBe("868");
  await page.setViewportSize({width: 700, height: 800});
  await expect.poll(width).toBe("668");
});

test("a name that no figure has is said in its place, and told as an error", async () => {
  const {place} = await show(JSON.parse('["nothing"]'));
  const {errors} = await chartPage();
  await place.locator(".observablehq--error").waitFor();
  expect(await place.textContent()).toBe("Error: there is no figure nothing");
  expect(errors.splice(0).join()).toContain("there is no figure nothing");
});

test("of a hub of many papers a figure is read when it comes near, one behind a tab when that is opened, and what is of no use not at all", async () => {
  const {page, place, read} = await show(["roleStrip", "rolesByYears", "paperFacets"], {
    large: true,
    tabs: ["themeTest", "consensusGroups"]
  });
  await place.locator(".strip").first().waitFor();
  const early = ["facets", "hubs", "paper_roles", "polarities", "roles"];
  expect((await read()).sort()).toEqual(early);
  const come = (at: number) =>
    place
      .locator(":scope > *")
      .nth(at)
      .evaluate((node) => node.scrollIntoView());
  await come(1);
  await expect.poll(() => place.locator(".unread").count()).toBe(2);
  expect((await read()).sort()).toEqual(early);
  await come(2);
  await expect.poll(async () => (await read()).includes("papers")).toBe(true);
  await come(3);
  await expect.poll(async () => (await read()).includes("theme_tests")).toBe(true);
  const later = ["paper_sources", "papers", "theme_tests", "themes"];
  expect((await read()).sort()).toEqual([...early, ...later].sort());
  await page.getByRole("tab").nth(1).click();
  await expect.poll(async () => (await read()).includes("stable_groups")).toBe(true);
});

test("of a hub of many papers what can be seen is read before what is near, and keeps its room meanwhile", async () => {
  const {place, read} = await show(["roleStrip", "themeTest", "structureTest"], {
    large: true,
    held: "theme_tests"
  });
  const near = place.locator(":scope > *").nth(2);
  const to = (above: number) =>
    near.evaluate((node, above) => {
      scrollBy(0, node.getBoundingClientRect().top - innerHeight - above);
      const frame = () => new Promise(requestAnimationFrame);
      return Array.from({length: 8}).reduce(
        (before: Promise<unknown>) => before.then(frame),
        frame()
      );
    }, above);
  await place.locator(".strip").first().waitFor();
  await to(20);
  await expect.poll(async () => (await read()).includes("theme_tests")).toBe(true);
  await to(10);
  expect(await read()).not.toContain("granularities");
  expect(await place.locator(".unread").count()).toBe(2);
  await to(-70);
  await expect.poll(async () => (await read()).includes("granularities")).toBe(true);
});

test("of a figure that a hub has too many papers for no table is read", async () => {
  const {page, place, read} = await show(["roleStrip"], {
    large: true,
    parsed: 201,
    tabs: ["coAssignmentMatrix"]
  });
  await page.evaluate(() => document.querySelector("#chart")?.lastElementChild?.scrollIntoView());
  await expect.poll(() => place.locator(".refusal").count()).toBe(1);
  expect(await read()).not.toContain("co_assignment");
  expect(await read()).not.toContain("memberships");
});

test("while the tables of a figure of a hub of many papers are read it says so", async () => {
  const {page, place} = await show(["roleStrip"], {
    large: true,
    held: "stable_groups",
    tabs: ["consensusGroups"]
  });
  await page.evaluate(() => document.querySelector("#chart")?.lastElementChild?.scrollIntoView());
  await expect.poll(() => place.getByRole("tabpanel").textContent()).toContain("Reading…");
  await expect.poll(() => place.locator(".unread").count()).toBe(0);
});

test("the keys that print a hub of many papers read what is not read first, and print once that is there", async () => {
  const {page, place} = await show(["roleStrip", "rolesByYears", "paperFacets"], {
    large: true,
    tabs: ["themeTest", "consensusGroups"]
  });
  await expect.poll(() => place.locator(".unread").count()).toBe(3);
  await page.evaluate(() => {
    window.print = () => {
      window.dispatchEvent(new Event("beforeprint"));
      const busy = document.querySelectorAll("main [aria-busy=true]").length;
      const views = document.querySelectorAll(
        '[role="tabpanel"] :is(.theme-test, .finding)'
      ).length;
      window.printed = {busy, views, read: [...window.read]};
    };
  });
  await page.keyboard.press("Control+p");
  const status = page.getByRole("status").getByText("Reading all that is printed …");
  await expect.poll(() => page.evaluate(() => window.printed !== undefined)).toBe(true);
  const {busy, views, read} = await page.evaluate(() => window.printed);
  expect([busy, views]).toEqual([0, 2]);
  expect(read).toContain("stable_groups");
  expect(await status.count()).toBe(0);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
});

test("what is not read yet is said on paper, and read for the next time that the page is printed", async () => {
  const {page, place, read} = await show(["roleStrip", "rolesByYears", "paperFacets"], {
    large: true,
    tabs: ["themeTest", "consensusGroups"]
  });
  await expect.poll(() => place.locator(".unread").count()).toBe(3);
  await page.emulateMedia({media: "print"});
  const unread = place.getByText("Not read when this was printed: print once more.");
  expect(await unread.count()).toBe(3);
  const print = () => page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await print();
  await expect.poll(() => place.locator(".unread, [aria-busy=true]").count()).toBe(0);
  await print();
  const views = place.locator('[role="tabpanel"] :is(.theme-test, .finding)');
  await expect.poll(() => views.count()).toBe(2);
  expect(await unread.count()).toBe(0);
  expect(await read()).toContain("stable_groups");
  await page.emulateMedia({media: "screen"});
});

test("of a hub of many papers abstracts are read of those that the list shows, and of all at a search", async () => {
  const abstract = "Of layers that forget.";
  const {page, place, read} = await show(["roleStrip", "papersList"], {large: true, abstract});
  await page.evaluate(() => document.querySelector("#chart")?.lastElementChild?.scrollIntoView());
  const folds = place.locator(".paper-abstract");
  await expect.poll(() => folds.count()).toBe(10);
  expect(await folds.first().locator("p").textContent()).toBe(abstract);
  expect(await read()).toContain("10 abstracts");
  expect(await read()).toContain("papers.summary");
  expect(await read()).not.toContain("papers.abstract");
  await place.getByRole("button", {name: "Next"}).click();
  await expect
    .poll(async () => (await read()).filter((one) => one === "10 abstracts"))
    .toHaveLength(2);
  await expect.poll(() => folds.count()).toBe(10);
  const of = (words: string[]) => words.filter((one) => one === "papers").length;
  expect(of(await read())).toBe(1);
  await place.getByRole("searchbox").focus();
  await expect.poll(async () => of(await read())).toBe(2);
});
