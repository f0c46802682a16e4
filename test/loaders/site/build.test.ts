import {existsSync, readFileSync, rmSync} from "node:fs";
import {readdir, readFile, rm, stat, writeFile} from "node:fs/promises";
import {get} from "node:http";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Page} from "playwright-core";
import {expect, it} from "vitest";
import {onceAFile} from "../../browser/at-end.js";
import {openPage} from "../../browser/browser.js";
import {archivesOf, buildSite, makeSite, preview, write, type Ended} from "../../browser/site.js";
import {badPage, badPageSentence, barePages, hubText, roughTitle} from "../../browser/sites.js";
import {titlesOfSubjects} from "../clusters/phrased.js";

const preload = pathToFileURL(join(import.meta.dirname, "no-network.mjs")).href;

const hubPage = `---
title: null
---

\`\`\`js
display([
  FileAttachment(\`../data/\${observable.params.hub}/core/papers.parquet\`).name,
  FileAttachment(\`../data/\${observable.params.hub}/core/curation.json\`).name,
  FileAttachment(\`../data/\${observable.params.hub}/clusters/clusterings.parquet\`).name,
]);
\`\`\`
`;
const ofLibrary = ["library-clusters.zip", "library-verdicts.zip", "library.zip"];

const rough = (papers: number) => hubText(roughTitle, titlesOfSubjects(papers));

/** The one project that is built again and again: three hubs, and pages that draw nothing. */
const project = onceAFile(async () => {
  const folder = await makeSite({
    onlyHubs: true,
    hubs: {
      "one.txt": hubText("One", ["layers", "information"]),
      "two.txt": rough(4),
      "three.txt": hubText("Three", ["stars", ...titlesOfSubjects(4)])
    },
    files: {...barePages, "src/hub/[hub].md": hubPage}
  });
  const archives = () => archivesOf(folder).catch(() => new Map<string, string>());
  return {
    folder,
    dist: join(folder, "dist"),
    contents: () => contentsOf(join(folder, "dist")),
    /**
     * Builds the site; what the command said, and the archives that it made. Any use of the network
     * is written down and prevented, but where it is not watched. `heard` is given what the command
     * writes to the standard error.
     */
    async build({
      watched = true,
      heard = () => undefined
    }: {watched?: boolean; heard?: (text: string) => void} = {}): Promise<
      Ended & {made: string[]}
    > {
      const before = await archives();
      const env = {NODE_OPTIONS: `--import=${preload}`, NETWORK_RECORD: join(folder, "network")};
      const ended = await buildSite(folder, watched ? env : {}, heard);
      const made = [...(await archives())].filter(([name, birth]) => before.get(name) !== birth);
      return {...ended, made: made.map(([name]) => name)};
    }
  };
});

it("npm run build makes all pages and archives, and says how many pages", async () => {
  const {build, dist} = await project();
  const {code, stdout, stderr, made} = await build();
  expect({code, stderr: stderr.replaceAll(progress, "")}).toEqual({code: 0, stderr: ""});
  expect(stdout).toMatch(/^\d+ pages built, in [\d.]+ s\n$/);
  await write(dist, "CNAME", "example.org\n");
  const all = ["one", "pasted", "three", "two"];
  expect(made).toEqual([
    ...ofLibrary,
    ...all.flatMap((id) => [`${id}/clusters.zip`, `${id}/core.zip`])
  ]);
});

it("after an edit of one hub its archives are made again, and its page and the library renewed", async () => {
  const {folder, build, contents} = await project();
  const before = await contents();
  await write(folder, "loaders/hubs/two.txt", rough(5));
  const {stdout, made} = await build();
  expect(stdout).toMatch(/^2 pages renewed, \d+ of the last build kept, /);
  expect(made).toEqual([...ofLibrary, "two/clusters.zip", "two/core.zip"]);
  expect(changedHubs(before, await contents())).toEqual(["hub/two.html"]);
});

it("a hub with an error stops the build with the error, and nothing is written", async () => {
  const {folder, build, contents} = await project();
  const before = await contents();
  await write(folder, "loaders/hubs/broken.txt", "");
  const {code, stderr} = await build();
  expect(code).toBe(1);
  expect(stderr).toMatch(/^loaders\/hubs\/broken\.txt:1:1 error .+\nnothing is built: 1 error/);
  expect(await contents()).toEqual(before);
  await rm(join(folder, "loaders/hubs/broken.txt"));
});

it("after an edit of one hub's curation its archives are made again, and its page renewed; the next build waits for one that is at work", async () => {
  const {folder, build, contents} = await project();
  const before = await contents();
  await write(folder, "loaders/curation/three/stopwords.txt", "star\n");
  const {stdout, made} = await build();
  expect(stdout).toContain(" renewed, ");
  expect(made).toEqual([...ofLibrary, "three/clusters.zip", "three/core.zip"]);
  const after = await contents();
  expect(changedHubs(before, after)).toEqual(["hub/three.html"]);

  const lock = join(folder, "src/.observablehq/building");
  await writeFile(lock, String(process.pid));
  const waits = `another build is at work, process ${process.pid} by `;
  const again = await build({heard: (text) => text.includes(waits) && rmSync(lock)});
  expect(existsSync(lock)).toBe(false);
  expect(again.stdout).toMatch(/^0 pages renewed, /);
  expect(again.made).toEqual([]);
  expect(await contents()).toEqual(after);
});

it("what was spoiled in the site is made again", async () => {
  const {dist, build, contents} = await project();
  const before = await contents();
  await writeFile(join(dist, "hub/one.html"), "spoiled by hand");
  await rm(join(dist, "_file/data/three"), {recursive: true});
  expect((await build()).stdout).toContain(", 1 of the last build kept,");
  expect(await contents()).toEqual(before);
});

it("a build takes nothing that a preview made of other text, and no page, edit or request ends a preview", async () => {
  const {folder, build, contents} = await project();
  const before = await contents();
  const text = readFileSync(join(folder, "loaders/hubs/one.txt"), "utf8");
  await write(folder, "loaders/hubs/one.txt", hubText("One", ["Something else"]));
  const {url, output, close} = await preview(folder);
  expect((await fetch(`${url}_file/data/one/core/papers.parquet`)).status).toBe(200);
  await write(folder, "src/bad.md", badPage);
  const response = await fetch(`${url}bad.html`);
  expect([response.status, await response.text()]).toEqual([500, badPageSentence]);
  expect((await fetch(url)).status).toBe(200);
  await rm(join(folder, "src/bad.md"));

  const methods = readFileSync(join(folder, "src/methods.md"), "utf8");
  const opened = await openPage();
  await openFollowing(opened.page, `${url}methods.html`);
  const toldOfEdit = async () => {
    await write(folder, "src/methods.md", `${methods}\n${badPage}`);
    return output().split("\n");
  };
  await expect.poll(toldOfEdit, {interval: 1000}).toContain(badPageSentence);
  await opened.close();
  await write(folder, "src/methods.md", methods);
  const asked = {
    "//": 400,
    "/%E0%A4%A": 400,
    "/_file/.observablehq/cache/_npm/hubscope@0.1.0/stamp": 404,
    "/": 200
  };
  for (const [path, status] of Object.entries(asked))
    expect(await statusOf(url, path), path).toBe(status);
  expect(await statusOf(url, "/", {Host: "evil.example"})).toBe(403);
  expect(await statusOf(url, "/", {Origin: "https://evil.example"})).toBe(403);
  await close();
  await write(folder, "loaders/hubs/one.txt", text);
  expect((await build()).code).toBe(0);
  expect(await contents()).toEqual(before);
});

it("a page that uses an implicit name outside the list stops the build with a sentence, and no archive is made again for it", async () => {
  const {folder, build, contents} = await project();
  const before = await contents();
  await write(folder, "src/bad.md", "```js\ndisplay(_.chunk([1, 2], 1));\n```\n");
  const {code, stderr, made} = await build({watched: false});
  expect({code, made}).toEqual({code: 1, made: []});
  expect(stderr).toContain("a page asks for the package lodash, which pages may not import yet");
  expect(await contents()).toEqual(before);
  await rm(join(folder, "src/bad.md"));
});

it("without anything of before, the same input gives the same bytes, and no build asks the network", async () => {
  const {folder, dist, build, contents} = await project();
  const before = await contents();
  await rm(join(folder, "src/.observablehq"), {recursive: true});
  await rm(dist, {recursive: true});
  await write(dist, "left-over.html", "of an older build");
  await write(dist, ".hubscope-files", "left-over.html\n");
  await write(dist, "CNAME", "example.org\n");
  const {code, stdout} = await build();
  expect({code, stdout}).toEqual({code: 0, stdout: expect.not.stringContaining("kept")});
  expect(await contents()).toEqual(before);
  expect(readFileSync(join(folder, "network"), "utf8").replaceAll("loaded\n", "")).toBe("");
});

/** Goes to a page of a preview, until the preview knows it, which then follows edits. */
async function openFollowing(page: Page, url: string): Promise<void> {
  const welcomed = page
    .waitForEvent("websocket")
    .then((socket) =>
      socket.waitForEvent("framereceived", ({payload}) => String(payload).includes('"welcome"'))
    );
  await Promise.all([welcomed, page.goto(url)]);
}

/** The status of the answer to a request for a path as it is written. */
function statusOf(url: string, path: string, headers: Record<string, string> = {}) {
  const {hostname, port, host} = new URL(url);
  return new Promise<number | undefined>((done, fail) => {
    const options = {hostname, port, path, headers: {Host: host, ...headers}, agent: false};
    get(options, (response) => done(response.resume().statusCode)).on("error", fail);
  });
}

const progress = /^(?:clusters of .+|\d+ of \d+ archives .+)\n/gm;

const changedHubs = (before: Map<string, string>, after: Map<string, string>) =>
  [...after.keys()].filter(
    (path) => path.startsWith("hub/") && before.get(path) !== after.get(path)
  );

async function contentsOf(folder: string): Promise<Map<string, string>> {
  const contents = new Map<string, string>();
  for (const path of (await readdir(folder, {recursive: true})).sort()) {
    const file = join(folder, path);
    if ((await stat(file)).isFile()) contents.set(path, (await readFile(file)).toString("base64"));
  }
  return contents;
}
