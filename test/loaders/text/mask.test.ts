import fc from "fast-check";
import {expect, test} from "vitest";
import {
  latexAccents,
  maskAddresses,
  maskLatex,
  withoutFillers
} from "../../../loaders/text/mask.js";

test.each([
  ["Poincar\\'e", "Poincaré"],
  ["Poincar\\'{e} maps", "Poincaré maps"],
  ["Poincar{\\'e}", "Poincaré"],
  ["Poincar{\\'{e}}", "Poincaré"],
  ['Schr\\"odinger', "Schrödinger"],
  ['Schr{\\"o}dinger', "Schrödinger"],
  ["Erd\\H{o}s", "Erdős"],
  ["Ji\\v{r}\\'{\\i}", "Jiří"],
  ["{\\v Z}i\\v{z}ek", "Žižek"],
  ["Fran\\c{c}ois", "François"],
  ["Wei{\\ss}", "Weiß"],
  ["\\O{}rsted", "Ørsted"],
  ["S\\o ren", "Søren"],
  ["\\L ukasiewicz", "Łukasiewicz"],
  ["\\'Etude", "Étude"]
])("latexAccents(%j) shows %j", (text, shown) => {
  expect(withoutFillers(latexAccents(text))).toBe(shown);
  expect(latexAccents(text)).toHaveLength(text.length);
});

test.each([
  ["a command that starts like a letter", "\\lambda \\oint \\cite{c} \\vec{x} \\url{u} \\ref{a}"],
  ["no backslash", 'O\'Neill said "no"'],
  ["an escaped dollar", "\\$5"]
])("latexAccents(text) leaves %s", (_, text) => {
  expect(latexAccents(text)).toBe(text);
});

test("latexAccents keeps the length of any text", () => {
  const piece = fc.constantFrom(..."\\ { } ' \" e o i ss v H c \u{1d4b3} é x".split(" "), " ");
  fc.assert(
    fc.property(fc.string({unit: piece}), (text) => {
      expect(latexAccents(text)).toHaveLength(text.length);
    }),
    {numRuns: 2000}
  );
});

test.each([
  ["an address", "see http://arxiv.org/abs/1703.00810.", "see ,                              ."],
  ["an address in brackets", "code (https://a.org/b) here", "code (,              ) here"],
  ["one without a scheme", "at www.a.org, now", "at ,        , now"],
  ["a DOI", "doi:10.1000/xyz123 says", ",                  says"],
  ["an arXiv number", "arXiv:1703.00810v3 says", ",                  says"]
])("maskAddresses(text) blanks %s", (_, text, masked) => {
  expect(maskAddresses(text)).toBe(masked);
});

test.each(["https is a protocol", "A/B tests: 10.5/2", "Q&A of AT&T; R&D", "e.g. this, i.e. that"])(
  "maskAddresses(%j) keeps its words",
  (text) => {
    expect(maskAddresses(text)).toBe(text);
  }
);

test("maskAddresses keeps the length, and every unit it does not blank", () => {
  const piece = fc.constantFrom("http://", "www.", "doi:", "a", "&amp;", ".", " ", "/", "😀", ")");
  fc.assert(
    fc.property(fc.oneof(fc.string({unit: piece}), fc.string({unit: "binary"})), (text) => {
      const masked = maskAddresses(text);
      expect(masked).toHaveLength(text.length);
      for (let i = 0; i < text.length; ++i) {
        expect([text.charAt(i), " ", ","]).toContain(masked.charAt(i));
      }
    })
  );
});

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
