import type {ClusterTermRow} from "npm:hubscope";
import {expect, test} from "vitest";
import {relevance, relevantTerms} from "../../../src/themes/relevance.js";

function term(name: string, inside: number, all: number, papers = 3): ClusterTermRow {
  return {
    hub_id: "h",
    clustering_id: "c",
    cluster_id: 1,
    term_id: name,
    term: name,
    papers_inside: papers,
    papers_outside: 1,
    probability_inside: inside,
    probability: all,
    relevance: 0,
    c_tf_idf: 0,
    z: null,
    position: 1
  };
}

const common = term("models", 0.2, 0.2);
const rare = term("entropy", 0.05, 0.01);

test("relevance(row, lambda): λ ln φ + (1 − λ) ln(φ/p)", () => {
  expect(relevance(rare, 1)).toBeCloseTo(Math.log(0.05), 12);
  expect(relevance(rare, 0)).toBeCloseTo(Math.log(5), 12);
  expect(relevance(rare, 0.6)).toBeCloseTo(0.6 * Math.log(0.05) + 0.4 * Math.log(5), 12);
});

test("relevantTerms(rows, {lambda, most}): frequent terms at λ = 1, telling ones at λ = 0", () => {
  const first = (lambda: number) => relevantTerms([common, rare], {lambda, most: 1})[0]?.term;
  expect(first(1)).toBe("models");
  expect(first(0)).toBe("entropy");
});

test("relevantTerms: a term that a better one of as many papers holds is left out", () => {
  const whole = term("mutual information", 0.1, 0.02);
  const rows = [whole, term("information", 0.1, 0.05), term("mutual", 0.1, 0.04, 4)];
  expect(relevantTerms(rows, {lambda: 0.6, most: 5}).map((row) => row.term)).toEqual([
    "mutual information",
    "mutual"
  ]);
});
