import fc from "fast-check";
import {describe, expect, it} from "vitest";
import * as formats from "../../../loaders/sources/index.js";
import {openingOf, readSource} from "../../../loaders/sources/read-source.js";
import type {Reading} from "../../../loaders/sources/reading.js";
import {golden, samples} from "./samples.js";

describe("readSource(source), golden readings of the samples of every format", () => {
  it.each(samples.map((sample) => [`${sample.format.name}/${sample.name}`, sample] as const))(
    "%s",
    async (_, {format, name, bytes}) => {
      const reading = readSource({path: name, bytes});
      expect(reading.format).toBe(format.name);
      await expect(golden(reading)).toMatchFileSnapshot(
        `./${format.name}/samples/${name}.golden.json`
      );
    }
  );
});

it("every format but hub text has samples, and is the only one that recognises them", () => {
  for (const format of Object.values(formats)) {
    const own = samples.filter((sample) => sample.format === format);
    if (format !== formats.hubText) expect(own.length, format.name).toBeGreaterThan(0);
    for (const {name, bytes} of own) {
      const opening = openingOf({path: name, bytes});
      const others = Object.values(formats).filter(
        (one) => one.recognises(opening) && (one.isGeneral !== true || one === format)
      );
      expect(
        others.map((one) => one.name),
        `${format.name}/${name}`
      ).toEqual([format.name]);
    }
  }
});

it("a sample is recognised whatever its name", () => {
  for (const {format, bytes} of samples) {
    for (const path of ["x", "x.ris", "x.csv", "x.json", "x.bib", "x.txt"]) {
      expect(readSource({path, bytes}).format).toBe(format.name);
    }
  }
});

describe("a format's read(source), any input", () => {
  it("never throws, and its rows joined are the bytes, for any bytes read by any format", () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 200}), (bytes) => {
        for (const {read} of Object.values(formats)) holds(read({path: "x", bytes}), bytes);
        holds(readSource({path: "x", bytes}), bytes);
      })
    );
  });

  it("never throws, and its rows joined are the bytes, for a sample that is cut anywhere", () => {
    for (const {format, bytes} of samples) {
      const step = Math.max(1, Math.floor(bytes.length / 60));
      for (let length = 0; length <= bytes.length; length += step) {
        const cut = bytes.subarray(0, length);
        holds(format.read({path: "x", bytes: cut}), cut);
      }
    }
  });

  it("never throws, and its rows joined are the bytes, for a sample with bytes put in or out", () => {
    const change = fc.record({
      sample: fc.constantFrom(...samples),
      at: fc.double({min: 0, max: 1, noNaN: true}),
      gone: fc.nat({max: 30}),
      put: fc.oneof(
        fc.constantFrom('"', "{", "}", "[", "\n", "\r", ",", "\\", "<", "@", "ER  - ", "\t"),
        fc.string({unit: "grapheme", maxLength: 5})
      )
    });
    fc.assert(
      fc.property(change, ({sample: {format, bytes}, at, gone, put}) => {
        const from = Math.floor(at * bytes.length);
        const changed = Uint8Array.of(
          ...bytes.subarray(0, from),
          ...new TextEncoder().encode(put),
          ...bytes.subarray(from + gone)
        );
        holds(format.read({path: "x", bytes: changed}), changed);
      }),
      {numRuns: 300}
    );
  });

  it("reads the same records of a sample with a byte-order mark, and in UTF-16", () => {
    for (const {format, name, bytes} of samples) {
      const text = new TextDecoder().decode(bytes);
      const plain = facts(format.read({path: name, bytes}));
      const marked = new TextEncoder().encode(`\ufeff${text}`);
      expect(facts(format.read({path: name, bytes: marked})), name).toEqual(plain);
      const wide = utf16(text);
      expect(readSource({path: name, bytes: wide}).format).toBe(format.name);
      const reading = format.read({path: name, bytes: wide});
      holds(reading, wide);
      if (format.name === "none") continue;
      expect(facts(reading), name).toEqual(plain);
      expect(reading.messages.map(({reason}) => reason)).toContain("the text is read as UTF-16 LE");
    }
  });
});

function facts({records}: Reading) {
  return records.map(({place, ...record}) => record);
}

function utf16(text: string): Uint8Array {
  const units = Uint16Array.from(`\ufeff${text}`, (_, i) => `\ufeff${text}`.charCodeAt(i));
  return new Uint8Array(units.buffer);
}

/** The ledger covers the bytes without gap or overlap, and each record has a place and one row. */
function holds({records, lines}: Reading, bytes: Uint8Array): void {
  let end = 0;
  const rows = new Map<number, number>();
  for (const row of lines) {
    if (row.start !== end || row.end <= end) expect([row.start, row.end]).toEqual([end, "more"]);
    end = row.end;
    if (row.record !== null) rows.set(row.record, (rows.get(row.record) ?? 0) + 1);
  }
  expect(end).toBe(bytes.length);
  records.forEach(({place, source}, i) => {
    if (place.line < 1 || place.column < 1) expect(place).toBe("a place");
    if (source !== null && rows.get(i) !== 1) expect(rows.get(i)).toBe(1);
  });
}
