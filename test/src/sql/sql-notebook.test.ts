import {expect, test} from "vitest";
import {answerWords, secondsWords, stageWords} from "../../../src/sql/sql-page.js";
import {answer} from "./answers.js";

test("secondsWords(seconds)", () => {
  expect([0.0081, 1.44, 12.4].map(secondsWords)).toEqual(["8 ms", "1.4 s", "12 s"]);
});

test("stageWords() says what has come, and counts the seconds of long work", () => {
  expect(stageWords("starting", 0.3)).toBe("Starting DuckDB …");
  expect(stageWords("starting", 2, "3.1 of 34.2 MB")).toBe("Starting DuckDB: 3.1 of 34.2 MB … 2 s");
  expect(stageWords("loading", 0.3, "papers")).toBe("Reading the tables: papers …");
  expect(stageWords("running", 5.9)).toBe("Running … 5 s");
});

test("answerWords() says how many rows, that there are none, or that there are more", () => {
  const one = answer({a: ["integer", 1]});
  expect(answerWords(one, 0.01)).toBe("1\u00a0row in 10 ms");
  expect(answerWords(answer({a: ["integer"]}), 0.01)).toBe("No rows, in 10 ms.");
  expect(answerWords({...one, more: true}, 2)).toMatch(/^The first 1\u00a0row, read in 2.0 s\./);
  expect(answerWords({columns: [], rows: 0, more: false}, 0.01)).toBe("Done in 10 ms.");
});
