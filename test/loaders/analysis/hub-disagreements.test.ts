import {describe, expect, it} from "vitest";
import {hubOf, rulesOf, strippedPage} from "./pages-of-text.js";

describe("analyse(hub).core(), lists that disagree", () => {
  it("warns with both numbers when the header declares another count, and keeps every entry", () => {
    const {papers, diagnostics} = hubOf(strippedPage(["A", "B"], {declared: 5}));
    expect(papers).toHaveLength(2);
    expect(diagnostics).toMatchObject(
      [
        {severity: "note", rule: "no-abstract"},
        {severity: "note", rule: "no-roles"},
        {severity: "note", rule: "no-representatives"},
        {severity: "warning", rule: "declared-count", actual: "2", expected: "5", line: 3}
      ].sort((a, b) => (a.rule === "declared-count" ? -1 : b.rule === "declared-count" ? 1 : 0))
    );
  });

  it("warns of a representative that the explorer does not have, and adds no paper for it", () => {
    const tables = hubOf(
      strippedPage([["A", "Of A."]], {
        before: ["representative citing papers", "Of nobody.", "Of A."]
      })
    );
    expect(tables.papers).toMatchObject([
      {title: "A", representative: true, representative_position: 1}
    ]);
    expect(rulesOf(tables)).toContain("warning unmatched-representative");
  });

  it("flags each of two papers with one summary when the list has it twice, and one when it has it once", () => {
    const entries: [string, string][] = [
      ["A", "Same."],
      ["B", "Same."]
    ];
    const twice = hubOf(
      strippedPage(entries, {before: ["representative citing papers", "Same.", "Same."]})
    );
    const once = hubOf(strippedPage(entries, {before: ["representative citing papers", "Same."]}));
    expect(twice.papers.map(({representative}) => representative)).toEqual([true, true]);
    expect(once.papers.map(({representative}) => representative)).toEqual([true, false]);
  });

  it("takes the representatives for the papers where there is no explorer, without inventing titles", () => {
    const text = [
      "Torn off.",
      "hub",
      "A Work",
      "2 Pith papers cite this work. Polarity classification is still indexing.",
      "representative citing papers",
      "Second."
    ].join("\n");
    const tables = hubOf(text);
    expect(tables.papers).toMatchObject([
      {title: null, work_key: null, summary: "Torn off.", representative: true, title_only: false},
      {title: null, summary: "Second.", representative_position: 2}
    ]);
    expect(rulesOf(tables)).toContain("note no-explorer");
  });

  it("counts the role row before the facet, keeps both, and warns where they differ", () => {
    const before = [
      "citation-role summary",
      "background 3 method 1",
      "roles",
      "background 2",
      "method 1"
    ];
    const tables = hubOf(strippedPage(["A", "B", "C", "D"], {before}));
    expect(
      tables.roles.map(({label, count, origin, counted}) => [label, count, origin, counted])
    ).toEqual([
      ["background", 3, "summary", true],
      ["method", 1, "summary", true],
      ["background", 2, "facet", false],
      ["method", 1, "facet", false]
    ]);
    expect(tables.diagnostics.filter(({rule}) => rule === "totals-differ")).toMatchObject([
      {actual: "2", expected: "3"}
    ]);
    expect(tables.hubs).toMatchObject([{roles_classified: 4}]);
  });

  it("warns when roles total more than the citing papers", () => {
    expect(
      rulesOf(hubOf(strippedPage(["A"], {before: ["citation-role summary", "background 3"]})))
    ).toContain("warning more-totals-than-papers");
  });

  it("warns of papers of years that charts do not draw, and keeps their dates", () => {
    const dated = (year: string) => [
      "",
      `Paper of ${year}`,
      `cs.LG · ${year}-01-01 · accept`,
      "Of it."
    ];
    const text = [
      "hub",
      "A Work",
      "3 Pith papers cite this work. Polarity classification is still indexing.",
      "citing papers explorer",
      ...["0001", "2024", "9999"].flatMap(dated)
    ].join("\n");
    const tables = hubOf(text);
    expect(tables.papers.map(({year}) => year)).toEqual([1, 2024, 9999]);
    expect(tables.diagnostics.filter(({rule}) => rule === "undrawn-years")).toMatchObject([
      {severity: "warning", text: "0001-01-01", actual: "2", expected: "0", line: 6}
    ]);
  });
});
