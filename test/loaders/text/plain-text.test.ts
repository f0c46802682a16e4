import fc from "fast-check";
import {expect, it} from "vitest";
import {plainText} from "../../../loaders/text/plain-text.js";

it.each([
  ["Roles of &lt;i&gt;gene1&lt;/i&gt; in A &amp;amp; B", "Roles of gene1 in A & B"],
  ["Energy #x2013; a review", "Energy – a review"],
  ["Terms & conditions; a survey", "Terms & conditions; a survey"],
  ["R&amp;D regions <0.5 mm and >2 mm.", "R&D regions <0.5 mm and >2 mm."],
  [
    "<jats:title>Abstract</jats:title>\n  <jats:p>We test <jats:italic>E. coli</jats:italic>.</jats:p>",
    "We test E. coli."
  ],
  [
    "<jats:sec><jats:title>Background</jats:title><jats:p>It rained.</jats:p></jats:sec><jats:sec><jats:title>Methods</jats:title><jats:p>We asked.</jats:p></jats:sec>",
    "Background: It rained. Methods: We asked."
  ],
  ["<h4>Background</h4>It rained.", "Background: It rained."],
  [
    '<AbstractText Label="METHODS" NlmCategory="METHODS">We asked.</AbstractText>',
    "METHODS: We asked."
  ],
  ["d<sub>0</sub>-algebras of H<sub>2</sub>O", "d0-algebras of H2O"],
  ["P<0.001 and p &lt; 0.05, x <y> z", "P<0.001 and p < 0.05, x <y> z"],
  ["&amp;gt;80% of <br/>them", ">80% of them"],
  [
    "The <mml:math><mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup><mml:annotation>x^2</mml:annotation></mml:math> law",
    "The x2 law"
  ],
  ["A\u2028B\u00a0C\u200b  D", "A B C D"],
  ["Cafe\u0301", "Café"],
  ["  ", ""],
  [
    "Text. <comment>Superscript/Subscript Available</comment>",
    "Text. Superscript/Subscript Available"
  ],
  ["A <it>b</it>", "A b"],
  ["<A study of fens.pdf> and <a href='x'>more</a>", "<A study of fens.pdf> and more"],
  [
    String.raw`10x\documentclass[12pt]{minimal} \usepackage{amsmath} \begin{document}$$10$$\end{document} fewer`,
    "10x fewer"
  ]
])("plainText(%j) is %j", (text, plain) => {
  expect(plainText(text)).toBe(plain);
});

it("plainText(text) never throws, and leaves words and single blanks as they are", () => {
  fc.assert(
    fc.property(fc.string({unit: "grapheme"}), (text) => {
      expect(plainText(text)).toBe(plainText(text).trim());
    })
  );
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[\w.,;:()'-]{1,9}$/u)), (words) => {
      fc.pre(!words.some((word) => word.includes("#x")));
      expect(plainText(words.join(" "))).toBe(words.join(" "));
    })
  );
});
