import {describe, expect, it} from "vitest";
import {DirichletMixture} from "../../../../loaders/clusters/methods/dirichlet-mixture.js";
import {paperWords} from "../../../../loaders/clusters/phrase-features.js";
import {phrasedTitles} from "../phrased.js";

const words = paperWords(phrasedTitles("graph graph", "graph of token", "token"));

describe("DirichletMixture", () => {
  it("weighs clusters as equation 4 of Yin & Wang (2014)", () => {
    const mixture = new DirichletMixture(words, 2, {alpha: 0.1, beta: 0.2});
    mixture.move(0, 0, 1);
    const sum = mixture.weigh(1);
    const filled = (1.1 * (2.2 * 0.2)) / (2.4 * 3.4);
    const empty = (0.1 * (0.2 * 0.2)) / (0.4 * 1.4);
    expect((mixture.posterior[0] ?? 0) / sum).toBeCloseTo(filled / (filled + empty), 12);
  });

  it("counts a word that comes twice in a paper as the model does", () => {
    const mixture = new DirichletMixture(words, 2, {alpha: 0.1, beta: 0.2});
    mixture.move(1, 1, 1);
    const sum = mixture.weigh(0);
    const filled = (1.1 * (1.2 * 2.2)) / (2.4 * 3.4);
    const empty = (0.1 * (0.2 * 1.2)) / (0.4 * 1.4);
    expect((mixture.posterior[1] ?? 0) / sum).toBeCloseTo(filled / (filled + empty), 12);
  });

  it("has the prior of each word in proportion to the papers that have it, where that is asked for", () => {
    const unequal = paperWords(phrasedTitles("graph of token", "graph", "graph token", "graph"));
    const mixture = new DirichletMixture(unequal, 2, {alpha: 0.1, beta: 0.3, byPapers: true});
    mixture.move(0, 0, 1);
    const sum = mixture.weigh(1);
    const filled = (1.1 * 1.4) / 2.6;
    const empty = (0.1 * 0.4) / 0.6;
    expect((mixture.posterior[0] ?? 0) / sum).toBeCloseTo(filled / (filled + empty), 12);
  });

  it("forgets a paper that was taken out again", () => {
    const mixture = new DirichletMixture(words, 3, {alpha: 0.1, beta: 0.2});
    mixture.move(0, 1, 1);
    mixture.move(0, 1, -1);
    mixture.weigh(2);
    const [one = 0, ...others] = mixture.posterior;
    for (const other of others) expect(other).toBeCloseTo(one, 12);
  });

  it("weighs long texts without running out of numbers", () => {
    const title = Array.from({length: 4000}, (_, i) => `word${String(i % 400)}a`).join(" ");
    const long = paperWords(phrasedTitles(title, title, title));
    const mixture = new DirichletMixture(long, 60, {alpha: 0.1, beta: 0.2});
    mixture.move(0, 3, 1);
    mixture.move(1, 7, 1);
    const sum = mixture.weigh(2);
    expect(sum).toBeGreaterThan(0);
    expect(Number.isFinite(sum)).toBe(true);
    expect((mixture.posterior[3] ?? 0) / sum).toBeCloseTo(0.5, 6);
  });
});
