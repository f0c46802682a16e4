import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {hubText} from "../../../../loaders/sources/hub-text/hub-text.js";
import {readText, stripped, whole} from "./read-text.js";

const line = fc.oneof(
  fc.constantFrom(...stripped.split("\n"), ...whole.split("\n")),
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

describe("hubText.read(source), any input", () => {
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
        const {records, lines} = readText(text);
        expect(records.map((one) => ({title: one.title, summary: one.summary}))).toEqual(list);
        expect(lines.accounted()).toBe(lines.length);
      })
    );
  });
});

function coversAll(bytes: Uint8Array): void {
  const {lines, records} = hubText.read({path: "page.txt", bytes});
  let end = 0;
  for (const row of lines) {
    expect(row.start).toBe(end);
    expect(row.end).toBeGreaterThan(row.start);
    if (row.record !== null) expect(records[row.record]).toBeDefined();
    for (const span of row.spans ?? []) {
      expect(span.start).toBeGreaterThanOrEqual(row.start);
      expect(span.end).toBeLessThanOrEqual(row.end);
    }
    end = row.end;
  }
  expect(end).toBe(bytes.length);
}
