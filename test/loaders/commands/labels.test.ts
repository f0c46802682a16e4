import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, expect, test} from "vitest";
import {makeSite} from "../../browser/site.js";
import {titlesOfSubjects} from "../clusters/phrased.js";
import {strippedPage} from "../analysis/pages-of-text.js";
import {runIn} from "./run.js";

const titles = titlesOfSubjects(24).map((title) => title.replaceAll(" of ", " or "));
let site = "";
beforeAll(async () => {
  site = await makeSite({
    onlyHubs: true,
    hubs: {"a-hub.txt": strippedPage(titles), "broken.txt": "Dear reader,"}
  });
});

/** Runs `npm run labels` in the site. */
const labels = (...args: string[]) => runIn({project: site}, "labels", ...args);
const anchors = (of = "") => join(site, `loaders/curation/a-hub/${of}anchors.csv`);

test("npm run labels -- <hub id> writes the anchors of a hub's clusters and themes, the same each time", async () => {
  const {stdout, status} = await labels("a-hub");
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^loaders\/curation\/a-hub\/anchors\.csv: \d clusters\nloaders\/curation\/a-hub\/theme-anchors\.csv: \d themes\n$/u
  );
  const text = readFileSync(anchors(), "utf8");
  for (const title of titles) expect(text).toContain(title);
  const themes = readFileSync(anchors("theme-"), "utf8").replace(/^(?=[^#\n]*,\d+,)/gmu, "my-");
  writeFileSync(anchors("theme-"), themes);
  await labels("a-hub");
  expect(readFileSync(anchors(), "utf8")).toBe(text);
  expect(readFileSync(anchors("theme-"), "utf8")).toBe(themes);
  expect(themes).toContain("\nmy-");
});

test("it keeps the ids that the anchors give, and prints what is wrong with labels", async () => {
  const text = readFileSync(anchors(), "utf8").replace(/^(\d+),/gmu, "7$1,");
  writeFileSync(anchors(), text);
  writeFileSync(join(site, "loaders/curation/a-hub/labels.csv"), "label,title\ngone,Gone\n");
  const {stdout, status} = await labels("a-hub");
  expect(status).toBe(0);
  expect(stdout).toContain("loaders/curation/a-hub/labels.csv:2:1 warning label-unused");
  expect(readFileSync(anchors(), "utf8")).toBe(text);
});

test("a hub with errors has no anchors, and an unknown hub is an error", async () => {
  const {stderr, status} = await labels();
  expect(stderr).toContain("loaders/hubs/broken.txt: the hub has errors");
  expect(status).toBe(1);
  expect(existsSync(join(site, "loaders/curation/broken"))).toBe(false);
  const unknown = await labels("no-hub");
  expect(unknown.stderr).toContain("no hub has the id no-hub");
  expect(unknown.status).toBe(2);
});
