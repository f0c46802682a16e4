import fc from "fast-check";
import {expect, it} from "vitest";
import {latexText} from "../../../loaders/text/latex.js";

it.each([
  ['M{\\"u}ller and G{\\\'{e}}rard and {\\"{U}}ber', "Müller and Gérard and Über"],
  ["Fran\\c{c}ois \\o{} Stra\\ss e", "François ø Straße"],
  ["{Cased} {W}ords of {{Double Braces}}", "Cased Words of Double Braces"],
  ["Food \\& drink: 5\\% of \\$3 \\#1 a\\_b", "Food & drink: 5% of $3 #1 a_b"],
  ["pages 1--9 --- a dash", "pages 1–9 — a dash"],
  ["$\\beta$-carotene at $T_c \\leq 3$", "β-carotene at T_c ≤3"],
  ["\\textit{E. coli} and \\emph{others}, H\\textsubscript{2}O", "E. coli and others, H2O"],
  ["No.~5", "No. 5"],
  ["``quoted''", '"quoted"'],
  ["plain text", "plain text"]
])("latexText(%j) is %j", (latex, text) => {
  expect(latexText(latex)).toBe(text);
});

it("latexText(text) never throws, and leaves text without signs of LaTeX as it is", () => {
  fc.assert(
    fc.property(fc.string({unit: "grapheme"}), (text) => typeof latexText(text) === "string")
  );
});
