import {createHash} from "node:crypto";
import {expect, test} from "vitest";
import {citation, citedHubs} from "../../../src/report/citation.js";

import manifest from "../../../package.json" with {type: "json"};
import {chartPage} from "../../browser/chart.js";
import {mountSelecting, select} from "../interaction/mount-selecting.js";

test("citeView states address, hash, version and selection, and copies them as BibTeX", async () => {
  const {page, context} = await chartPage();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const details = await mountSelecting("citeView", {title: "A <b>hub</b>", hash: "0123456789"});
  expect(await details.locator("summary").textContent()).toBe("Show the citation");
  await details.locator("summary").click();
  const text = details.locator("p").first();
  await expect
    .poll(() => text.textContent())
    .toMatch(
      /^A <b>hub<\/b>\. Hubscope .+ \(seen \d{4}-\d{2}-\d{2}\)\. Data: SHA-256 0123456789\.$/
    );
  expect(await text.textContent()).toContain(`Hubscope ${manifest.version}. ${page.url()} `);
  const whole = page.url();
  await page.evaluate(() => history.replaceState(null, "", "#/?theme=1"));
  await select(["p1"], "with the theme “x”");
  await expect.poll(() => text.textContent()).toContain("selection: papers with the theme “x”");
  expect(await text.textContent()).toContain(`${whole}#/?theme=1`);
  await details.getByRole("button", {name: "Copy the BibTeX"}).click();
  await details.getByText("Copied.").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^@misc\{hubscope-01234567,\n {2}title = \{\{A \\textless/);
  expect(copied).toBe(await details.locator("pre").textContent());
});

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

const view = {
  title: "50 % of #{x}",
  url: "https://example.org/hub/a_b#/?theme={1}%20&q=x y",
  hash: "0123456789abcdef",
  version: "0.1.0",
  parameters: {selection: "papers with the theme “x_y”", seed: 42},
  date: "2026-11-23"
};

test("citation(view): text", () => {
  expect(citation(view).text).toBe(
    "50 % of #{x}. Hubscope 0.1.0. https://example.org/hub/a_b#/?theme={1}%20&q=x y (seen 2026-11-23). Data: SHA-256 0123456789abcdef. Parameters: selection: papers with the theme “x_y”; seed: 42."
  );
});

test("citation(view): BibTeX, the address as it is but for what would end the field", () => {
  expect(citation(view).bibtex).toBe(String.raw`@misc{hubscope-01234567,
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
  const {text, bibtex} = citation({...view, parameters: {}, date: undefined});
  expect(text).toMatch(/q=x y\. Data: SHA-256 0123456789abcdef\.$/);
  expect(bibtex).not.toMatch(/urldate|Parameters/);
});

test("a synthetic hub is cited as one, in text and BibTeX", () => {
  const {text, bibtex} = citation({...view, synthetic: true});
  expect(text).toContain(
    "Synthetic: made up by npm run demo, no real papers. Data: SHA-256 0123456789abcdef."
  );
  expect(bibtex).toContain("note = {Synthetic: made up by npm run demo, no real papers. Data:");
});

test("a view of several hubs says of how many texts the hash is", () => {
  expect(citation({...view, hubs: 3}).text).toContain(
    " Data: the texts of 3 hubs, together SHA-256 0123456789abcdef."
  );
});
