import {existsSync, readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {hubText} from "../../../loaders/sources/hub-text.js";
import type {Parsed} from "../../../loaders/sources/parsed.js";

const folder = new URL("./hub-text/", import.meta.url);
const shared = new URL("../../../../shared/hubs/", import.meta.url);
const example = new URL("../../../loaders/hubs/opening-the-black-box.txt", import.meta.url);

function golden({head, entries, counts, lines, diagnostics}: Parsed): string {
  const shown = {
    head: {...head, place: head.place.line},
    entries,
    counts: counts.map(({facet, origin, value, count, place}) =>
      [facet, origin, value, count, place.line, place.column].join(" | ")
    ),
    lines: Array.from(lines, ({line, start, end, part, became, entry, spans}) =>
      [
        line,
        `${String(start)}-${String(end)}`,
        part,
        became,
        entry ?? "",
        spans === null ? "" : JSON.stringify(spans)
      ].join(" | ")
    ),
    diagnostics: diagnostics.map(({severity, rule, place, text}) =>
      [place.line, place.column, severity, rule, text].join(" | ")
    )
  };
  return `${JSON.stringify(shown, null, 2)}\n`;
}

describe("hubText.parse(source), golden pairs", () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".txt"))) {
    it(name, async () => {
      const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
      const parsed = hubText.parse({path: name, bytes});
      await expect(golden(parsed)).toMatchFileSnapshot(
        `./hub-text/${name.replace(".txt", ".json")}`
      );
    });
  }
});

describe("hubText.parse(source), real pages", () => {
  const accountsForAll = (page: URL) => {
    const bytes = new Uint8Array(readFileSync(page));
    const {head, entries, lines, diagnostics} = hubText.parse({path: "page.txt", bytes});
    const explorer = entries.filter(({list}) => list === "explorer");
    expect(lines.accounted()).toBe(lines.length);
    expect(explorer).toHaveLength(head.declared ?? -1);
    expect(diagnostics.filter(({severity}) => severity !== "note")).toEqual([]);
  };

  it("accounts for each line of the example", () => {
    accountsForAll(example);
  });

  it.skipIf(!existsSync(shared))("accounts for each line of the pages in ../shared/hubs", () => {
    const pages = readdirSync(shared).map((name) => new URL(name, shared));
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) accountsForAll(page);
  });

  it("reads the example hub's 31 papers, its stray summary and its 23 listed representatives", () => {
    const {head, entries, counts} = hubText.parse({
      path: "x",
      bytes: new Uint8Array(readFileSync(example))
    });
    const of = (list: string) => entries.filter((entry) => entry.list === list);
    expect(head.declared).toBe(31);
    expect(head.tier).toBe("hub");
    expect(of("explorer").filter(({summary}) => summary === null)).toHaveLength(3);
    expect(of("stray")[0]?.summary).toBe(of("explorer")[0]?.summary);
    expect(of("representatives").map(({summary}) => summary)).toEqual(
      of("explorer")
        .slice(1, 24)
        .map(({summary}) => summary)
    );
    expect(counts.map(({facet, value, count}) => [facet, value, count])).toEqual([
      ["roles", "background", 2],
      ["polarities", "background", 2]
    ]);
  });
});

describe("hubText.parse(source), what is no hub", () => {
  it.each([
    ["empty", new Uint8Array(), "empty"],
    ["white space", new TextEncoder().encode(" \n\u200b\n"), "empty"],
    ["binary", new Uint8Array([0, 1, 2, 3, 255, 10, 0]), "binary"],
    [
      "another text",
      new TextEncoder().encode("Dear reader,\nthis is a letter.\n"),
      "not-a-hub-page"
    ]
  ])("gives one error for %s", (_, bytes, rule) => {
    const parsed = hubText.parse({path: "page.txt", bytes});
    expect(
      parsed.diagnostics.filter(({severity}) => severity === "error").map((found) => found.rule)
    ).toEqual([rule]);
    expect(parsed.entries).toEqual([]);
    expect(hubText.matches({path: "page.txt", bytes})).toBe(false);
  });
});
