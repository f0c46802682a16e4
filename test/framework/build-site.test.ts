import {spawn} from "node:child_process";
import {existsSync, readFileSync, rmSync} from "node:fs";
import {readdir, readFile, rm, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {expect, it} from "vitest";
import {ended, makeSite, write, type Ended} from "../browser/site.js";
import {barePages, hubText, roughTitle} from "../browser/sites.js";

const preload = pathToFileURL(join(import.meta.dirname, "no-network.mjs")).href;

/** Does what `npm run build` does; `heard` is given what it writes to the standard error. */
function run(folder: string, heard: (text: string) => void = () => undefined): Promise<Ended> {
  const args = ["--import=tsx", "loaders/commands/build.ts"];
  const NODE_OPTIONS = `--import=${preload}`;
  const env = {...process.env, NODE_OPTIONS, NETWORK_RECORD: join(folder, "network")};
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "pipe"]
  });
  child.stderr.on("data", (chunk) => heard(String(chunk)));
  return ended(child);
}

async function contentsOf(folder: string): Promise<Map<string, string>> {
  const contents = new Map<string, string>();
  for (const path of (await readdir(folder, {recursive: true})).sort()) {
    const file = join(folder, path);
    if ((await stat(file)).isFile()) contents.set(path, (await readFile(file)).toString("base64"));
  }
  return contents;
}

const hubPage = {
  "src/hub/[hub].md": `---
title: null
---

\`\`\`js
display([
  FileAttachment(\`../data/\${observable.params.hub}/core/papers.parquet\`).name,
  FileAttachment(\`../data/\${observable.params.hub}/core/curation.json\`).name,
  FileAttachment(\`../data/\${observable.params.hub}/clusters/clusterings.parquet\`).name,
]);
\`\`\`
`
};

const changedOf = (before: Map<string, string>, after: Map<string, string>) =>
  [...after.keys()].filter(
    (path) => path.startsWith("hub/") && before.get(path) !== after.get(path)
  );

it("npm run build renews or makes again the changed pages, and the site is the one that building all gives", async () => {
  const hubs = {
    "one.txt": hubText("One", ["layers", "information"]),
    "two.txt": hubText(roughTitle, ["cells", "proteins"]),
    "three.txt": hubText("Three", ["stars"])
  };
  const folder = await makeSite({hubs, onlyHubs: true, files: {...barePages, ...hubPage}});
  const dist = join(folder, "dist");
  const first = await run(folder);
  expect(first.code).toBe(0);
  expect(first.stderr.replaceAll(/^(?:clusters of .+|\d+ of \d+ archives .+)\n/gm, "")).toBe("");
  expect(first.stdout).toMatch(/^\d+ pages built, in [\d.]+ s\n$/);
  await write(dist, "CNAME", "example.org\n");
  const before = await contentsOf(dist);

  await write(folder, "loaders/hubs/two.txt", hubText(roughTitle, ["cells", "galaxies", "dust"]));
  const second = await run(folder);
  expect(second.stdout).toMatch(/^2 pages renewed, \d+ of the last build kept, /);
  const text = await contentsOf(dist);
  expect(changedOf(before, text)).toEqual(["hub/two.html"]);

  await write(folder, "loaders/hubs/broken.txt", "");
  await write(folder, "loaders/curation/three/stopwords.txt", "star\n");
  const broken = await run(folder);
  expect(broken.code).toBe(1);
  expect(broken.stderr).toContain("nothing is built: 1 error in the hubs");
  expect(await contentsOf(dist)).toEqual(text);
  await rm(join(folder, "loaders/hubs/broken.txt"));
  expect((await run(folder)).stdout).toContain(" renewed, ");
  const after = await contentsOf(dist);
  expect(changedOf(text, after)).toEqual(["hub/three.html"]);
  const lock = join(folder, "src/.observablehq/building");
  await writeFile(lock, String(process.pid));
  const waits = `another build is at work, process ${process.pid} by `;
  const last = await run(folder, (text) => text.includes(waits) && rmSync(lock));
  expect(last.stdout).toMatch(/^0 pages renewed, /);
  expect(existsSync(lock)).toBe(false);
  expect(await contentsOf(dist)).toEqual(after);

  await writeFile(join(dist, "hub/one.html"), "spoiled by hand");
  await rm(join(dist, "_file/data/three"), {recursive: true});
  expect((await run(folder)).stdout).toContain(", 1 of the last build kept,");
  expect(await contentsOf(dist)).toEqual(after);

  await rm(join(folder, "src/.observablehq/cache/built.json"));
  await rm(dist, {recursive: true});
  await write(dist, "left-over.html", "of an older build");
  await write(dist, ".hubscope-files", "left-over.html\n");
  await write(dist, "CNAME", "example.org\n");
  const cache = join(folder, "src/.observablehq/cache/_observablehq");
  await write(cache, "stdlib/inputs.js", "export const left = 'by an older build';\n");
  expect((await run(folder)).stdout).not.toContain("kept");
  expect(await contentsOf(dist)).toEqual(after);

  expect(readFileSync(join(folder, "network"), "utf8").replaceAll("loaded\n", "")).toBe("");
});
