import {existsSync, readFileSync, rmSync} from "node:fs";
import {appendFile, readdir, readFile, rm, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Page} from "playwright-core";
import {expect, it} from "vitest";
import {onceAFile} from "../../browser/at-end.js";
import {openPage} from "../../browser/browser.js";
import {buildSite, makeSite, packsOf, preview, write} from "../../browser/site.js";
import type {Ended} from "../../browser/processes.js";
import {badPage, badPageSentence, barePage, hubText, roughTitle} from "../../browser/sites.js";
import {siteKey} from "../../../loaders/site/build-site.js";
import type {StoreIndex} from "../../../loaders/store/store-index.js";
import {readIndex} from "../../../loaders/store/store.js";
import {titlesOfSubjects} from "../clusters/phrased.js";

const preload = pathToFileURL(join(import.meta.dirname, "no-network.mjs")).href;

const rough = (papers: number) => hubText(roughTitle, titlesOfSubjects(papers));

/** The one project that is built again and again: three hubs, and few pages that draw nothing. */
const project = onceAFile(async () => {
  const folder = await makeSite({
    onlyHubs: true,
    bare: true,
    hubs: {
      "one.txt": hubText("One", ["layers", "information"]),
      "two.txt": rough(4),
      "three.txt": hubText("Three", ["stars", ...titlesOfSubjects(4)])
    },
    files: {"src/.observablehq/cache/built.json": `{"site": "of an older build"}`}
  });
  const packs = () => packsOf(folder).catch(() => new Map<string, string>());
  return {
    folder,
    dist: join(folder, "dist"),
    contents: () => contentsOf(join(folder, "dist")),
    /**
     * Builds the site; what the command said, and the packs of hubs that it made. Any use of the network
     * is written down and prevented, but where it is not watched. `heard` is given what the command
     * writes to the standard error.
     */
    async build({
      watched = true,
      heard = () => undefined
    }: {watched?: boolean; heard?: (text: string) => void} = {}): Promise<
      Ended & {made: string[]}
    > {
      const before = await packs();
      const env = {NODE_OPTIONS: `--import=${preload}`, NETWORK_RECORD: join(folder, "network")};
      const ended = await buildSite(folder, watched ? env : {}, heard);
      const made = [...(await packs())].filter(([name, birth]) => before.get(name) !== birth);
      return {...ended, made: made.map(([name]) => name)};
    }
  };
});

it("npm run build makes all pages and the tables of all hubs, and says how many pages, also after a version of another kind", async () => {
  const {build, dist} = await project();
  const {code, stdout, stderr, made} = await build();
  expect({code, stderr: stderr.replaceAll(progress, "")}).toEqual({code: 0, stderr: ""});
  expect(stdout).toMatch(/^\d+ pages written, in [\d.]+ s\n$/);
  await write(dist, "CNAME", "example.org\n");
  expect(made).toEqual(packs("one", "three", "two"));
  const index = readIndex(join(dist, "_store"));
  expect(index?.hubs.map(({id}) => id)).toEqual(["one", "three", "two"]);
  const pages = (await readdir(join(dist, "hub"))).sort();
  expect(pages).toEqual(["one.html", "pasted.html", "three.html", "two.html"]);
  const [one, two] = ["one", "two"].map((id) => readFileSync(join(dist, `hub/${id}.html`), "utf8"));
  expect(one).toContain("<title>One</title>");
  expect(bare(one)).toBe(bare(two));
});

it("after edits of a hub and of another's curation these alone are analysed again, also where a preview, which no page and no edit ends, made them of other text, and tables alone are written", async () => {
  const {folder, build, contents} = await project();
  const before = await contents();
  await write(folder, "loaders/hubs/two.txt", rough(6));
  await write(folder, "src/bad.md", badPage);
  const {url, output, close} = await preview(folder);
  const response = await fetch(`${url}bad.html`);
  expect([response.status, await response.text()]).toEqual([500, badPageSentence]);
  await rm(join(folder, "src/bad.md"));
  const methods = readFileSync(join(folder, "src/methods.md"), "utf8");
  const opened = await openPage();
  await openFollowing(opened.page, `${url}methods.html`);
  const toldOfEdit = async () => {
    await write(folder, "src/methods.md", `${methods}\n${badPage}`);
    const shown = await opened.page.locator("body").innerText();
    return [...output().split("\n"), shown];
  };
  await expect.poll(toldOfEdit, {interval: 1000}).toContain(badPageSentence);
  await opened.close();
  await write(folder, "src/methods.md", methods);
  const {parts}: StoreIndex = JSON.parse(await (await fetch(`${url}_store/index.json`)).text());
  const papers = parts.flatMap(({tables}) => tables["papers"]?.file ?? []);
  for (const file of papers) expect((await fetch(`${url}_store/${file}`)).status).toBe(200);
  await close();
  await write(folder, "loaders/hubs/two.txt", rough(5));
  await write(folder, "loaders/curation/three/stopwords.txt", "star\n");
  const {stdout, made} = await build();
  expect(stdout).toMatch(/^1 page written, \d+ of the last build kept, /);
  expect(made).toEqual(packs("three", "two"));
  const after = await contents();
  const changed = [...after.keys()].filter((path) => before.get(path) !== after.get(path));
  expect(changed.filter((path) => !path.startsWith("_store/"))).toEqual([
    ".hubscope-files",
    "hub/two.html"
  ]);
  expect(changed).toContain("_store/index.json");
});

it("a hub that comes has a page, and one that goes has none; no other page is written", async () => {
  const {folder, dist, build, contents} = await project();
  const before = await contents();
  await write(folder, "loaders/hubs/four.txt", hubText("Four", ["moons"]));
  const {stdout} = await build();
  expect(stdout).toMatch(/^1 page written, \d+ of the last build kept, /);
  expect(readFileSync(join(dist, "hub/four.html"), "utf8")).toContain("<title>Four</title>");
  await rm(join(folder, "loaders/hubs/four.txt"));
  expect((await build()).stdout).toMatch(/^0 pages written, \d+ of the last build kept, /);
  expect(await contents()).toEqual(before);
});

it("a hub with notes or a written page has a page of its own, with the head of the hub, which stays as it is when another hub changes; what is written on no hub is told and left out; no draft is published; no hub is analysed for it and no table written", async () => {
  const {folder, dist, build, contents} = await project();
  const before = await contents();
  const files = {
    "one.notes.md": "# Mine\n\nSome words, ${1 + 1} lines.\n",
    "two.md": "---\ntitle: An essay\n---\n\n# Written\n",
    "gone.md": "# Gone\n",
    "gone.notes.md": "Gone.\n"
  };
  for (const [name, text] of Object.entries(files)) await write(folder, `src/hub/${name}`, text);
  const page = (id: string) => readFileSync(join(dist, `hub/${id}.html`), "utf8");
  const stores = async () => [...(await contents())].filter(([path]) => path.startsWith("_store/"));
  const first = await build();
  expect(first).toMatchObject({code: 0, made: []});
  expect(first.stderr.split("\n").filter((line) => line.includes("left out"))).toEqual([
    "src/hub/gone.md is of no hub and is left out",
    "src/hub/gone.notes.md is of no hub and is left out"
  ]);
  expect((await readdir(join(dist, "hub"))).sort()).toEqual(
    ["one", "pasted", "three", "two"].map((id) => `${id}.html`)
  );
  expect(await stores()).toEqual([...before].filter(([path]) => path.startsWith("_store/")));
  expect(page("one")).toMatch(/<title>One<\/title>[^]+A hub<[^]+class="notes"[^]+Mine</);
  expect(page("one")).toMatch(/define\(\{id: "[^"]+", mode: "inline"/);
  expect(page("two")).toMatch(/<title>An essay<\/title>[^]+content="two"[^]+Written</);
  expect(page("two")).toContain("5 citing papers");
  expect(page("three")).not.toContain(`class="notes"`);
  expect(bare(page("three"))).toBe(bare(page("pasted")));

  await write(folder, "src/hub/one.md", "---\ndraft: true\n---\n\n# Not yet\n");
  await write(folder, "src/hub/one.notes.md", "Other words.\n");
  await write(folder, "src/hub/two.md", "# Now\n\n<!-- notes -->\n");
  await write(folder, "src/hub/two.notes.md", "---\ndraft: true\n---\nNot yet.\n");
  await build();
  expect(page("one")).toMatch(/A hub<[^]+class="notes"[^]+Other words/);
  expect(page("two")).toMatch(/Now</);
  expect([page("one"), page("two")].join()).not.toContain("Not yet");

  const [one, two] = [page("one"), page("two")];
  await write(folder, "loaders/hubs/three.txt", hubText("Three", ["stars"]));
  expect((await build()).stdout).toMatch(/^1 page written, \d+ of the last build kept, /);
  expect([page("one"), page("two")]).toEqual([one, two]);

  const written = [...Object.keys(files), "one.md", "two.notes.md"];
  for (const name of written) await rm(join(folder, "src/hub", name), {force: true});
  const three = hubText("Three", ["stars", ...titlesOfSubjects(4)]);
  await write(folder, "loaders/hubs/three.txt", three);
  await build();
  expect(await contents()).toEqual(before);
});

it("the key of a site is another when the head of a page of its own says something else", () => {
  const keyOf = (...heads: string[]) => siteKey("src", {hubs: ["a"], heads});
  expect(keyOf("One")).not.toBe(keyOf("Two"));
  expect(keyOf("One")).not.toBe(keyOf());
  expect(keyOf("One")).toBe(siteKey("src", {hubs: ["b"], heads: ["One"]}));
});

it("a hub with an error is told with its file and left out, and the others are built", async () => {
  const {folder, build, contents} = await project();
  const before = await contents();
  await write(folder, "loaders/hubs/broken.txt", "");
  const {code, stdout, stderr} = await build();
  expect({code, stdout}).toEqual({code: 1, stdout: expect.stringContaining("pages written, ")});
  expect(stderr).toMatch(
    /^loaders\/hubs\/broken\.txt:1:1 error .+\nloaders\/hubs\/broken\.txt is left out\n$/
  );
  expect(await contents()).toEqual(before);
  await rm(join(folder, "loaders/hubs/broken.txt"));
});

it("a page of hubs that is not made, as it is a draft, stops the build with a sentence, and nothing is written", async () => {
  const {folder, build, contents} = await project();
  const standing = () => contents().catch(() => new Map<string, string>());
  const before = await standing();
  await write(folder, "src/hub/[hub].md", barePage.replace("---", "---\ndraft: true"));
  const {code, stderr} = await build();
  await write(folder, "src/hub/[hub].md", barePage);
  expect(code).toBe(1);
  expect(stderr).toContain("the page hub/pasted.html was not made: is hub/[hub].md a draft?");
  expect(await standing()).toEqual(before);
});

it("a build waits for one that is at work; then a page that uses an implicit name outside the list stops it with a sentence, and no hub is analysed again for it", async () => {
  const {folder, build, contents} = await project();
  const before = await contents();
  await write(folder, "src/bad.md", "```js\ndisplay(_.chunk([1, 2], 1));\n```\n");
  const lock = join(folder, "src/.observablehq/building");
  await writeFile(lock, String(process.pid));
  const waits = `another build is at work, process ${process.pid} by `;
  const {code, stderr, made} = await build({
    watched: false,
    heard: (text) => text.includes(waits) && rmSync(lock)
  });
  expect(existsSync(lock)).toBe(false);
  expect({code, made}).toEqual({code: 1, made: []});
  expect(stderr).toContain("a page asks for the package lodash, which pages may not import yet");
  expect(await contents()).toEqual(before);
  await rm(join(folder, "src/bad.md"));
});

it("from the same input come the same bytes, with no package or pack of before, and what was spoiled in the site is made again; no build asks the network", async () => {
  const {folder, dist, build, contents} = await project();
  const before = await contents();
  const cache = join(folder, "src/.observablehq/cache");
  for (const name of await readdir(cache))
    if (name !== "built.json") await rm(join(cache, name), {recursive: true});
  await write(cache, "_observablehq/stdlib/inputs.js", "export const older = 1;\n");
  await writeFile(join(dist, "hub/one.html"), "spoiled by hand");
  const [spoiled = ""] = (await readdir(join(dist, "_store"))).filter((name) =>
    /^papers/.test(name)
  );
  const {size} = await stat(join(dist, "_store", spoiled));
  await writeFile(join(dist, "_store", spoiled), "x".repeat(size));
  await writeFile(join(dist, "methods.html"), "spoiled by hand");
  await write(dist, "left-over.html", "of an older build");
  await appendFile(join(dist, ".hubscope-files"), "left-over.html\n");
  const {code, stdout} = await build();
  expect({code, stdout}).toEqual({
    code: 0,
    stdout: expect.stringContaining(", 2 of the last build kept,")
  });
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

const progress = /^(?:clusters of .+|\d+ of \d+ hubs are analysed)\n/gm;

const packs = (...ids: string[]) => ids.flatMap((id) => [`${id}/clusters.zip`, `${id}/core.zip`]);

/** A page without what its head says of its hub. */
const bare = (html = "") => html.replace(/<title>[^]*?<meta name="twitter:card"/u, "");

async function contentsOf(folder: string): Promise<Map<string, string>> {
  const contents = new Map<string, string>();
  for (const path of (await readdir(folder, {recursive: true})).sort()) {
    const file = join(folder, path);
    if ((await stat(file)).isFile()) contents.set(path, (await readFile(file)).toString("base64"));
  }
  return contents;
}
