import {existsSync, readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {hubText} from "../../../../loaders/sources/hub-text/hub-text.js";
import {openingOf} from "../../../../loaders/sources/read-source.js";
import type {PaperRecord, Reading} from "../../../../loaders/sources/reading.js";
import {stripped, whole} from "./read-text.js";

const folder = new URL("./", import.meta.url);
const shared = new URL("../../../../../shared/hubs/", import.meta.url);
const example = new URL("../../../../loaders/hubs/opening-the-black-box.txt", import.meta.url);

function golden({statement, records, totals, lines, messages}: Reading): string {
  const shown = {
    head: {...statement, place: statement?.place.line},
    entries: records.map(entryOf),
    counts: totals.map(({facet, origin, value, count, place}) =>
      [facet, origin, value, count, place.line, place.column].join(" | ")
    ),
    lines: Array.from(lines, ({line, start, end, part, became, record, spans}) =>
      [
        line,
        `${String(start)}-${String(end)}`,
        part,
        became,
        record ?? "",
        spans === null ? "" : JSON.stringify(spans)
      ].join(" | ")
    ),
    diagnostics: messages.map(({severity, rule, place, text}) =>
      [place.line, place.column, severity, rule, text].join(" | ")
    )
  };
  return `${JSON.stringify(shown, null, 2)}\n`;
}

/** All that hub text says of a paper. */
function entryOf({list, title, summary, place, ...record}: PaperRecord) {
  const {date, verdict, novelty, references} = record;
  const metadata = {field: record.fields[0] ?? null, date, verdict, novelty, references};
  const {path, line} = place;
  return {list: list?.name, title, summary, metadata: date === null ? null : metadata, path, line};
}

describe("hubText.read(source), golden pairs", () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".txt"))) {
    it(name, async () => {
      const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
      const reading = hubText.read({path: name, bytes});
      await expect(golden(reading)).toMatchFileSnapshot(
        `./${name.replace(".txt", ".json")}`
      );
    });
  }
});

it.each([stripped, whole])("hubText.recognises(opening) by the header sentence or count: %#", (text) => {
  const lines = text.split("\n");
  const header = lines.findIndex((line) => /Pith papers? cit/u.test(line));
  expect(hubText.recognises({name: "x", text})).toBe(true);
  expect(hubText.recognises({name: "x", text: lines.slice(0, header).join("\n")})).toBe(false);
});

describe("hubText.read(source), real pages", () => {
  const accountsForAll = (page: URL) => {
    const bytes = new Uint8Array(readFileSync(page));
    const {statement, records, lines, messages} = hubText.read({path: "page.txt", bytes});
    const explorer = records.filter(({list}) => list?.name === "explorer");
    expect(lines.accounted()).toBe(lines.length);
    expect(explorer).toHaveLength(statement?.declared ?? -1);
    expect(messages.filter(({severity}) => severity !== "note")).toEqual([]);
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
    const {statement, records, totals} = hubText.read({
      path: "x",
      bytes: new Uint8Array(readFileSync(example))
    });
    const of = (list: string) => records.filter((record) => record.list?.name === list);
    expect(statement?.declared).toBe(31);
    expect(statement?.tier).toBe("hub");
    expect(of("explorer").filter(({summary}) => summary === null)).toHaveLength(3);
    expect(of("stray")[0]?.summary).toBe(of("explorer")[0]?.summary);
    expect(of("representatives").map(({summary}) => summary)).toEqual(
      of("explorer")
        .slice(1, 24)
        .map(({summary}) => summary)
    );
    expect(totals.map(({facet, value, count}) => [facet, value, count])).toEqual([
      ["roles", "background", 2],
      ["polarities", "background", 2]
    ]);
  });
});

describe("hubText.read(source), what is no hub", () => {
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
    const reading = hubText.read({path: "page.txt", bytes});
    expect(
      reading.messages.filter(({severity}) => severity === "error").map((found) => found.rule)
    ).toEqual([rule]);
    expect([reading.statement, reading.records]).toEqual([null, []]);
    expect(hubText.recognises(openingOf({path: "page.txt", bytes}))).toBe(false);
  });
});
