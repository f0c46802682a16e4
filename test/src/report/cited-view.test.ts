import {expect, test} from "vitest";
import {citeView} from "../../../src/report/cited-view.js";

const view = {
  title: "50 % of #{x}",
  url: "https://example.org/hub/a_b#/?theme={1}%20&q=x y",
  hash: "0123456789abcdef",
  version: "0.1.0",
  parameters: {selection: "papers with the theme “x_y”", seed: 42},
  date: "2026-11-23"
};

test("citeView(view): text", () => {
  expect(citeView(view).text).toBe(
    "50 % of #{x}. Hubscope 0.1.0. https://example.org/hub/a_b#/?theme={1}%20&q=x y (seen 2026-11-23). Data: SHA-256 0123456789abcdef. Parameters: selection: papers with the theme “x_y”; seed: 42."
  );
});

test("citeView(view): BibTeX, the address as it is but for what would end the field", () => {
  expect(citeView(view).bibtex).toBe(String.raw`@misc{hubscope-01234567,
  title = {{50 \% of \#\textbraceleft{}x\textbraceright{}}},
  howpublished = {Hubscope 0.1.0},
  url = {https://example.org/hub/a_b#/?theme=%7B1%7D%20&q=x%20y},
  urldate = {2026-11-23},
  version = {0.1.0},
  note = {Data: SHA-256 0123456789abcdef. Parameters: selection: papers with the theme “x\_y”; seed: 42.}
}
`);
});

test("without parameters and a day, none is stated", () => {
  const {text, bibtex} = citeView({...view, parameters: {}, date: undefined});
  expect(text).toMatch(/q=x y\. Data: SHA-256 0123456789abcdef\.$/);
  expect(bibtex).not.toMatch(/urldate|Parameters/);
});

test("a synthetic hub is cited as one, in text and BibTeX", () => {
  const {text, bibtex} = citeView({...view, synthetic: true});
  expect(text).toContain(
    "Synthetic: made up by npm run demo, no real papers. Data: SHA-256 0123456789abcdef."
  );
  expect(bibtex).toContain("note = {Synthetic: made up by npm run demo, no real papers. Data:");
});

test("a view of several hubs says of how many texts the hash is", () => {
  expect(citeView({...view, hubs: 3}).text).toContain(
    " Data: the texts of 3 hubs, together SHA-256 0123456789abcdef."
  );
});
