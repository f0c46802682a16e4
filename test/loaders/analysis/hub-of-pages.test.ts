import {describe, expect, it} from "vitest";
import {syntheticMark} from "../../../loaders/tables/hubs.js";
import {hubOf, rulesOf, strippedPage} from "./pages-of-text.js";

describe("analyse(hub).core(), pages", () => {
  it("merges entries that are equal in title and summary, and keeps those that differ", () => {
    const one = strippedPage(
      [
        ["A", "Of A."],
        ["B", "Of B."]
      ],
      {declared: 3}
    );
    const two = strippedPage(
      [
        ["B", "Of B."],
        ["C", "Of C."]
      ],
      {declared: 3}
    );
    const tables = hubOf(one, two);
    expect(tables.papers.map(({title, path}) => [title, path])).toEqual([
      ["A", "page-1.txt"],
      ["B", "page-1.txt"],
      ["C", "page-2.txt"]
    ]);
    expect(tables.hubs).toMatchObject([{declared: 3, parsed: 3, pages: 2}]);
    expect(rulesOf(tables)).not.toContain("warning declared-count");
  });

  it("keeps two equal entries of one page as two papers, also when a second page repeats them", () => {
    const page = strippedPage([
      ["A", "Same."],
      ["A", "Same."]
    ]);
    for (const tables of [hubOf(page), hubOf(page, page)]) {
      expect(tables.papers).toHaveLength(2);
      expect(new Set(tables.papers.map(({paper_id}) => paper_id)).size).toBe(2);
      expect(rulesOf(tables)).toContain("note repeated-title");
    }
  });

  it("warns when pages differ in title, in count or in date", () => {
    const page = strippedPage([["A", "Of A."]]);
    const other = page.replace("A Work", "Another Work").replace("1 Pith", "2 Pith");
    const tables = hubOf(
      {text: page, provenance: {taken: "2026-05-01"}},
      {text: other, provenance: {taken: "2026-07-01"}}
    );
    expect(rulesOf(tables)).toEqual(
      expect.arrayContaining(["warning two-titles", "warning two-counts", "warning two-snapshots"])
    );
    expect(tables.hubs).toMatchObject([{taken: "2026-05-01, 2026-07-01"}]);
  });

  it("is synthetic where any page is, and not by a paper that quotes the mark", () => {
    const page = strippedPage([["A", syntheticMark]]);
    const synthetic = (...pages: string[]) => hubOf(...pages).hubs.map((row) => row.synthetic);
    expect(synthetic(page, page)).toEqual([false]);
    expect(synthetic(page, `${syntheticMark}\n${page}`)).toEqual([true]);
  });

  it("does not hold a filtered view to the declared count", () => {
    const tables = hubOf({
      text: strippedPage(["A"], {declared: 9}),
      provenance: {filter: "role=method"}
    });
    expect(rulesOf(tables)).toContain("note filtered-view");
    expect(rulesOf(tables)).not.toContain("warning declared-count");
    expect(tables.hubs).toMatchObject([{filter: "role=method", address: null, taken: null}]);
  });
});

describe("analyse(hub).core(), a filtered view", () => {
  it.each([
    [["A", "B"], []],
    [["A", "B", "C"], ["warning declared-count"]],
    [["A"], ["note filtered-view"]]
  ])("that lists %j where two papers are declared has the messages %j", (papers, messages) => {
    const text = strippedPage(papers, {declared: 2});
    const rules = rulesOf(hubOf({text, provenance: {filter: "role=method"}}));
    expect(rules.filter((rule) => /filtered-view|declared-count/u.test(rule))).toEqual(messages);
  });
});

describe("analyse(hub).core(), pages that are not the whole", () => {
  it("takes totals and counts from whole pages, whatever the order of the pages", () => {
    const before = (roles: string) => ["citation-role summary", roles];
    const filtered = strippedPage(["A"], {declared: 20, before: before("method 2")});
    const whole = strippedPage(["A", "B"], {declared: 2, before: before("background 1 method 1")});
    const tables = hubOf({text: filtered, provenance: {filter: "role=method"}}, whole);
    expect(tables.hubs).toMatchObject([{declared: 2, parsed: 2}]);
    expect(tables.roles.map(({label, count}) => [label, count])).toEqual([
      ["background", 1],
      ["method", 1]
    ]);
    expect(rulesOf(tables)).not.toContain("warning totals-differ");
  });

  it("keeps the papers of a page without an explorer beside those of another page's", () => {
    const alone = [
      "hub",
      "A Work",
      "3 Pith papers cite this work. Polarity classification is still indexing.",
      "representative citing papers",
      "Of A.",
      "Of somebody else."
    ].join("\n");
    const {papers} = hubOf(
      alone,
      strippedPage(
        [
          ["A", "Of A."],
          ["B", "Of B."]
        ],
        {declared: 3}
      )
    );
    expect(
      papers.map(({title, summary, representative}) => [title, summary, representative])
    ).toEqual([
      ["A", "Of A.", true],
      ["B", "Of B.", false],
      [null, "Of somebody else.", true]
    ]);
  });

  it("fills in a metadata row that only one of two copies has", () => {
    const row = "cs.LG · 2026-05-12 · unverdicted · novelty 8.0";
    const rich = `hub\n\nA Work\n\n1 Pith paper cite this work.\n\nciting papers explorer\n\nA\n\n${row}\n\nOf A.\n`;
    expect(hubOf(strippedPage([["A", "Of A."]]), rich).papers).toMatchObject([
      {title: "A", year: 2026, field: "cs.LG"}
    ]);
  });

  it("matches a representative summary that runs over lines", () => {
    const before = ["representative citing papers", "Of A,", "at length.", "Of B."];
    const tables = hubOf(
      strippedPage(
        [
          ["A", "Of A,\nat length."],
          ["B", "Of B."]
        ],
        {before}
      )
    );
    expect(tables.papers.map(({representative_position}) => representative_position)).toEqual([
      1, 2
    ]);
    expect(rulesOf(tables)).not.toContain("warning unmatched-representative");
  });
});
