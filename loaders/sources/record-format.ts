import {type Head, headOf, openingOf} from "./head.js";
import type {Layout, ListFacts} from "./layout.js";
import type {Format} from "./reading.js";
import {readRecords} from "./read-records.js";

export type {Layout, ListFacts};

/**
 * A source format of one or several layouts, of which the first that recognises a file reads it. The
 * name is that of its folder.
 */
export function recordFormat(name: string, ...layouts: readonly [Layout, ...Layout[]]): Format {
  const layoutOf = (head: Head) => layouts.find(({recognises}) => recognises(head));
  return {
    name,
    isGeneral: layouts.every(({isGeneral}) => isGeneral === true),
    recognises: (opening) => layoutOf(headOf(opening)) !== undefined,
    read: (source) => readRecords(name, layoutOf(headOf(openingOf(source))) ?? layouts[0], source)
  };
}
