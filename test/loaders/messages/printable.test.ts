import fc from "fast-check";
import {expect, test} from "vitest";
import {diagnostic, formatDiagnostic} from "../../../loaders/messages/diagnostic.js";
import {printable, printableJson} from "../../../loaders/messages/printable.js";

const controls = [
  ..."\0\u0007\b\n\v\f\r\u001b\u007f\u0085\u009b\u009d", // C0, ESC, DEL, C1
  ..."\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", // bidi
  ..."\u00ad\u180e\u200b\u200c\u200d\u2060\u2061\u206a\ufeff\u{e0041}", // no width
  ..."\u2028\u2029"
];
const hostile = fc.string({
  unit: fc.oneof(fc.constantFrom(...controls), fc.string({unit: "binary", maxLength: 1}))
});
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

test("printable(text) keeps what shows, and of what does not show only a sign for each", () => {
  expect(printable("Über “深度” Ω\té 👍🏽 שלום")).toBe("Über “深度” Ω é 👍🏽 שלום");
  for (const control of controls) expect(printable(`a${control}b`)).toBe("a\ufffdb");
  fc.assert(
    fc.property(hostile, (text) => {
      expect(printable(text)).not.toMatch(unprintable);
      expect(Array.from(printable(text))).toHaveLength(Array.from(text).length);
    })
  );
});

test("printableJson(value) is the JSON of the value, on one line that a terminal only shows", () => {
  fc.assert(
    fc.property(hostile, hostile, (key, text) => {
      const json = printableJson({[key]: [text]});
      expect(json).not.toMatch(unprintable);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({[key]: [text]})));
    })
  );
});

test("formatDiagnostic(diagnostic) is a line, and one for the text, whatever stands in it", () => {
  fc.assert(
    fc.property(hostile, hostile, (given, text) => {
      const place = {path: given, line: 1, column: 1};
      const compared = {text: `x${text}`, actual: given, expected: given};
      const lines = formatDiagnostic(diagnostic("note", "odd", given, place, compared)).split("\n");
      expect(lines).toHaveLength(2);
      for (const line of lines) expect(line).not.toMatch(unprintable);
    })
  );
});
