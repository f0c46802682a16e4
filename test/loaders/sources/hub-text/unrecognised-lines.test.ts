import {describe, expect, it} from "vitest";
import {readText, stripped, whole} from "./read-text.js";

describe("hubText.read(source), one line too many", () => {
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
      let tried = 0;
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
        ++tried;
        lines.splice(i, 0, junk);
        const {lines: ledger, messages} = readText(lines.join("\n"));
        const unaccounted = Array.from(ledger).filter(({part}) => part === "unrecognised");
        expect(unaccounted.map(({line}) => line)).toEqual([i + 1]);
        expect(
          messages.filter(({severity}) => severity === "warning").map(({place}) => place.line)
        ).toEqual([i + 1]);
      }
      expect(tried).toBeGreaterThan(5);
    }
  );

  it("takes the line before the header for the title, and the one above the tier for junk", () => {
    const page = (...head: string[]) =>
      [...head, "1 Pith paper cite this work.", "citing papers explorer", "-", "A", "Of A."].join(
        "\n"
      );
    const between = readText(page("hub", "junk line", "A Work"));
    expect([between.statement?.title, between.statement?.tier, between.lines.accounted()]).toEqual([
      "A Work",
      "hub",
      7
    ]);
    const above = readText(page("Junk line", "Of A.", "hub", "A Work"));
    expect(above.records.map(({list}) => list?.name)).toEqual(["stray", "explorer"]);
    expect(above.lines.accounted()).toBe(above.lines.length - 1);
  });
});
