import fc from "fast-check";
import {expect, test} from "vitest";
import {foreignIn, maskForeign} from "../../../loaders/text/boilerplate.js";
import {filler} from "../../../loaders/text/normalise.js";

/** A text as it is read: white space once, fillers gone, commas for breaks. */
function read(text: string): string {
  return maskForeign(text)
    .replaceAll(filler, "")
    .replace(/\s+/gu, " ")
    .replace(/ ?, ?/gu, ", ")
    .trim();
}

test.each([
  ["Reefs. © 2019 Elsevier Ltd. All rights reserved.", "Reefs., ,"],
  [
    "Reefs and tides of the southern sea (c) 2012 Wiley Periodicals, Inc.",
    "Reefs and tides of the southern sea,"
  ],
  ["Good. (PsycINFO Database Record (c) 2016 APA, all rights reserved).", "Good.,"],
  ["Reefs. This article is protected by copyright.", "Reefs.,"],
  ["Reefs. Published by Elsevier B.V. Tides.", "Reefs., Tides."],
  [
    "Reefs die of heat in summer [ABSTRACT FROM AUTHOR] Copyright of Reefs & Tides is the property of Taylor & Francis Ltd and its content may not be copied or emailed to multiple sites without the copyright holder's express written permission. However, users may print, download, or email articles for individual use. This abstract may be abridged. No warranty is given about the accuracy of the copy. Users should refer to the original published version of the material for the full abstract. (Copyright applies to all Abstracts.)",
    "Reefs die of heat in summer, , , , , ,"
  ],
  [
    "Reefs and tides of the southern sea [ABSTRACT FROM AUTHOR]",
    "Reefs and tides of the southern sea,"
  ],
  ["Reefs. Adapted from the source document.", "Reefs.,"],
  ["Reefs of the sea [Abstract from author]", "Reefs of the sea,"],
  ["Reefs (Author abstract)", "Reefs,"],
  ["Reefs adapted from the source. Tides.", "Reefs adapted from the source. Tides."],
  [
    "Users may print money. A version may be abridged.",
    "Users may print money. A version may be abridged."
  ],
  ["We study copyright law. Rights are many.", "We study copyright law. Rights are many."],
  ["BACKGROUND: Reefs. Materials and methods: Tides. RESULTS—Good.", ", Reefs., Tides., Good."],
  ["In our method: reefs", "In our method: reefs"],
  ["ABSTRACT Reefs die", ", Reefs die"],
  ["Abstract art", "Abstract art"],
  ["RETRACTED: Reefs", ", Reefs"],
  ["Retraction Note to: Reefs", ", Reefs"],
  ["RETRACTED ARTICLE: Reefs", ", Reefs"],
  ["OBJETIVO: Arrecifes. MÉTODOS: Mareas. CONCLUSIONES: Sí.", ", Arrecifes., Mareas., Sí."],
  ["OBJECTIFS: Les récifs. Résultats: Oui.", ", Les récifs., Oui."],
  ["ZIEL: Riffe. Methoden: Gezeiten. ERGEBNISSE: Gut.", ", Riffe., Gezeiten., Gut."],
  ["OBJETIVOS: Recifes. Conclusão: Bom.", ", Recifes., Bom."],
  ["OBIETTIVI: Scogliere. Metodi: Maree.", ", Scogliere., Maree."],
  ["ЦЕЛЬ: Рифы. МАТЕРИАЛЫ И МЕТОДЫ: Приливы.", ", Рифы., Приливы."],
  ["目的：珊瑚礁。方法：潮汐。", ", 珊瑚礁。, 潮汐。"],
  ["【目的】珊瑚礁。【結果】潮汐。", "【, 珊瑚礁。【, 潮汐。"],
  ["Riffe. © 2020 Springer. Alle Rechte vorbehalten.", "Riffe., ,"],
  ["Arrecifes. Todos los derechos reservados.", "Arrecifes.,"],
  ["Récifs. Tous droits réservés.", "Récifs.,"],
  ["Recifes. Todos os direitos reservados.", "Recifes.,"],
  ["Scogliere. Tutti i diritti riservati.", "Scogliere.,"],
  ["Рифы. Все права защищены.", "Рифы.,"],
  ["珊瑚礁。版权所有", "珊瑚礁。,"],
  ["珊瑚礁。無断転載を禁じます", "珊瑚礁。,"],
  ["Reefs of Taiwan. (In Chinese. With English summary.)", "Reefs of Taiwan.,"],
  ["Reefs with a short summary", "Reefs with a short summary"],
  ["These proceedings contain 20 papers. Reefs.", ", Reefs."],
  ["The proceedings of reefs", "The proceedings of reefs"],
  ["Retractado: Arrecifes", ", Arrecifes"],
  ["RÉTRACTÉ : Récifs", ", Récifs"],
  ["[Zurückgezogen] Riffe", ", Riffe"],
  ["Ritirato: Scogliere", ", Scogliere"],
  ["Отозвана: Рифы", ", Рифы"],
  ["撤稿：珊瑚礁", ", 珊瑚礁"],
  ["Droits d'auteur et récifs", "Droits d'auteur et récifs"],
  ["Derechos de autor en internet", "Derechos de autor en internet"],
  ["Das Ziel der Riffe: Gezeiten", "Das Ziel der Riffe: Gezeiten"],
  ["<jats:title>Results</jats:title><jats:p>CO<sub>2</sub></jats:p>", ", , CO2,"],
  ["<mml:math><mml:mi>x</mml:mi></mml:math> is it", ", is it"],
  ["if a<b and c>d hold", "if a<b and c>d hold"],
  ["x &amp;gt;80% of R&amp;D", "x, 80% of R D"],
  ["caf&eacute; &alpha; &#233;", "café α é"],
  ["RÃ©sumÃ© of itâ€™s form", "Résumé of it’s form"],
  ["Â© 2010 Springer. Next.", ", Next."],
  ["Le théâtre de Ñandú", "Le théâtre de Ñandú"],
  ["æœºå™¨å\u00ad¦ä¹\u00a0 of it", "机器学习 of it"],
  ["ã‚µãƒ³ã‚´ç¤\u0081", "サンゴ礁"],
  ["Un élève»… là", "Un élève»… là"],
  ["»úÆ÷Ñ§Ï°µÄ of it", ", of it"],
  ["The r\ufffdsum\ufffd of it", "The, of it"],
  ["«Été», «Où»", "«Été», «Où»"]
])("maskForeign(%j) is read as %j", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test("foreignIn says what stands in a text", () => {
  const nothing = {markup: false, boilerplate: false, wrongTable: false, unreadable: false};
  expect(foreignIn("Reefs")).toEqual(nothing);
  expect(foreignIn("<p>Reefs</p>")).toEqual({...nothing, markup: true});
  expect(foreignIn("METHODS: Reefs")).toEqual({...nothing, boilerplate: true});
  expect(foreignIn("RÃ©sumÃ©")).toEqual({...nothing, wrongTable: true});
  expect(foreignIn("R\ufffdsum\ufffd")).toEqual({...nothing, unreadable: true});
});

test("maskForeign keeps the length of every text, and reads what it made as it is", () => {
  const piece = fc.constantFrom(
    ..."© (c) 2019|Elsevier|All rights reserved|RESULTS:|<sub>|</sub>|<p>|&amp;|&eacute;|&#233;|Ã|©|. | |a|RETRACTED:|–|\ufffd|æœºå™¨|»úÆ÷Ñ§|<jats:title>|</jats:title>|😀|â€™".split(
      "|"
    )
  );
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 12}), (pieces) => {
      const text = pieces.join("");
      expect(maskForeign(text)).toHaveLength(text.length);
    }),
    {numRuns: 2000}
  );
});
