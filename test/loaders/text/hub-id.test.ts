import slugify from "@sindresorhus/slugify";
import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {hubId, idOfTitle} from "../../../loaders/text/hub-id.js";

describe("hubId(name)", () => {
  it.each([
    ["opening-the-black-box.txt", "opening-the-black-box"],
    ["Attention Is All You Need.TXT", "attention-is-all-you-need"],
    ["GPT-4 & friends (v1.5).txt", "gpt-4-and-friends-v1-5"],
    ["2301.00001", "2301-00001"],
    ["Über Größe.md", "ueber-groesse"],
    ["../../etc", "etc"],
    ["'; DROP TABLE hubs; --.txt", "drop-table-hubs"],
    ["<script>.txt", "script"],
    ["深度学习.txt", ""],
    ["---.txt", ""]
  ])("%s is %s", (name, id) => {
    expect(hubId(name)).toBe(id);
  });
});

it("hubId(name) of a slug is that slug, as slugify gives it", () => {
  const word = fc.string({unit: fc.constantFrom(..."ab-1"), minLength: 1, maxLength: 12});
  fc.assert(
    fc.property(word, (name) => {
      expect(hubId(name)).toBe(slugify(name, {decamelize: false}));
    })
  );
});

describe("idOfTitle(title)", () => {
  it.each([
    ["Toy Models of Superposition", "toy-models-of-superposition"],
    ["Gemma 2.IT", "gemma-2-it"],
    [
      "Opening the Black Box of Deep Neural Networks via Information",
      "opening-the-black-box-of-deep-neural-networks"
    ],
    ["x".repeat(90), "x".repeat(60)],
    ["Title resolution pending", ""],
    ["深度学习", ""],
    [null, ""]
  ])("%s is %s", (title, id) => {
    expect(idOfTitle(title)).toBe(id);
  });
});
