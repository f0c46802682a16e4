import fc from "fast-check";
import {expect, test} from "vitest";
import {latexAccents, withoutFillers} from "../../../loaders/text/latex-accents.js";

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
