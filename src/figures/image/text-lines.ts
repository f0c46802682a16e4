import type {Area} from "./area.js";

/** What stands in one line of a text. */
export interface TextLine extends Area {
  text: string;
}

/**
 * The lines that a text node is broken into, each with its box. `sideways` where the lines run
 * from top to bottom.
 */
export function textLines(node: Text, sideways: boolean): TextLine[] {
  const range = document.createRange();
  const boxes = (start: number, end: number) => {
    range.setStart(node, start);
    range.setEnd(node, end);
    return Array.from(range.getClientRects()).filter(({width, height}) => width > 0 && height > 0);
  };
  const lines: {start: number; end: number; box: Area}[] = [];
  const add = (start: number, end: number, box: DOMRect) => {
    const last = lines.at(-1);
    if (last !== undefined && sameLine(last.box, box, sideways)) {
      last.end = end;
      last.box = around(last.box, box);
    } else lines.push({start, end, box: around(box, box)});
  };
  for (const {0: word, index} of node.data.matchAll(/\S+/gu)) {
    const [box, ...more] = boxes(index, index + word.length);
    if (box === undefined) continue;
    if (more.length === 0) add(index, index + word.length, box);
    else {
      let at = index;
      for (const letter of word) {
        const [part] = boxes(at, at + letter.length);
        if (part !== undefined) add(at, at + letter.length, part);
        at += letter.length;
      }
    }
  }
  return lines.map(({start, end, box}) => ({
    ...box,
    text: node.data.slice(start, end).replaceAll(/[ \t\r\n\f]+/gu, " ")
  }));
}

function sameLine(a: Area, b: Area, sideways: boolean): boolean {
  const [one, other] = sideways
    ? [(a.left + a.right) / 2, (b.left + b.right) / 2]
    : [(a.top + a.bottom) / 2, (b.top + b.bottom) / 2];
  const size = sideways ? b.right - b.left : b.bottom - b.top;
  return Math.abs(one - other) < size / 2;
}

function around(a: Area, b: Area): Area {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom)
  };
}
