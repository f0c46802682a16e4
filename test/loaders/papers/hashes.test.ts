import fc from "fast-check";
import {expect, test} from "vitest";
import {linesHash} from "../../../loaders/papers/hashes.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const hashOf = (...pages: string[]) => linesHash(pages.map(bytes));

test("linesHash(pages) is the SHA-256 of the lines that hold something, an LF after each", () => {
  expect(hashOf("a\nb\n")).toBe("911169ddaaf146aff539f58c26c489af3b892dff0fe283c1c264c65ae5aa59a2");
});

test("it is the same whatever line ends, blank lines, white space around lines and marks there are", () => {
  const line = fc.string({unit: "grapheme"}).map((text) => text.replaceAll(/[\r\n]/gu, "").trim());
  const around = fc.constantFrom("", " ", "\t", "  ");
  const end = fc.constantFrom("\n", "\r\n", "\r", "\n\n", "\r\n \r\n");
  const lines = fc.array(fc.tuple(around, line, around, end), {maxLength: 6});
  fc.assert(
    fc.property(lines, fc.constantFrom("", "\ufeff"), fc.nat(6), (written, mark, at) => {
      const plain = written.map(([, text]) => `${text}\n`).join("");
      const other = mark + written.map((parts) => parts.join("")).join("");
      expect(hashOf(other)).toBe(hashOf(plain));
      expect(hashOf(other.replace(/[\r\n]+$/u, ""))).toBe(hashOf(plain));
      const cut = written
        .slice(0, at)
        .map(([, text]) => `${text}\n`)
        .join("");
      expect(hashOf(cut, plain.slice(cut.length))).toBe(hashOf(plain));
    })
  );
});

test("other lines, or the same in another order, are another text", () => {
  const hashes = ["a\nb", "b\na", "ab", "a b", "a", ""].map((text) => hashOf(text));
  expect(new Set(hashes).size).toBe(hashes.length);
});
