import {chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {analyse} from "../../../loaders/analysis/analyse.js";
import {hubInputOf} from "../../../loaders/lake/hub-text.js";
import {writePack} from "../../../loaders/lake/lake-pack.js";
import {filesOfPart} from "../../../loaders/lake/parts.js";
import {readPartIndex} from "../../../loaders/lake/manifest.js";
import {readTexts} from "../../../loaders/lake/read-texts.js";
import {filesBelow, hashOfFiles} from "../../../loaders/store/files.js";
import {demoHubs} from "../../../loaders/demo/demo-hubs.js";
import {tableNames} from "../../../loaders/tables/tables.js";
import {strippedPage} from "../analysis/pages-of-text.js";
import {runAsNobody} from "../commands/run.js";
import {onFailingDisk} from "../store/failing-disk.js";
import {folderOf, makeLake, manifestOf, rowsOf, texts} from "./lake-folders.js";

/** What a reader of a lake sees: each file that the manifest names, whole, and nothing else. */
function isWhole(lake: string): boolean {
  const {index, tables, curation} = manifestOf(lake);
  const named = [
    ...index,
    ...index.flatMap((file) => filesOfPart(readPartIndex(lake, file))),
    ...Object.values(tables).flatMap(({parts}) => parts),
    curation ?? ""
  ];
  return named.every((file) => existsSync(join(lake, file)));
}

test("writeLake() has the rows of each hub in each table, as its analysis alone has, with the background of all", async () => {
  const [hubs, lake] = [folderOf(texts), folderOf()];
  expect(await makeLake(hubs, lake)).toEqual({hubs: 3, refused: 1, analysed: 4, kept: 0});
  const {reading} = await writePack(folderOf());
  const background = await rowsOf(lake, "background");
  expect(background).toContainEqual({term: "((hubs))", papers: 3, occurrences: expect.any(Number)});
  expect(background).toContainEqual({term: "entropy", papers: 3, occurrences: expect.any(Number)});
  const text = `term,papers,occurrences\n${background
    .map(
      ({term, papers, occurrences}) => `${String(term)},${String(papers)},${String(occurrences)}`
    )
    .join("\n")}`;
  const expected: Record<string, unknown[]> = {};
  for await (const one of readTexts(hubs)) {
    const {shared} = reading;
    const own = {stopwords: null, thesaurus: null, themes: null, settings: null};
    const input = hubInputOf(one, {shared, own, background: {path: "background.csv", text}});
    if (input === null || input.id === "none") continue;
    const {core, clusters} = analyse(input);
    for (const [name, rows] of Object.entries({...core(), ...clusters()}))
      (expected[name] ??= []).push(...rows);
  }
  for (const name of tableNames) expect(await rowsOf(lake, name), name).toEqual(expected[name]);
  expect(await rowsOf(lake, "refused")).toEqual([
    {
      hub_id: "none",
      path: "none.txt",
      line: 1,
      column: 1,
      rule: "not-a-hub-page",
      reason: expect.any(String)
    }
  ]);
  expect((await rowsOf(lake, "texts")).map(({hub_id, title}) => [hub_id, title])).toEqual([
    ["a", "A Work"],
    ["b", "A Work"],
    ["c", "A Work"],
    ["none", null]
  ]);
  const {tables} = manifestOf(lake);
  for (const [name, {rows, bytes, parts}] of Object.entries(tables)) {
    expect((await rowsOf(lake, name)).length, name).toBe(rows);
    expect(parts.reduce((sum, part) => sum + readFileSync(join(lake, part)).length, 0)).toBe(bytes);
  }
});

test("writeLake() analyses what has changed alone, and the lake is the one that is made at once", async () => {
  const [hubs, lake] = [folderOf(texts), folderOf()];
  await makeLake(hubs, lake);
  const before = hashOfFiles(lake);
  expect(await makeLake(hubs, lake)).toMatchObject({analysed: 0, kept: 4});
  expect(hashOfFiles(lake)).toBe(before);
  writeFileSync(join(hubs, "b.txt"), strippedPage(["Layers of stars"]));
  writeFileSync(join(hubs, "d.txt"), strippedPage(["Layers"]));
  rmSync(join(hubs, "a.txt"));
  expect(await makeLake(hubs, lake)).toEqual({hubs: 3, refused: 1, analysed: 2, kept: 2});
  expect((await rowsOf(lake, "papers")).map(({title}) => title)).toEqual([
    "Layers of stars",
    "Entropy of stars",
    "Stars",
    "Layers"
  ]);
  expect(isWhole(lake)).toBe(true);
  const recounted = await makeLake(hubs, lake, {recount: true});
  expect(recounted).toMatchObject({analysed: 4, kept: 0});
  const anew = folderOf();
  await makeLake(hubs, anew);
  expect(hashOfFiles(anew)).toBe(hashOfFiles(lake));
});

test("writeLake() takes JSON lines of the same texts, and refuses rows of one id", async () => {
  const lake = folderOf();
  const {"a.txt": text} = texts;
  const rows = [
    {id: "a", text},
    {id: "b", text},
    {id: "a", path: "again", text}
  ];
  const lines = folderOf({"texts.jsonl": rows.map((row) => JSON.stringify(row)).join("\n")});
  expect(await makeLake(join(lines, "texts.jsonl"), lake)).toMatchObject({hubs: 1, refused: 1});
  expect(await rowsOf(lake, "refused")).toMatchObject([
    {hub_id: "a", rule: "one-id", reason: "the names a and again give one id: a"}
  ]);
  expect(await makeLake(join(lines, "texts.jsonl"), lake)).toMatchObject({analysed: 0, kept: 2});
});

test("a hub that takes too much memory or time, or ends its process, is refused with the reason, and others are not", async () => {
  const [demo] = demoHubs({hubs: 1, papers: 1500});
  const hubs = folderOf({"a.txt": texts["a.txt"], "big.txt": demo?.text ?? ""});
  const reasons = async (options: Parameters<typeof makeLake>[2]) => {
    const lake = folderOf();
    expect(await makeLake(hubs, lake, options)).toEqual({
      hubs: 1,
      refused: 1,
      analysed: 2,
      kept: 0
    });
    const [refused] = await rowsOf(lake, "refused");
    expect(refused).toMatchObject({hub_id: "big", path: "big.txt", rule: "ended"});
    expect(await makeLake(hubs, lake, options)).toMatchObject({analysed: 0, kept: 2});
    return {lake, reason: refused?.["reason"]};
  };
  const {reason, lake} = await reasons({minutes: 0.03});
  expect(reason).toBe("the analysis took more than 0.03 minutes of a processor");
  expect((await reasons({megabytes: 24})).reason).toBe(
    "the analysis took more than 24 MB of memory"
  );

  const pack = folderOf();
  await writePack(pack);
  const worker = join(pack, "poisoned.mjs");
  writeFileSync(
    worker,
    `await import("./hubscope-worker.mjs");
    process.stdin.on("data", (data) => {
      if (String(data).includes("big.txt")) process.kill(process.pid, "SIGKILL");
    });`
  );
  expect((await reasons({worker})).reason).toBe("the process that analysed it ended, twice");
  expect(await makeLake(hubs, lake, {minutes: 0.04})).toMatchObject({analysed: 1, kept: 1});
});

test("a second run into the same lake is refused while one is at work, and no folder of something else is written to", async () => {
  const [hubs, lake] = [folderOf(texts), folderOf()];
  const first = makeLake(hubs, lake);
  await expect(makeLake(hubs, lake)).rejects.toThrow(
    `${lake}: another run writes this lake (process ${String(process.pid)})`
  );
  await first;
  const other = folderOf({"thesis.tex": "x"});
  await expect(makeLake(hubs, other)).rejects.toThrow("the folder holds thesis.tex");
  expect(readdirSync(other)).toEqual(["thesis.tex"]);
});

test.each(["killed", "full"] as const)(
  "where a disk is %s at some change, the lake of before stays whole, and the next run goes on",
  async (failure) => {
    const [hubs, lake] = [folderOf(texts), folderOf()];
    await makeLake(hubs, lake);
    writeFileSync(join(hubs, "b.txt"), strippedPage(["Layers of stars"]));
    const before = readFileSync(join(lake, "manifest.json"), "utf8");
    for (const at of [1, 8, 30, 80]) {
      const {failed} = await onFailingDisk(() => makeLake(hubs, lake), {at, failure});
      expect(failed).toBe(true);
      expect(readFileSync(join(lake, "manifest.json"), "utf8")).toBe(before);
      expect(isWhole(lake)).toBe(true);
    }
    expect(await makeLake(hubs, lake)).toMatchObject({hubs: 3, analysed: 1, kept: 3});
    expect(await rowsOf(lake, "papers")).toContainEqual(
      expect.objectContaining({hub_id: "b", title: "Layers of stars"})
    );
    expect(filesBelow(lake).filter((path) => path.includes("draft"))).toEqual([]);
  }
);

test("a folder that may not be written is an error that names it, and nothing is done", () => {
  const lake = folderOf();
  chmodSync(lake, 0o500);
  const [ran] = runAsNobody(process.cwd(), [["lake", "--hubs", "loaders/hubs", "--out", lake]]);
  expect(ran).toMatchObject({stderr: `${lake}: permission denied (EACCES)\n`, status: 1});
  expect(readdirSync(lake)).toEqual([]);
});

test("a manifest that was cut is an error that names it, and nothing is overwritten", async () => {
  const [hubs, lake] = [folderOf(texts), folderOf({"manifest.json": '{"kit":'})];
  await expect(makeLake(hubs, lake)).rejects.toThrow("manifest.json: the file is not whole");
  expect(readFileSync(join(lake, "manifest.json"), "utf8")).toBe('{"kit":');
});
