import {createHash} from "node:crypto";
import {expect, test} from "vitest";
import {hubsHash} from "../../../loaders/tables/hubs-hash.js";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

test("hubsHash(hashes) is that of one hub's text, and over the sorted hashes of several", () => {
  const [one, other] = [sha256("one"), sha256("other")];
  expect(hubsHash([one])).toBe(one);
  const both = [one, other].toSorted().map((hash) => `${hash}\n`);
  expect(hubsHash([one, other])).toBe(sha256(both.join("")));
  expect(hubsHash([other, one])).toBe(hubsHash([one, other]));
  expect(hubsHash([one, one])).not.toBe(one);
});
