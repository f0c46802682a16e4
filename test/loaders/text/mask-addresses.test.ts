import fc from "fast-check";
import {expect, test} from "vitest";
import {maskAddresses} from "../../../loaders/text/mask-addresses.js";

test.each([
  ["an address", "see http://arxiv.org/abs/1703.00810.", "see ,                              ."],
  ["an address in brackets", "code (https://a.org/b) here", "code (,              ) here"],
  ["one without a scheme", "at www.a.org, now", "at ,        , now"],
  ["a DOI", "doi:10.1000/xyz123 says", ",                  says"],
  ["an arXiv number", "arXiv:1703.00810v3 says", ",                  says"],
  ["an entity", "R&amp;D of &#8211; x", "R     D of         x"]
])("maskAddresses(text) blanks %s", (_, text, masked) => {
  expect(maskAddresses(text)).toBe(masked);
});

test.each(["https is a protocol", "A/B tests: 10.5/2", "Q&A of AT&T; R&D", "e.g. this, i.e. that"])(
  "maskAddresses(%j) keeps its words",
  (text) => {
    expect(maskAddresses(text)).toBe(text);
  }
);

test("maskAddresses keeps the length, and every unit it does not blank", () => {
  const piece = fc.constantFrom("http://", "www.", "doi:", "a", "&amp;", ".", " ", "/", "😀", ")");
  fc.assert(
    fc.property(fc.oneof(fc.string({unit: piece}), fc.string({unit: "binary"})), (text) => {
      const masked = maskAddresses(text);
      expect(masked).toHaveLength(text.length);
      for (let i = 0; i < text.length; ++i) {
        expect([text.charAt(i), " ", ","]).toContain(masked.charAt(i));
      }
    })
  );
});
