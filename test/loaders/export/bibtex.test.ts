import fc from "fast-check";
import {expect, test} from "vitest";
import {texMathematics} from "../../../loaders/export/bibtex.js";

const mathematics = (text: string) =>
  texMathematics(text).map(([from, to]) => text.slice(from, to));

test.each([
  [String.raw`Sorting in $O(n \log n)$ and $\tilde{O}(\sqrt{n})$ time`],
  [String.raw`\(x^2_i\), \[\frac{a}{b}\] and $$\sum_i x_i$$`],
  [String.raw`$\{a, b\}$-free $k$-SAT, $\mathbb{R}^{d}$`],
  [String.raw`$a < b \text{ and } \%$`]
])("texMathematics of %j is all of its spans", (text) => {
  const spans = text.match(/\$\$.*?\$\$|\$.*?[^\\]\$|\\\(.*?\\\)|\\\[.*?\\\]/gu);
  expect(mathematics(text)).toEqual(spans);
});

test.each([
  ["costs $5 and $10", "sums of money"],
  ["from $20,000 to $30,000", "sums of money"],
  ["$ a $ and $b", "space at the dollars, no end"],
  [String.raw`$\input{/etc/passwd}$`, "a command that reads"],
  [String.raw`$\immediate\write18{ls}$`, "a command that runs"],
  [String.raw`$\def\x{\x}\x$`, "a definition"],
  [String.raw`$\csname input\endcsname x$`, "a name of a command"],
  ["$^^5cinput x$", "a sign by its code"],
  ["$a}{b$", "braces that cross"],
  [String.raw`$\{a$`, "a brace that BibTeX counts"],
  [String.raw`$}\{$`, "braces that cross for BibTeX"],
  ["$a % b$", "a comment"],
  ["$a & b$ $a # b$ $a ~ b$", "signs of tables and arguments"],
  [String.raw`$a \\ b$`, "a line break"],
  [String.raw`\$a$ b`, "an escaped dollar"],
  [String.raw`\(a`, "no end"],
  ["$$", "nothing inside"],
  [`$${"a".repeat(501)}$`, "more than 500 characters"]
])("texMathematics of %j is none: %s", (text) => {
  expect(mathematics(text)).toEqual([]);
});

test("what is not mathematics hides none that comes after", () => {
  expect(mathematics("costs $5 for $n$ items")).toEqual(["$n$"]);
  expect(mathematics(String.raw`\foo $x$`)).toEqual(["$x$"]);
});

test("spans are in order, apart, inside the text, with braces that balance", () => {
  const part = fc.constantFrom(
    "$",
    "{",
    "}",
    "\\",
    "\\alpha",
    "\\(",
    "\\)",
    "\\{",
    "\\}",
    "a",
    " "
  );
  fc.assert(
    fc.property(fc.array(part, {maxLength: 30}), (parts) => {
      const text = parts.join("");
      let before = 0;
      for (const [from, to] of texMathematics(text)) {
        expect(from).toBeGreaterThanOrEqual(before);
        expect(to).toBeGreaterThan(from);
        let depth = 0;
        for (const letter of text.slice(from, to)) {
          depth += letter === "{" ? 1 : letter === "}" ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        before = to;
      }
      expect(before).toBeLessThanOrEqual(text.length);
    })
  );
});
