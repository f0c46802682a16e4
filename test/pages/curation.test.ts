import {beforeAll, expect, test} from "vitest";
import {openPage} from "../browser/browser.js";
import {build, makeSite, serve} from "../browser/site.js";
import {barePages} from "../browser/sites.js";
import {downloaded} from "./downloaded.js";

const id = "opening-the-black-box";

/** A page of one hub with the panel above the rows of its themes. */
const page = `---
title: null
---

\`\`\`js
import {tables} from "npm:hubscope";
import {curationPanel} from "../components/curation-panel.js";
import {themeRows} from "../components/theme-rows.js";
import {curationInput} from "../lib/curation-input.js";
import {foreseenThemes} from "../lib/foreseen-themes.js";
import {liveThemes} from "../lib/live-themes.js";
import {readTable} from "../lib/read-table.js";
import {redrawn} from "../lib/redrawn.js";

const [hub] = await readTable(FileAttachment(\`../data/\${observable.params.hub}/core/hubs.parquet\`).arrayBuffer(), tables.hubs);
const rows = {
${["papers", "terms", "paper_terms", "themes", "paper_themes", "theme_links", "theme_uptake"]
  .map(
    (name) =>
      `  ${name}: await readTable(FileAttachment(\`../data/\${observable.params.hub}/core/${name}.parquet\`).arrayBuffer(), tables.${name})`
  )
  .join(",\n")}
};
const files = FileAttachment(\`../data/\${observable.params.hub}/core/curation.json\`);
const input = async () => ({hub, papers: rows.papers, curation: curationInput(await files.json()), before: rows});
const live = foreseenThemes(liveThemes(input), liveThemes(input));
const curation = curationPanel(rows, {live});
display(curation);
display(redrawn([curation], () => themeRows(curation.value, {width: 680})));
\`\`\`
`;

let url = "";
let requests: string[] = [];

beforeAll(async () => {
  const folder = await makeSite({files: {...barePages, "src/hub/[hub].md": page}});
  const {code, stdout, stderr} = await build(folder);
  if (code !== 0) throw new Error(`${stdout}\n${stderr}`);
  ({url, requests} = await serve(`${folder}/dist`, "/some/where/"));
});

const plain = (text: string | null) => text?.replaceAll("\u00a0", " ");

test("a word is left out in the built page: its effect is told, the rows change, the lines are copied, and it is taken back", async () => {
  const {page, context, errors, foreignRequests, close} = await openPage(`${url}hub/${id}.html`);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const rows = page.locator(".paper-rows li");
  await rows.first().waitFor();
  const words = () => page.locator(".paper-rows .detail").allTextContents();
  const before = await words();
  expect(before.join()).toContain("pre-training");
  const ofWorker = (path: string) => /themes-(worker|live)|curation\.[0-9a-f]+\.json/.test(path);
  expect(requests.filter(ofWorker)).toEqual([]);

  const panel = page.getByRole("region", {name: "Try other words"});
  await panel.locator("summary").first().click();
  await panel.getByLabel("Leave out").fill("pre-training");
  await page.keyboard.press("Enter");
  const effect = panel.locator("> .status");
  await expect
    .poll(async () => plain(await effect.textContent()))
    .toMatch(/^\d+ papers? (?:moves?|loses?|gains?) .* 1 term is gone \(“pre-training”\)\.$/);
  expect((await words()).join()).not.toContain("pre-training");
  expect(new Set(requests.filter(ofWorker)).size).toBe(3);

  await panel.getByText("Keep it").click();
  await panel.getByRole("button", {name: "Copy the lines"}).click();
  await expect.poll(() => panel.locator(".said").textContent()).toBe("Copied 1\u00a0line.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("pre-training\n");
  expect(await panel.locator(".curation-files code").textContent()).toBe(
    `loaders/curation/${id}/stopwords.txt`
  );
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("button", {name: "Download stopwords.txt"}).click()
  ]);
  expect(file.suggestedFilename()).toBe("stopwords.txt");
  expect(await downloaded(file)).toBe("pre-training\n");

  await panel.getByRole("button", {name: /^Take back/}).click();
  expect(await words()).toEqual(before);
  expect({errors, foreignRequests}).toEqual({errors: [], foreignRequests: []});
  await close();
});
