import {createHash} from "node:crypto";
import {expect, test} from "vitest";
import {citedHubs} from "../../../src/page/cited-hubs.js";

const [one, other] = ["a".repeat(64), "b".repeat(64)];

test("citedHubs(hubs): the hash of one text, or of the hashes of several, one a line", () => {
  expect(citedHubs([{text_hash: one, synthetic: false}])).toEqual({
    hash: one,
    hubs: 1,
    synthetic: false
  });
  expect(
    citedHubs([
      {text_hash: one, synthetic: false},
      {text_hash: other, synthetic: true}
    ])
  ).toEqual({
    hash: createHash("sha256").update(`${one}\n${other}\n`).digest("hex"),
    hubs: 2,
    synthetic: true
  });
});
