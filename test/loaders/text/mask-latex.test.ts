import fc from "fast-check";
import {expect, test} from "vitest";
import {maskLatex} from "../../../loaders/text/mask-latex.js";

test.each([
  ["plain text", "Mutual information, 5 % of it"],
  ["sums of dollars", "from $5 to $10 million"],
  ["sums side by side", "at $5/$10 each"],
  ["a dollar apart", "US $ five or 6$ each"],
  ["escaped dollars", "costs \\$5 of memory and \\$10"],
  ["an escaped dollar before another", "the \\$a$ sign"]
])("maskLatex(text) keeps the words of %s", (_, text) => {
  expect(maskLatex(text)).toBe(text);
});

test.each([
  ["a command", "\\textit{mutual} information", "        mutual  information"],
  ["a starred command", "\\section*{Pruning}", "          Pruning "],
  ["braces alone", "the {BERT} model", "the  BERT  model"],
  ["a tie", "\\emph{Figure}~2", "      Figure  2"],
  ["mathematics", "of $O(n^2)$ time", "of ,      , time"],
  ["mathematics in brackets", "of \\(a+b\\) and \\[c\\].", "of ,     , and ,   ,."],
  [
    "an equation",
    "so \\begin{equation}E=mc^2\\end{equation} holds",
    `so ,${" ".repeat(34)}, holds`
  ],
  [
    "the name of an environment",
    "\\begin{abstract}Words\\end{abstract}",
    `${" ".repeat(16)}Words${" ".repeat(14)}`
  ],
  ["a reference", "layers \\cite{smith2020} prune", "layers                  prune"],
  ["a reference with notes", "see \\citep[see][p. 2]{a1,b2}.", `see ${" ".repeat(24)}.`],
  ["other references", "\\textcite{a1} \\autoref{b2} \\label{c3}", " ".repeat(37)],
  ["a footnote", "pruning\\footnote{of layers} helps", `pruning${" ".repeat(20)} helps`]
])("maskLatex(text) blanks %s", (_, text, masked) => {
  expect(maskLatex(text)).toBe(masked);
});

test("maskLatex keeps the length, and every unit it does not blank", () => {
  const piece = fc.constantFrom(
    ..."\\ $ { } [ ] ~ * a b 5 , \n 😀".split(" "),
    " ",
    "\\cite",
    "\\ref{",
    "\\begin{align}",
    "\\end{align}",
    "\\(",
    "\\]",
    "\\emph{",
    "word"
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({unit: piece}), fc.string({unit: "binary"})), (text) => {
      const masked = maskLatex(text);
      expect(masked).toHaveLength(text.length);
      for (let i = 0; i < text.length; ++i) {
        expect([text.charAt(i), " ", ","]).toContain(masked.charAt(i));
      }
    }),
    {numRuns: 500}
  );
});

test("maskLatex leaves no command, brace or reference in a text", () => {
  const piece = fc.constantFrom("\\cite{key}", "\\emph{word}", "{\\bf word}", "word", " ", ", ");
  fc.assert(
    fc.property(fc.string({unit: piece}), (text) => {
      expect(maskLatex(text)).not.toMatch(/[\\{}]|key|emph|bf/u);
      expect(maskLatex(text).match(/word/gu)).toEqual(text.match(/word/gu));
    })
  );
});
