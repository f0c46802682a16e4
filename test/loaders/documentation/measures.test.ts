import {expect, test} from "vitest";
import {measures, readMeasure} from "../../../loaders/documentation/measures.js";
import * as statistics from "../../../loaders/statistics/index.js";

test("readMeasure reads docstring, formula, source and settings", () => {
  const text = `
/** A type. */
export interface Pair { one: number }
/**
 * The share of \`count\` in a whole,
 * as a fraction.
 * @title Share of a whole
 * @formula \\frac{x}{n}
 * @see Somebody (1900). A book,
 * volume 2.
 */
export function share(
  count: number,
  {whole, alpha = 0.05}: {whole: number; alpha?: number},
  lambda = 0.6
): number { return count / whole; }
`;
  expect(readMeasure("share.ts", text, "share")).toEqual({
    name: "share",
    title: "Share of a whole",
    description: "The share of \`count\` in a whole, as a fraction.",
    formula: "\\frac{x}{n}",
    source: "Somebody (1900). A book, volume 2.",
    settings: [
      {name: "count", type: "number", standard: null},
      {name: "whole", type: "number", standard: null},
      {name: "alpha", type: "number", standard: "0.05"},
      {name: "lambda", type: "number", standard: "0.6"}
    ]
  });
  expect(
    readMeasure("type.ts", "/** A pair. */ export interface Pair { one: number }", "Pair")
  ).toBeNull();
});

const documented = measures("loaders/statistics");

test("what is said of measures is prose: no errors, no values of the code, no formula in plain text", () => {
  for (const {name, description} of documented) {
    expect(`${name}: ${description}`).not.toMatch(
      /throw|\bnull\b|NaN|Infinity|_i|√|Σ|\bln\b|log\(/i
    );
  }
});

test("every exported measure is documented, under its own name", () => {
  const functions = Object.entries(statistics).flatMap(([name, value]) =>
    typeof value === "function" ? [name] : []
  );
  expect(documented.map(({name}) => name).sort()).toEqual(functions.sort());
});

test("every measure of a formula has it as MathML, and says where it is from", () => {
  const told = documented.filter(({formula}) => formula !== null);
  expect(told.length).toBeGreaterThan(20);
  for (const {mathml} of told) expect(mathml).toMatch(/^<math .*<\/math>$/s);
  const inWords = documented.filter(({formula}) => formula === null).map(({name}) => name);
  expect(inWords.sort()).toEqual([
    "contingencyTable",
    "evidenceGate",
    "missingGrade",
    "normalProbability",
    "normalQuantile"
  ]);
  const unsourced = documented.filter(({source}) => source === null).map(({name}) => name);
  expect(unsourced.sort()).toEqual(["contingencyTable", "coverage", "evidenceGate"]);
});

test("each measure stands once in the list, in the order of their names", () => {
  const names = documented.map(({name}) => name);
  expect(names).toEqual([...new Set(names)].sort());
});
