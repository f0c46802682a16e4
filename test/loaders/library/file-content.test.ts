import {writeFileSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {expect, test} from "vitest";
import {readInPieces} from "../../../loaders/library/file-content.js";
import {scratchHubs} from "./scratch-hubs.js";

const {folder} = scratchHubs();

test("readInPieces(path, read) gives the bytes of any range of a file, in any order, and closes it", () => {
  const path = join(folder(), "bytes");
  const all = Uint8Array.from({length: 3 * 2 ** 20 + 17}, (_, i) => (i * 2654435761) >>> 13);
  writeFileSync(path, all);
  const offset = fc.nat({max: all.length + 10});
  readInPieces(path, ({size, read}) => {
    expect(size).toBe(all.length);
    fc.assert(
      fc.property(offset, fc.oneof(fc.nat({max: 2000}), offset), (start, length) => {
        const bytes = read(start, start + length);
        expect(Buffer.compare(bytes, all.subarray(start, start + length))).toBe(0);
      })
    );
  });
  expect(() => readInPieces(join(folder(), "none"), () => null)).toThrow("ENOENT");
});
