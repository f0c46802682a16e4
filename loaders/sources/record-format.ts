import {SourceText} from "./decode.js";
import {type Head, headOf, openingOf} from "./head.js";
import type {LargeSource, Source} from "./hub-input.js";
import type {Layout, ListFacts} from "./layout.js";
import type {Format} from "./reading.js";
import {readRecords, streamRecords} from "./read-records.js";

export type {Layout, ListFacts};

/**
 * A source format of one or several layouts, of which the first that recognises a file reads it.
 * The name is that of its folder. It streams what is UTF-8 and of a syntax that reads a text in
 * pieces.
 */
export function recordFormat(name: string, ...layouts: readonly [Layout, ...Layout[]]): Format {
  const layoutOf = (head: Head) => layouts.find(({recognises}) => recognises(head));
  const layoutFor = (source: Source | LargeSource) =>
    layoutOf(headOf(openingOf(source))) ?? layouts[0];
  return {
    name,
    isGeneral: layouts.every(({isGeneral}) => isGeneral === true),
    recognises: (opening) => layoutOf(headOf(opening)) !== undefined,
    read: (source) => readRecords(name, layoutFor(source), source),
    stream: (source, takes) => {
      const layout = layoutFor(source);
      if (layout.syntax.holdsAll === true || !SourceText.isUtf8(source)) return null;
      return streamRecords(name, layout, new SourceText(source), takes);
    }
  };
}
