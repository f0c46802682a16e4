import {expect, test} from "vitest";
import {lackWords, parameters} from "../../../src/interaction/parameters.js";

test("lackWords(page, name, lack) is a sentence for each parameter of each page", () => {
  const sentences = Object.values(parameters).flatMap((names) => Object.keys(names)).length;
  expect(sentences).toBeGreaterThan(20);
  for (const name of Object.keys(parameters.report))
    expect(lackWords("report", name, {asked: "x"})).toMatch(/^The .+ “x” is not here: .+\.$/u);
  expect(lackWords("compare", "hubs", {asked: "x", instead: "the others are compared"})).toBe(
    "The hub “x” is not here: the others are compared."
  );
  expect(lackWords("compare", "hubs", {sentence: "Too many."})).toBe("Too many.");
});

test("what is asked for is shortened, and a name that no page has is said", () => {
  expect(lackWords("report", "theme", {asked: "𝒙".repeat(200)})).toBe(
    `The theme “${"𝒙".repeat(59)}…” is not here: papers are shown whatever their themes.`
  );
  for (const name of ["colour", "constructor", "hubs"])
    expect(lackWords("report", name)).toBe(
      `“${name}” is nothing that this page can be asked for: it is left out.`
    );
});
