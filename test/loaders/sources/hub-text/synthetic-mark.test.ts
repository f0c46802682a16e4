import {describe, expect, it} from "vitest";
import {syntheticMark} from "../../../../loaders/tables/hubs.js";
import {papersOf, readText, stripped} from "./read-text.js";

describe("hubText.read(source), the mark of a synthetic hub", () => {
  const marked = (text: string) => readText(text).statement?.synthetic;

  it.each([
    ["as written", `${syntheticMark}\n${stripped}`],
    ["after a byte-order mark and blank lines", `\ufeff\n \n${syntheticMark}\r\n${stripped}`],
    ["with no-break spaces", `${syntheticMark.replaceAll(" ", "\u00a0")}\n${stripped}`]
  ])("is read in the first line and changes nothing else: %s", (_, text) => {
    const {statement, lines} = readText(text);
    expect(statement).toMatchObject({synthetic: true, title: "Reading Networks by Their Layers"});
    expect(papersOf(readText(text))).toEqual(papersOf(readText(stripped)));
    expect(lines.accounted()).toBe(lines.length);
  });

  it.each([
    ["no mark", stripped],
    ["in the second line", `pith. sign in\n${syntheticMark}\n${stripped}`],
    ["with a further word", `${syntheticMark} here\n${stripped}`],
    ["in capitals", `${syntheticMark.toUpperCase()}\n${stripped}`],
    ["fused to the line after it", `${syntheticMark}${stripped}`],
    ["as the last summary", `${stripped}\n-\nA title\n${syntheticMark}`]
  ])("is read nowhere else: %s", (_, text) => {
    expect(marked(text)).toBe(false);
  });

  it("is a mark once: a second line of it is a line that follows no rule", () => {
    const {messages} = readText(`${syntheticMark}\n${syntheticMark}\n${stripped}`);
    const warned = messages.filter(({severity}) => severity === "warning");
    expect(warned).toMatchObject([{rule: "unrecognised-line", place: {line: 2}}]);
  });
});
