import fc from "fast-check";
import {expect, it} from "vitest";
import {contentOf, type LargeSource} from "../../../loaders/sources/hub-input.js";
import {readSource, streamSource} from "../../../loaders/sources/read-source.js";
import type {PaperRecord} from "../../../loaders/sources/reading.js";
import {RecordLedger} from "../../../loaders/sources/record-ledger.js";
import {golden, samples, type Sample} from "./samples.js";

function inPieces({name, bytes}: Sample, pieceSize: number): LargeSource {
  const read = (start: number, end: number) => bytes.slice(start, Math.min(end, bytes.length));
  return {path: name, content: {size: bytes.length, pieceSize, read}};
}

function streamed(source: LargeSource): string | null {
  const records: PaperRecord[] = [];
  const lines = new RecordLedger();
  const reading = streamSource(source, {
    record: (record) => records.push(record),
    row: (row) => {
      lines.add(row);
    }
  });
  return reading === null ? null : golden({...reading, records, lines});
}

it("streamSource(source, takes) of every sample reads, in pieces of any size, what readSource reads", () => {
  const streams = samples.filter((sample) => streamed(inPieces(sample, 2 ** 22)) !== null);
  const wholes = new Map(
    streams.map((sample) => [sample, golden(readSource({path: sample.name, bytes: sample.bytes}))])
  );
  for (const sample of streams) {
    for (const size of [1, 2, 7, 64])
      expect(streamed(inPieces(sample, size)), sample.name).toBe(wholes.get(sample));
  }
  fc.assert(
    fc.property(fc.constantFrom(...streams), fc.integer({min: 1, max: 5000}), (sample, size) => {
      expect(streamed(inPieces(sample, size)), sample.name).toBe(wholes.get(sample));
    })
  );
});

it("streamSource(source, takes) is null of BibTeX, of UTF-16 and of what is of no format", () => {
  const left = samples.filter((sample) => streamed(inPieces(sample, 2 ** 22)) === null);
  const expected = samples.filter(
    ({format, name}) => format.name === "none" || /\.(?:bib|biblatex)$/u.test(name)
  );
  expect(left.map(({name}) => name)).toEqual(expected.map(({name}) => name));
  const text = "PMID- 1\nTI  - A title";
  const bytes = Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0), 0]));
  expect(streamSource({path: "x", content: contentOf({path: "x", bytes})}, ignored)).toBeNull();
});

const ignored = {record: () => undefined, row: () => undefined};
