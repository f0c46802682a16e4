import fc from "fast-check";
import {expect, test} from "vitest";
import {append, Int32List, Uint8List} from "../../../loaders/text/lists.js";

test("append(lists, key, value) adds to the list of a key, in the order of the calls", () => {
  const lists = new Map([["a", [1]]]);
  append(lists, "a", 2);
  append(lists, "b", 3);
  append(lists, "a", 1);
  expect([...lists]).toEqual([
    ["a", [1, 2, 1]],
    ["b", [3]]
  ]);
});

test("a list holds what was pushed, in order, however long it grows", () => {
  const list = new Int32List();
  for (let i = 0; i < 5000; ++i) list.push(i * 3 - 7);
  expect(list.length).toBe(5000);
  expect(list.toArray()).toEqual(Int32Array.from({length: 5000}, (_, i) => i * 3 - 7));
});

test("a list of bytes holds what was pushed and set, however long it grows", () => {
  const list = new Uint8List();
  for (let i = 0; i < 5000; ++i) list.push(i % 256);
  list.set(0, 9);
  expect(list.toArray()).toEqual(
    Uint8Array.from({length: 5000}, (_, i) => (i === 0 ? 9 : i % 256))
  );
});

test("at(index) is 0 beyond the end", () => {
  const list = new Int32List();
  list.push(5);
  expect([list.at(0), list.at(1), list.at(-1), list.at(1024), list.at(1e9)]).toEqual([
    5, 0, 0, 0, 0
  ]);
});

test("set(index, value) replaces a value, and toArray() is a copy", () => {
  const list = new Int32List();
  list.push(1);
  list.push(2);
  const before = list.toArray();
  list.set(1, -9);
  expect([...before]).toEqual([1, 2]);
  expect([...list.toArray()]).toEqual([1, -9]);
  before[0] = 4;
  expect(list.at(0)).toBe(1);
});

test("a new list is empty", () => {
  expect(new Int32List().toArray()).toEqual(new Int32Array(0));
});

test("a list is an array of whole numbers of 32 bits", () => {
  const numbers = fc.array(fc.integer({min: -(2 ** 31), max: 2 ** 31 - 1}), {maxLength: 3000});
  fc.assert(
    fc.property(numbers, (values) => {
      const list = new Int32List();
      for (const value of values) list.push(value);
      expect([...list.toArray()]).toEqual(values);
      expect(values.every((value, i) => list.at(i) === value)).toBe(true);
    })
  );
});
