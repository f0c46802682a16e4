import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {tables} from "npm:hubscope";
import {expect, test} from "vitest";
import {pagesFile} from "../../../loaders/lake/library-tables.js";
import {lakeFiles, lakeHub, lakeStore, namedLakes, openLake} from "../../../src/tables/lake.js";
import {tableFailures} from "../../../src/tables/table-failures.js";
import {onceAFile} from "../../browser/at-end.js";
import {
  folderOf,
  makeLake,
  manifestOf,
  rowsOf,
  servedLake,
  texts
} from "../../loaders/lake/lake-folders.js";

const made = onceAFile(async () => {
  const lake = folderOf();
  await makeLake(folderOf(texts), lake);
  return lake;
});

/** A lake behind a plain server with ranges; what it was asked for. */
async function served(lake: string) {
  const {asked, address} = await servedLake(lake);
  return {asked, store: () => openLake(address)};
}

test("openLake(address).rows(table, [hub]) reads the rows of the hub alone, by one range a table", async () => {
  const lake = await made();
  const {asked, store} = await served(lake);
  const opened = store();
  const ofHub = async (name: string) =>
    (await rowsOf(lake, name)).filter(({hub_id}) => hub_id === "b");
  expect(await opened.rows(tables.papers, ["b"])).toEqual(await ofHub("papers"));
  expect(await opened.rows(tables.memberships, ["b"])).toEqual(await ofHub("memberships"));
  expect(await opened.rows(tables.hubs, ["b"])).toEqual(await ofHub("hubs"));
  expect(await opened.rows(tables.paper_authors, ["b"])).toEqual([]);
  expect(asked).toEqual([
    "/pages.json",
    `/${manifestOf(lake).index[0] ?? ""}`,
    ...["papers", "memberships", "hubs"].map((name) =>
      expect.stringMatching(
        new RegExp(`^/tables/${name}/00000-\\w+\\.parquet bytes=\\d+-\\d+$`, "u")
      )
    )
  ]);
  expect(await opened.curation("b")).toMatchObject({
    shared: {stopwords: {path: expect.any(String)}}
  });
});

test("openLake(address) tells a text that was refused, a hub that is not there, and what cannot be read", async () => {
  const lake = await made();
  const {store} = await served(lake);
  await expect(store().rows(tables.papers, ["none"])).rejects.toThrow(/^the text was refused: /);
  await expect(store().rows(tables.papers, ["nowhere"])).rejects.toThrow(
    "the lake has no hub nowhere"
  );
  await expect(store().rows(tables.papers)).rejects.toThrow("a lake is read hub by hub");
  const [part = ""] = manifestOf(lake).tables["papers"]?.parts ?? [];
  const bytes = readFileSync(join(lake, part));
  const damaged = Uint8Array.from(bytes, (byte) => byte ^ 0x55);
  writeFileSync(join(lake, part), damaged);
  const failures = tableFailures();
  expect(await failures.rows("papers", store().rows(tables.papers, ["b"]))).toEqual([]);
  expect(failures.words("The papers", ["papers"])).toContain(
    "papers.parquet cannot be read (the file is damaged or out of reach)"
  );
  writeFileSync(join(lake, part), bytes.subarray(0, 100));
  await expect(store().rows(tables.papers, ["b"])).rejects.toThrow("the file ends after 100 bytes");
  rmSync(join(lake, part));
  await expect(store().rows(tables.papers, ["b"])).rejects.toThrow("404");
  const pages: object = JSON.parse(readFileSync(join(lake, pagesFile), "utf8"));
  writeFileSync(join(lake, pagesFile), JSON.stringify({...pages, kit: "9.0.0"}));
  await expect(store().rows(tables.hubs, ["b"])).rejects.toThrow("version 9.0.0 made the lake");
  rmSync(join(lake, pagesFile));
  await expect(store().rows(tables.hubs, ["b"])).rejects.toThrow("404");
  writeFileSync(join(lake, "manifest.json"), JSON.stringify({...manifestOf(lake), index: []}));
  await expect(store().rows(tables.hubs, ["b"])).rejects.toThrow(
    "Spark made the lake: npm run lake -- --copy makes one that pages open"
  );
});

test("a server of a lake that stalls, that is not there, or that gives no ranges of a large file is told", async () => {
  const lake = folderOf({"a.parquet": new Uint8Array(100)});
  const ask = async (faults: Parameters<typeof servedLake>[1], {seconds = 60, most = 99} = {}) => {
    const {address} = await servedLake(lake, faults);
    return lakeFiles(address, {seconds, most}).range("a.parquet", 0, 10);
  };
  await expect(ask({stalls: /a/u}, {seconds: 0.05})).rejects.toThrow(
    "the server has sent nothing for 0.05 seconds"
  );
  await expect(ask({ignoresRanges: true})).rejects.toThrow(
    "the server gives no ranges of a file of 100 bytes or more"
  );
  expect((await ask({ignoresRanges: true}, {most: 100})).byteLength).toBe(10);
  expect((await ask({})).byteLength).toBe(10);
  await expect(lakeFiles("http://127.0.0.1:9").whole("a.parquet")).rejects.toThrow(
    "the server cannot be reached, or does not let this site read it (CORS)"
  );
});

test("lakeHub(search, lakes) is the hub that an address asks for; of a lake that the site does not name none is read", async () => {
  const lakes = ["https://example.org/lake"];
  const [lake, hub] = ["https://example.org/lake", "a"];
  expect(lakeHub(`?lake=${lake}&hub=a`, lakes)).toEqual({lake, hub, isNamed: true});
  expect(lakeHub("?hub=a", lakes)).toBeNull();
  expect(lakeHub("", lakes)).toBeNull();
  for (const other of ["https://elsewhere.org/lake", ""]) {
    const asked = lakeHub(`?lake=${other}&hub=a`, namedLakes(""));
    expect(asked).toEqual({lake: other, hub, isNamed: false});
    if (asked === null) continue;
    await expect(lakeStore(asked).rows(tables.hubs, ["a"])).rejects.toThrow(
      `this site names no lake ${other}`
    );
  }
});
