import {expect, test} from "vitest";
import {headFaults} from "./head-faults.js";
import type {DrawnHead} from "./looks.js";

/** A head of letters 10 px apart from (x, y) along a step, its column from (0, 0) to (100, 100). */
const head = (text: string, [x, y]: [number, number], [right, down]: [number, number]) => {
  const letters = Array.from(text, (letter, i) => ({
    left: x + right * i * 10,
    top: y + down * i * 10,
    right: x + right * i * 10 + 10,
    bottom: y + down * i * 10 + 10,
    text: letter
  }));
  const frames = [{left: 0, top: 0, right: 100, bottom: 100, text: ""}];
  return {text, words: [letters], frames} satisfies DrawnHead;
};

test("headFaults() passes what reads rightwards or upwards, in lines that follow each other", () => {
  const two = head("ab", [0, 50], [0, -1]);
  const lines = {...two, words: [...two.words, ...head("cd", [10, 50], [0, -1]).words]};
  expect(headFaults([head("abc", [30, 80], [1, 0]), lines])).toEqual([]);
});

test("headFaults() names what stands on its head, is turned, broken, cut, or lies over another", () => {
  const read = "does not read from left to right or upwards";
  expect(headFaults([head("over", [60, 0], [-1, 0])])).toEqual([`“over” ${read}`]);
  expect(headFaults([head("down", [0, 0], [0, 1])])).toEqual([`“down” ${read}`]);
  const back = head("ab", [50, 50], [0, -1]);
  const lines = {...back, words: [...back.words, ...head("cd", [20, 50], [0, -1]).words]};
  expect(headFaults([lines])).toEqual([`“ab” ${read}`]);
  const [first, second] = [head("bro", [0, 0], [1, 0]), head("ken", [0, 20], [1, 0])];
  const broken = {...first, text: "broken", words: [[...first.words, ...second.words].flat()]};
  expect(headFaults([broken])).toEqual([`“broken” ${read}`]);
  expect(headFaults([head("long", [0, 20], [0, -1])])).toEqual([
    "“long” is cut, or leaves its column"
  ]);
  expect(headFaults([head("one", [0, 0], [1, 0]), head("two", [5, 5], [1, 0])])).toEqual([
    "“one” lies over “two”"
  ]);
});
