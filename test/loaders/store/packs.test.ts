import {expect, test} from "vitest";
import {keyOfPack, pack, unpack} from "../../../loaders/store/packs.js";

test("unpack(pack(files, key), key) gives the files, and nothing under another key or of what is no pack", () => {
  const files = new Map([
    ["papers", new Uint8Array([1, 2])],
    ["terms", new Uint8Array()]
  ]);
  const bytes = pack(files, "key");
  expect(unpack(bytes, "key")).toEqual(files);
  expect(keyOfPack(bytes)).toBe("key");
  expect(unpack(bytes, "key", "terms")).toEqual(new Map([["terms", new Uint8Array()]]));
  expect(unpack(bytes, "other")).toBeNull();
  for (const broken of [new Uint8Array(), bytes.slice(0, 20)]) {
    expect(unpack(broken, "key")).toBeNull();
    expect(keyOfPack(broken)).toBeNull();
  }
  expect(pack(files, "key")).toEqual(bytes);
});
