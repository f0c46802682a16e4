import {existsSync, readdirSync, readFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {hubText} from "../../loaders/formats/hub-text.js";
import {syntheticMark} from "../../loaders/formats/hub-text/synthetic-mark.js";
import type {Parsed} from "../../loaders/parsed.js";

const folder = new URL("./hub-text/", import.meta.url);
const shared = new URL("../../../shared/hubs/", import.meta.url);
const example = new URL("../../loaders/hubs/opening-the-black-box.txt", import.meta.url);

const parseText = (text: string) =>
  hubText.parse({path: "page.txt", bytes: new TextEncoder().encode(text)});

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
  const pages = [
    example,
    ...(existsSync(shared) ? readdirSync(shared).map((name) => new URL(name, shared)) : [])
  ];
  for (const page of pages) {
    it(`accounts for each line of ${page.pathname.split("/").slice(-2).join("/")}`, () => {
      const bytes = new Uint8Array(readFileSync(page));
      const {head, entries, lines, diagnostics} = hubText.parse({path: "page.txt", bytes});
      const explorer = entries.filter(({list}) => list === "explorer");
      expect(lines.accounted()).toBe(lines.length);
      expect(explorer).toHaveLength(head.declared ?? -1);
      expect(diagnostics.filter(({severity}) => severity !== "note")).toEqual([]);
    });
  }

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

const stripped = readFileSync(new URL("stripped.txt", folder), "utf8");
const papers = ({entries}: Parsed) =>
  entries.map(({list, title, summary}) => ({list, title, summary}));

describe("hubText.parse(source), bytes as they come", () => {
  const plain = papers(parseText(stripped));
  it.each([
    ["CRLF", stripped.replaceAll("\n", "\r\n")],
    ["a lone CR", stripped.replaceAll("\n", "\r")],
    ["a byte-order mark", `\ufeff${stripped}`],
    ["no-break spaces around lines", stripped.replaceAll("\n", "\u00a0\n\u00a0")],
    ["zero-width characters around lines", stripped.replaceAll("\n", "\u200b\n\u200d")],
    ["a final newline", `${stripped}\n`],
    ["blank lines", stripped.replaceAll("\n", "\n\n")]
  ])("reads the same papers with %s", (_, text) => {
    expect(papers(parseText(text))).toEqual(plain);
  });

  it("reads structure through no-break and zero-width characters inside lines", () => {
    for (const text of [
      stripped.replaceAll("citing papers explorer", "citing\u00a0papers explorer"),
      stripped.replace("3 Pith papers cite", "3\u00a0Pith papers\u200b cite"),
      stripped.replace("background 2method", "background\u00a02\u200bmethod")
    ]) {
      const {head, entries, counts, lines} = parseText(text);
      expect(head.declared).toBe(3);
      expect(entries).toHaveLength(plain.length);
      expect(counts).toHaveLength(3);
      expect(lines.accounted()).toBe(lines.length);
    }
  });

  it("takes spans of a fused line from the bytes as written", () => {
    const line = "e\u0301tude\u00a02polarities";
    const bytes = new TextEncoder().encode(
      stripped.replace("background 2method 1polarities", line)
    );
    const {lines} = hubText.parse({path: "page.txt", bytes});
    const fused = Array.from(lines).find(({line: number}) => number === 13);
    const slices = fused?.spans?.map(({start, end}) =>
      new TextDecoder().decode(bytes.subarray(start, end))
    );
    expect(slices).toEqual(["e\u0301tude\u00a02", "polarities"]);
  });

  it("keeps U+2028 inside a title", () => {
    const text = stripped.replace("Depth for Width", "Depth\u2028Width");
    expect(parseText(text).entries.map(({title}) => title)).toContain("Depth\u2028Width");
  });

  it("puts titles into composed form", () => {
    const text = stripped.replace("Depth for Width", "De\u0301pth");
    expect(parseText(text).entries.map(({title}) => title)).toContain("Dépth");
  });

  it("warns of each line with bytes that are not UTF-8, at their place, and goes on", () => {
    const bytes = new TextEncoder().encode(stripped);
    const at = stripped.indexOf("Depth for");
    bytes[at + 2] = 0xff;
    const {entries, diagnostics} = hubText.parse({path: "page.txt", bytes});
    expect(entries).toHaveLength(plain.length);
    expect(diagnostics.filter(({rule}) => rule === "invalid-utf-8")).toMatchObject([
      {severity: "warning", place: {line: 21, column: 3}, reason: "byte 0xff is not utf-8"}
    ]);
  });

  it("warns of an encoded lone surrogate, not of a replacement character that was written", () => {
    const [before = "", after = ""] = stripped.split("Depth for Width");
    const encoder = new TextEncoder();
    const around = (middle: Uint8Array) =>
      new Uint8Array([...encoder.encode(before), ...middle, ...encoder.encode(after)]);
    const surrogate = hubText.parse({path: "x", bytes: around(new Uint8Array([0xed, 0xa0, 0x80]))});
    const written = hubText.parse({path: "x", bytes: around(encoder.encode("\ufffd"))});
    expect(surrogate.diagnostics.map(({rule}) => rule)).toContain("invalid-utf-8");
    expect(written.diagnostics.map(({rule}) => rule)).not.toContain("invalid-utf-8");
  });
});

describe("hubText.parse(source), one line too many", () => {
  const whole = readFileSync(new URL("whole.txt", folder), "utf8");
  const places = (text: string, last: string) => {
    const lines = text.split("\n");
    return lines.flatMap((_, i) => (i > 0 && i <= lines.indexOf(last) ? [i] : []));
  };
  const free = new Set(["abstract", "authors", "co-cited works", "representative citing papers"]);

  it.each([
    ["stripped", stripped, "citing papers explorer"],
    ["whole", whole, "citing papers explorer"]
  ])(
    "leaves exactly an inserted line unaccounted, wherever no free text stands: %s",
    (_, text, last) => {
      const junk = "Lorem ipsum, dolor sit amet";
      for (const i of places(text, last)) {
        const lines = text.split("\n");
        const section = lines
          .slice(0, i)
          .findLast((line) => free.has(line) || line === "hub tools" || line === "claims ledger");
        const beforeHeader =
          i <= lines.findIndex((line) => line.startsWith("3 Pith") || line.startsWith("Canonical"));
        if (
          (section !== undefined && free.has(section)) ||
          beforeHeader ||
          lines.slice(0, i).some((line) => line.endsWith("representative citing papers"))
        )
          continue;
        lines.splice(i, 0, junk);
        const {lines: ledger, diagnostics} = parseText(lines.join("\n"));
        const unaccounted = Array.from(ledger).filter(({part}) => part === "unrecognised");
        expect(unaccounted.map(({line}) => line)).toEqual([i + 1]);
        expect(
          diagnostics.filter(({severity}) => severity === "warning").map(({place}) => place.line)
        ).toEqual([i + 1]);
      }
    }
  );

  it("takes the line before the header for the title, and the one above the tier for junk", () => {
    const page = (...head: string[]) =>
      [...head, "1 Pith paper cite this work.", "citing papers explorer", "-", "A", "Of A."].join(
        "\n"
      );
    const between = parseText(page("hub", "junk line", "A Work"));
    expect([between.head.title, between.head.tier, between.lines.accounted()]).toEqual([
      "A Work",
      "hub",
      7
    ]);
    const above = parseText(page("Junk line", "Of A.", "hub", "A Work"));
    expect(above.entries.map(({list}) => list)).toEqual(["stray", "explorer"]);
    expect(above.lines.accounted()).toBe(above.lines.length - 1);
  });
});

describe("hubText.parse(source), the mark of a synthetic hub", () => {
  const marked = (text: string) => parseText(text).head.synthetic;

  it.each([
    ["as written", `${syntheticMark}\n${stripped}`],
    ["after a byte-order mark and blank lines", `\ufeff\n \n${syntheticMark}\r\n${stripped}`],
    ["with no-break spaces", `${syntheticMark.replaceAll(" ", "\u00a0")}\n${stripped}`]
  ])("is read in the first line and changes nothing else: %s", (_, text) => {
    const {head, lines} = parseText(text);
    expect(head).toMatchObject({synthetic: true, title: "Reading Networks by Their Layers"});
    expect(papers(parseText(text))).toEqual(papers(parseText(stripped)));
    expect(lines.accounted()).toBe(lines.length);
  });

  it.each([
    ["no mark", stripped],
    ["in the second line", `pith. sign in\n${syntheticMark}\n${stripped}`],
    ["with a further word", `${syntheticMark} here\n${stripped}`],
    ["in capitals", `${syntheticMark.toUpperCase()}\n${stripped}`],
    ["fused to the line after it", `${syntheticMark}${stripped}`],
    ["as the last summary", `${stripped}\n-\nA title\n${syntheticMark}`]
  ])("is read nowhere else: %s", (_, text) => {
    expect(marked(text)).toBe(false);
  });

  it("is a mark once: a second line of it is a line that follows no rule", () => {
    const {diagnostics} = parseText(`${syntheticMark}\n${syntheticMark}\n${stripped}`);
    const warned = diagnostics.filter(({severity}) => severity === "warning");
    expect(warned).toMatchObject([{rule: "unrecognised-line", place: {line: 2}}]);
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

const line = fc.oneof(
  fc.constantFrom(
    ...stripped.split("\n"),
    ...readFileSync(new URL("whole.txt", folder), "utf8").split("\n")
  ),
  fc.string({unit: "grapheme"}),
  fc.constantFrom(
    "-",
    "•",
    "- ",
    "roles",
    "years",
    "background 2roles",
    "citing papers explorer",
    "1",
    "hub"
  )
);

describe("hubText.parse(source), any input", () => {
  it("never throws, and its ledger covers arbitrary bytes without gap or overlap", () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 300}), (bytes) => {
        coversAll(bytes);
      })
    );
  });

  it("never throws, and its ledger covers shuffled lines of hub pages without gap or overlap", () => {
    fc.assert(
      fc.property(
        fc.array(line, {maxLength: 60}),
        fc.constantFrom("\n", "\r\n", "\r"),
        (lines, end) => {
          coversAll(new TextEncoder().encode(lines.join(end)));
        }
      ),
      {numRuns: 500}
    );
  });

  it("returns the titles and summaries that a stripped page was written with", () => {
    const words = fc
      .string({unit: "grapheme-ascii", minLength: 1, maxLength: 40})
      .map((text) => text.trim());
    const title = fc
      .oneof(words, fc.constantFrom("abstract", "- dashed", "7 things", "background 2", "roles"))
      .filter((text) => text !== "");
    const summary = words.filter(
      (text) => text !== "" && !/^[-•]/u.test(text) && !text.includes("novelty ")
    );
    const paper = fc.record({title, summary: fc.option(summary, {nil: null})});
    fc.assert(
      fc.property(fc.array(paper, {maxLength: 20}), (list) => {
        const text = [
          "hub",
          "Some Work",
          `${String(list.length)} Pith papers cite this work. Polarity classification is still indexing.`,
          "citing papers explorer",
          ...list.flatMap((one) => ["-", one.title, ...(one.summary === null ? [] : [one.summary])])
        ].join("\n");
        const {entries, lines} = parseText(text);
        expect(entries.map((one) => ({title: one.title, summary: one.summary}))).toEqual(list);
        expect(lines.accounted()).toBe(lines.length);
      })
    );
  });
});

function coversAll(bytes: Uint8Array): void {
  const {lines, entries} = hubText.parse({path: "page.txt", bytes});
  let end = 0;
  for (const row of lines) {
    expect(row.start).toBe(end);
    expect(row.end).toBeGreaterThan(row.start);
    if (row.entry !== null) expect(entries[row.entry]).toBeDefined();
    for (const span of row.spans ?? []) {
      expect(span.start).toBeGreaterThanOrEqual(row.start);
      expect(span.end).toBeLessThanOrEqual(row.end);
    }
    end = row.end;
  }
  expect(end).toBe(bytes.length);
}
