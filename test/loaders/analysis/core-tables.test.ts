import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {generateHubText} from "../../../loaders/demo/generate-hub-text.js";
import {hubOf, rulesOf} from "./pages-of-text.js";

const example = readFileSync(
  new URL("../../../loaders/hubs/opening-the-black-box.txt", import.meta.url),
  "utf8"
);

describe("analyse(hub).core(), the example hub", () => {
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

  it("has nothing of other sources than its page", () => {
    const {paper_sources, paper_ids, paper_authors, citations, paper_roles} = tables;
    const found = [paper_sources, paper_ids, paper_authors, citations, paper_roles];
    expect(found).toEqual([[], [], [], [], []]);
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

describe("analyse(hub).core(), the ledger", () => {
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

describe("analyse(hub).core(), small and strange hubs", () => {
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
    expect(rulesOf(tables)).toEqual(["error not-a-hub-page"]);
  });

  it("reads both extractions of a generated hub to the same papers", () => {
    const of = (extraction: "stripped" | "whole") =>
      hubOf(generateHubText({papers: 60, seed: 7, extraction})).papers.map(
        ({title, summary, representative, paper_id}) => ({title, summary, representative, paper_id})
      );
    expect(of("whole")).toEqual(of("stripped"));
  });
});
