import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {generateHubText} from "../loaders/demo/generate-hub-text.js";
import {syntheticMark} from "../loaders/formats/hub-text/synthetic-mark.js";
import {hubOf, strippedPage} from "./pages-of-text.js";

const example = readFileSync(
  new URL("../loaders/hubs/opening-the-black-box.txt", import.meta.url),
  "utf8"
);
const rules = ({diagnostics}: ReturnType<typeof hubOf>) =>
  diagnostics.map(({severity, rule}) => `${severity} ${rule}`);

describe("hub(input), the example hub", () => {
  const tables = hubOf(example);

  it("has 31 papers, 3 with a title only and the first 24 representative, in their order", () => {
    expect(tables.hubs).toMatchObject([
      {
        declared: 31,
        parsed: 31,
        with_summary: 28,
        title_only: 3,
        representatives: 24,
        tier: "hub",
        roles_classified: 2
      }
    ]);
    expect(tables.papers.map(({representative_position}) => representative_position)).toEqual([
      ...Array.from({length: 24}, (_, i) => i + 1),
      ...Array.from({length: 7}, () => null)
    ]);
  });

  it("ties each line of a paper to the paper, representatives and the stray included", () => {
    const [first] = tables.papers;
    const lines = tables.lines.filter(({paper_id}) => paper_id === first?.paper_id);
    expect(lines.map(({part, became}) => `${part}: ${became}`)).toEqual([
      "stray summary: summary",
      "explorer: bullet",
      "explorer: title",
      "explorer: summary"
    ]);
  });
});

describe("hub(input), the ledger", () => {
  it.each([
    ["the example", new TextEncoder().encode(example)],
    [
      "CRLF, a byte-order mark and U+2028",
      new TextEncoder().encode(`\ufeff${example.replaceAll("\n", "\r\n")}\u2028x\r`)
    ],
    [
      "bytes that are not UTF-8",
      new Uint8Array([
        ...new TextEncoder().encode(example),
        0xff,
        0x0a,
        0xed,
        0xa0,
        0x80,
        0x0d,
        0x0a
      ])
    ],
    ["a text that is no hub", new Uint8Array([104, 105, 10, 0, 255])]
  ])("joins to the source byte for byte: %s", (_, bytes) => {
    const {lines} = hubOf({text: bytes});
    const encoder = new TextEncoder();
    const joined = lines.flatMap(({raw, text, terminator}) => [
      ...(raw ?? encoder.encode(text + terminator))
    ]);
    expect(joined).toEqual([...bytes]);
  });
});

describe("hub(input), pages", () => {
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
    expect(rules(tables)).not.toContain("warning declared-count");
  });

  it("keeps two equal entries of one page as two papers, also when a second page repeats them", () => {
    const page = strippedPage([
      ["A", "Same."],
      ["A", "Same."]
    ]);
    for (const tables of [hubOf(page), hubOf(page, page)]) {
      expect(tables.papers).toHaveLength(2);
      expect(new Set(tables.papers.map(({paper_id}) => paper_id)).size).toBe(2);
      expect(rules(tables)).toContain("note repeated-title");
    }
  });

  it("warns when pages differ in title, in count or in date", () => {
    const page = strippedPage([["A", "Of A."]]);
    const other = page.replace("A Work", "Another Work").replace("1 Pith", "2 Pith");
    const tables = hubOf(
      {text: page, provenance: {taken: "2026-05-01"}},
      {text: other, provenance: {taken: "2026-07-01"}}
    );
    expect(rules(tables)).toEqual(
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
    expect(rules(tables)).toContain("note filtered-view");
    expect(rules(tables)).not.toContain("warning declared-count");
    expect(tables.hubs).toMatchObject([{filter: "role=method", address: null, taken: null}]);
  });
});

describe("hub(input), pages that are not the whole", () => {
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
    expect(rules(tables)).not.toContain("warning totals-differ");
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
    expect(rules(tables)).not.toContain("warning unmatched-representative");
  });
});

describe("hub(input), lists that disagree", () => {
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
    expect(rules(tables)).toContain("warning unmatched-representative");
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
    expect(rules(tables)).toContain("note no-explorer");
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
      rules(hubOf(strippedPage(["A"], {before: ["citation-role summary", "background 3"]})))
    ).toContain("warning more-totals-than-papers");
  });
});

describe("hub(input), small and strange hubs", () => {
  it.each([0, 1, 2, 3])("reads a hub of %i papers", (papers) => {
    for (const extraction of ["stripped", "whole"] as const) {
      const tables = hubOf(generateHubText({papers, extraction}));
      expect(tables.papers).toHaveLength(papers);
      expect(tables.hubs).toMatchObject([{declared: papers, errors: 0}]);
    }
  });

  it("gives a hub with an error no papers and no further messages", () => {
    const tables = hubOf("Dear reader,");
    expect(tables.hubs).toMatchObject([
      {title: null, parsed: 0, errors: 1, lines_total: 1, lines_accounted: 0}
    ]);
    expect(rules(tables)).toEqual(["error not-a-hub-page"]);
  });

  it("reads both extractions of a generated hub to the same papers", () => {
    const of = (extraction: "stripped" | "whole") =>
      hubOf(generateHubText({papers: 60, seed: 7, extraction})).papers.map(
        ({title, summary, representative, paper_id}) => ({title, summary, representative, paper_id})
      );
    expect(of("whole")).toEqual(of("stripped"));
  });
});
