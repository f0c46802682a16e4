import {outside, overlaps, type Box} from "../browser/geometry.js";
import type {DrawnHead} from "./looks.js";

/**
 * What is wrong with the heads of columns, a sentence each: one whose letters do not run rightwards
 * or upwards, whose words are broken or do not follow each other, that is cut or leaves its column,
 * or that lies over another.
 */
export function headFaults(heads: readonly DrawnHead[]): string[] {
  const said = heads.flatMap(({text, words, frames}) => {
    const letters = words.flat();
    return [
      ...(isRead(words) ? [] : [`“${text}” does not read from left to right or upwards`]),
      ...(frames.every((frame) => outside(letters, frame, 2).length === 0)
        ? []
        : [`“${text}” is cut, or leaves its column`])
    ];
  });
  const places = heads.map(({text, words}) => around(text, words.flat()));
  return [...said, ...overlaps(places).map(([a, b]) => `“${a.text}” lies over “${b.text}”`)];
}

function isRead(words: readonly Box[][]): boolean {
  return [rightwards, upwards].some(
    ({letter, line}) =>
      words.every((word) => pairs(word).every(([a, b]) => letter(a, b))) &&
      pairs(words.map((word) => around("", word))).every(([a, b]) => letter(a, b) || line(a, b))
  );
}

/** Where a box that follows another stands in a text: after it in its line, or in the next line. */
interface Reading {
  letter(a: Box, b: Box): boolean;
  line(a: Box, b: Box): boolean;
}

const rightwards: Reading = {
  letter: (a, b) => across(a) < across(b) && Math.abs(down(a) - down(b)) < (a.bottom - a.top) / 2,
  line: (a, b) => down(b) - down(a) > (a.bottom - a.top) / 2
};

const upwards: Reading = {
  letter: (a, b) => down(a) > down(b) && Math.abs(across(a) - across(b)) < (a.right - a.left) / 2,
  line: (a, b) => across(b) - across(a) > (a.right - a.left) / 2
};

const across = ({left, right}: Box) => (left + right) / 2;
const down = ({top, bottom}: Box) => (top + bottom) / 2;

function pairs(boxes: readonly Box[]): [Box, Box][] {
  return boxes.slice(1).flatMap((b, i): [Box, Box][] => {
    const a = boxes[i];
    return a === undefined ? [] : [[a, b]];
  });
}

function around(text: string, boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({left}) => left)),
    top: Math.min(...boxes.map(({top}) => top)),
    right: Math.max(...boxes.map(({right}) => right)),
    bottom: Math.max(...boxes.map(({bottom}) => bottom)),
    text
  };
}
