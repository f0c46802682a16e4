import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {parquetFiles} from "../../../../loaders/store/packs.js";
import {hubOf, rulesOf} from "../../analysis/pages-of-text.js";
import {readText} from "./read-text.js";

const largest = 2 ** 31 - 1;

/** A page that states these numbers wherever a page can state one. */
function pageOf(next: () => string): string {
  return [
    "hub",
    "Large Numbers",
    `${next()} Pith papers cite this work. Polarity classification is still indexing.`,
    `${next()} external citations`,
    "citation-role summary",
    `background ${next()} method ${next()}`,
    "citation-polarity summary",
    `support ${next()} contrast ${next()}`,
    "clear filters",
    "years",
    `2026 ${next()} 2025 ${next()}`,
    "roles",
    `background ${next()} method ${next()} dataset ${next()}`,
    "polarities",
    `support ${next()}`,
    "citing papers explorer",
    "A title",
    `cs.LG · 9999-12 · unverdicted · novelty 999.9 · ${next()} refs`,
    "A summary."
  ].join("\n");
}

describe("hubText.read(source), large numbers", () => {
  const roles = (...lines: string[]) => ["hub", "A Work", "clear filters", ...lines].join("\n");
  const read = (text: string) => {
    const {totals, messages} = readText(text);
    const errors = messages.filter(({severity}) => severity === "error");
    return {counts: totals.map(({value, count}) => `${value} ${String(count)}`), errors};
  };

  it("counts that add up to more than a column holds are an error at the one that is too much", () => {
    const {counts, errors} = read(
      roles("roles", `background ${String(largest)}`, "method 1", "citing papers explorer", "- A")
    );
    expect(counts).toEqual([`background ${String(largest)}`]);
    expect(errors).toMatchObject([
      {
        rule: "sum-range",
        reason: "the counts of roles add up to too much",
        place: {path: "page.txt", line: 6, column: 1},
        text: "method 1",
        actual: "2147483648",
        expected: "at most 2147483647"
      }
    ]);
  });

  it("each list adds up by itself", () => {
    const text = roles("roles", `background ${String(largest)}`, "polarities", "support 1");
    expect(read(text).errors.filter(({rule}) => rule === "sum-range")).toEqual([]);
  });

  it("whatever numbers a page states, its tables can be written", () => {
    const number = fc.oneof(
      fc.constantFrom("0", "2147483647", "2147483648", "9999999999", "2,147,483,647", "999,999"),
      fc.nat().map(String)
    );
    let sums = 0;
    fc.assert(
      fc.property(fc.infiniteStream(number), (numbers) => {
        const tables = hubOf(pageOf(() => String(numbers.next().value)));
        expect(parquetFiles(tables).size).toBeGreaterThan(0);
        if (rulesOf(tables).includes("error sum-range")) sums += 1;
      }),
      {numRuns: 20}
    );
    expect(sums).toBeGreaterThan(0);
  });
});
