import {count} from "../page/words.js";
import type {Answer} from "./answer.js";
import type {Stage} from "./sql-database.js";

/** A time in words: "8 ms" below a second, "1.4 s" below ten, else "12 s". */
export function secondsWords(seconds: number): string {
  if (seconds < 1) return `${Math.round(seconds * 1000)} ms`;
  return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
}

/** What is being done for a query, and for how long once that is more than a second. */
export function stageWords(stage: Stage, seconds: number): string {
  const doing = {
    starting: "Starting DuckDB",
    loading: "Reading the tables",
    running: "Running"
  }[stage];
  return seconds < 1 ? `${doing} …` : `${doing} … ${Math.floor(seconds)} s`;
}

/** How many rows an answer has, and how long it took. */
export function answerWords({columns, rows, more, empty}: Answer, seconds: number): string {
  if (empty === true)
    return "There is nothing to run: the query is empty, or all of it is comment.";
  const time = secondsWords(seconds);
  if (columns.length === 0) return `Done in ${time}.`;
  if (more) {
    return `The first ${count(rows, "row")}, read in ${time}. The query gives more: LIMIT or GROUP BY makes them fewer.`;
  }
  return rows === 0 ? `No rows, in ${time}.` : `${count(rows, "row")} in ${time}`;
}
