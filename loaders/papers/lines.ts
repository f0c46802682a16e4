import type {HubInput} from "../sources/hub-input.js";
import type {Reading} from "../sources/reading.js";
import type {LineRow} from "../tables/ledger.js";

const decoder = new TextDecoder("utf-8", {ignoreBOM: true});
const strict = new TextDecoder("utf-8", {ignoreBOM: true, fatal: true});
const lineFeed = 10;
const carriageReturn = 13;

/**
 * The rows of `lines` for one hub: the ledgers of its pages. `paperOf` gives the id of the paper
 * that a record of a reading went to, if any. The bytes of a row are its `raw`, or else its `text`
 * and `terminator` as UTF-8; joined, the rows of a file are the file byte for byte.
 */
export function lineRows(
  {id, pages}: HubInput,
  readings: readonly Reading[],
  paperOf: (reading: number, record: number) => string | null
): LineRow[] {
  return readings.flatMap(({lines}, page) => {
    const {path, bytes} = pages[page]?.source ?? {path: "", bytes: new Uint8Array()};
    return Array.from(lines, ({line, start, end, part, became, record, spans}) => {
      const length = terminatorLength(bytes, start, end);
      const content = bytes.subarray(start, end - length);
      const text = decoder.decode(content);
      return {
        hub_id: id,
        path,
        line,
        part,
        accounted: part !== "unrecognised",
        became,
        paper_id: record === null ? null : paperOf(page, record),
        spans: spans === null ? null : JSON.stringify(spans),
        start_byte: start,
        end_byte: end,
        text,
        terminator: decoder.decode(bytes.subarray(end - length, end)),
        raw: text.includes("\ufffd") && !isUtf8(content) ? bytes.slice(start, end) : null
      };
    });
  });
}

function terminatorLength(bytes: Uint8Array, start: number, end: number): number {
  const last = end > start ? bytes[end - 1] : undefined;
  if (last === carriageReturn) return 1;
  if (last !== lineFeed) return 0;
  return end - 1 > start && bytes[end - 2] === carriageReturn ? 2 : 1;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
