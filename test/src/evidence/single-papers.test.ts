import type {PaperRoleRow} from "npm:hubscope";
import fc from "fast-check";
import {expect, test} from "vitest";
import {evidence} from "../../../src/evidence/evidence.js";
import {betterEvidence, evidenceOfPapers} from "../../../src/evidence/single-papers.js";
import {mountChart} from "../../browser/chart.js";
import {plain} from "../../plain.js";
import {citedHub} from "../citations/cited-hub.js";
import {hub, papers, total} from "../rows.js";

/** A label that a source gives a paper. */
function said(paper: string, label: string, row: Partial<PaperRoleRow> = {}): PaperRoleRow {
  return {
    ...{hub_id: "h", paper_id: paper, measure: "role", label, known: true, written: label},
    ...{cito: null, source: "a", sentences: 1, confidence: null},
    ...row
  };
}

const both = [
  said("p1", "method"),
  said("p1", "background"),
  said("p2", "method", {source: "b"}),
  said("p2", "method"),
  said("p3", "praise", {known: false})
];

test("a paper counts once a label, and classes are said not to add up to papers", () => {
  const known = evidenceOfPapers(both, "role", 8);
  expect(known?.classes.map(({label, count}) => [label, count])).toEqual([
    ["method", 2],
    ["background", 1],
    ["praise", 1]
  ]);
  expect(known?.coverage).toMatchObject({classified: 3, unclassified: 5});
  expect(known?.singles).toMatchObject({
    several: 1,
    sources: [
      {source: "a", papers: 3},
      {source: "b", papers: 1}
    ]
  });
});

test("a polarity that is no stance classifies no paper", () => {
  const rows = [
    said("p1", "supporting", {measure: "polarity"}),
    said("p2", "background", {measure: "polarity", known: false})
  ];
  const known = evidenceOfPapers(rows, "polarity", 4);
  expect(known?.coverage.classified).toBe(1);
  expect(known?.aside).toEqual([{label: "background", count: 1}]);
});

test("totals and single papers are never added: the one that classifies more papers is shown", () => {
  const totals = (count: number) => evidence([total({count})], "role", 8);
  const singles = evidenceOfPapers(both, "role", 8);
  expect(betterEvidence(totals(4), singles).singles).toBeUndefined();
  expect(betterEvidence(totals(3), singles).singles).toMatchObject({totalled: 3});
  expect(betterEvidence(totals(9), singles).coverage.classified).toBe(3);
  expect(betterEvidence(totals(2), null).coverage.classified).toBe(2);
});

test("the bounds of a class hold whatever the papers that are not known are", () => {
  const label = fc.constantFrom("method", "background");
  const truth = fc.array(fc.uniqueArray(label, {minLength: 1, maxLength: 2}), {minLength: 1});
  fc.assert(
    fc.property(truth, fc.infiniteStream(fc.boolean()), (all, isKnown) => {
      const seen = all.map(() => isKnown.next().value === true);
      const rows = all.flatMap((labels, i) =>
        seen[i] === true ? labels.map((one) => said(`p${String(i)}`, one)) : []
      );
      const known = evidenceOfPapers(rows, "role", all.length);
      for (const {label: one, count} of known?.classes ?? []) {
        const real = all.filter((labels) => labels.some((own) => own === one)).length;
        expect(real).toBeGreaterThanOrEqual(count);
        expect(real).toBeLessThanOrEqual(count + (known?.coverage.unclassified ?? 0));
      }
    })
  );
});

const tables = {
  hubs: [hub({declared: 8, parsed: 6})],
  papers: papers(6),
  roles: [],
  paper_roles: both
};

test("a dot of the strip is a paper: it says who says what, and a click chooses it", async () => {
  const chart = await mountChart("roleStrip", tables, {width: 680});
  const dots = chart.locator("[data-paper]");
  expect(await dots.count()).toBe(6);
  expect(await chart.locator("circle.mark").count()).toBe(8);
  expect(await chart.locator("path.slice").count()).toBe(2);
  const chosen = chart.evaluate(
    (node) =>
      new Promise((resolve) => {
        node.addEventListener("input", (event) => {
          if (event instanceof CustomEvent) resolve(event.detail);
        });
      })
  );
  const second = chart.locator('circle[data-paper="p2"]');
  await second.hover();
  expect(plain(await chart.locator(".paper-card").innerText())).toContain(
    "method: b, in 1 sentence"
  );
  await second.click();
  expect(await chosen).toBe("p2");
});

test("the strip says who says so, and of how many papers the labels do not add up", async () => {
  const chart = await mountChart("roleStrip", tables, {width: 680});
  expect(plain(await chart.locator(".note-line").first().innerText())).toBe(
    "Who says so: a (3 listed papers) and b (1 listed paper). One listed paper has several roles and counts once in each, so the classes do not add up."
  );
});

test("above 200 papers a run of the strip selects all papers of its label", async () => {
  const many = citedHub({papers: 240});
  const chart = await mountChart("roleStrip", many, {width: 680});
  const picked = chart.evaluate(
    (node) =>
      new Promise<unknown>((resolve) => {
        node.addEventListener("input", (event) => {
          if (event instanceof CustomEvent) resolve(JSON.stringify(event.detail));
        });
      })
  );
  const runs = chart.locator('rect.mark[role="button"]');
  const label = await runs.first().getAttribute("aria-label");
  await runs.first().click();
  const name = label?.replace(/ only$/u, "") ?? "";
  const own = many.paper_roles.filter((row) => row.measure === "role" && row.label === name);
  const ids = new Set(own.map(({paper_id}) => paper_id));
  const pick: unknown = JSON.parse(String(await picked));
  expect(pick).toMatchObject({kind: "role", state: name});
  expect(pick).toHaveProperty("papers.length", ids.size);
});
