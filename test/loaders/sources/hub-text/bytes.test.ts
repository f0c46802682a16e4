import {describe, expect, it} from "vitest";
import {hubText} from "../../../../loaders/sources/hub-text/hub-text.js";
import {papersOf, readText, stripped} from "./read-text.js";

describe("hubText.read(source), bytes as they come", () => {
  const plain = papersOf(readText(stripped));
  it.each([
    ["CRLF", stripped.replaceAll("\n", "\r\n")],
    ["a lone CR", stripped.replaceAll("\n", "\r")],
    ["a byte-order mark", `\ufeff${stripped}`],
    ["no-break spaces around lines", stripped.replaceAll("\n", "\u00a0\n\u00a0")],
    ["zero-width characters around lines", stripped.replaceAll("\n", "\u200b\n\u200d")],
    ["a final newline", `${stripped}\n`],
    ["blank lines", stripped.replaceAll("\n", "\n\n")]
  ])("reads the same papers with %s", (_, text) => {
    expect(papersOf(readText(text))).toEqual(plain);
  });

  it("reads structure through no-break and zero-width characters inside lines", () => {
    for (const text of [
      stripped.replaceAll("citing papers explorer", "citing\u00a0papers explorer"),
      stripped.replace("3 Pith papers cite", "3\u00a0Pith papers\u200b cite"),
      stripped.replace("background 2method", "background\u00a02\u200bmethod")
    ]) {
      const {statement, records, totals, lines} = readText(text);
      expect(statement?.declared).toBe(3);
      expect(records).toHaveLength(plain.length);
      expect(totals).toHaveLength(3);
      expect(lines.accounted()).toBe(lines.length);
    }
  });

  it("takes spans of a fused line from the bytes as written", () => {
    const line = "e\u0301tude\u00a02polarities";
    const bytes = new TextEncoder().encode(
      stripped.replace("background 2method 1polarities", line)
    );
    const {lines} = hubText.read({path: "page.txt", bytes});
    const fused = Array.from(lines).find(({line: number}) => number === 13);
    const slices = fused?.spans?.map(({start, end}) =>
      new TextDecoder().decode(bytes.subarray(start, end))
    );
    expect(slices).toEqual(["e\u0301tude\u00a02", "polarities"]);
  });

  it("keeps U+2028 inside a title", () => {
    const text = stripped.replace("Depth for Width", "Depth\u2028Width");
    expect(readText(text).records.map(({title}) => title)).toContain("Depth\u2028Width");
  });

  it("puts titles into composed form", () => {
    const text = stripped.replace("Depth for Width", "De\u0301pth");
    expect(readText(text).records.map(({title}) => title)).toContain("Dépth");
  });

  it("warns of each line with bytes that are not UTF-8, at their place, and goes on", () => {
    const bytes = new TextEncoder().encode(stripped);
    const at = stripped.indexOf("Depth for");
    bytes[at + 2] = 0xff;
    const {records, messages} = hubText.read({path: "page.txt", bytes});
    expect(records).toHaveLength(plain.length);
    expect(messages.filter(({rule}) => rule === "invalid-utf-8")).toMatchObject([
      {severity: "warning", place: {line: 21, column: 3}, reason: "byte 0xff is not utf-8"}
    ]);
  });

  it("warns of an encoded lone surrogate, not of a replacement character that was written", () => {
    const [before = "", after = ""] = stripped.split("Depth for Width");
    const encoder = new TextEncoder();
    const around = (middle: Uint8Array) =>
      new Uint8Array([...encoder.encode(before), ...middle, ...encoder.encode(after)]);
    const surrogate = hubText.read({path: "x", bytes: around(new Uint8Array([0xed, 0xa0, 0x80]))});
    const written = hubText.read({path: "x", bytes: around(encoder.encode("\ufffd"))});
    expect(surrogate.messages.map(({rule}) => rule)).toContain("invalid-utf-8");
    expect(written.messages.map(({rule}) => rule)).not.toContain("invalid-utf-8");
  });
});
