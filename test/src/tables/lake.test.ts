import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {createServer} from "node:http";
import {join} from "node:path";
import sirv from "sirv";
import {tables} from "npm:hubscope";
import {expect, test} from "vitest";
import {lakeHub, openLake} from "../../../src/tables/lake.js";
import {atEnd, onceAFile} from "../../browser/at-end.js";
import {folderOf, makeLake, manifestOf, rowsOf, texts} from "../../loaders/lake/lake-folders.js";

const made = onceAFile(async () => {
  const lake = folderOf();
  await makeLake(folderOf(texts), lake);
  return lake;
});

/** A lake behind a plain server with ranges; what it was asked for. */
async function served(lake: string) {
  const asked: string[] = [];
  const serve = sirv(lake, {dev: true});
  const server = createServer((request, response) => {
    asked.push(`${request.url ?? ""} ${request.headers.range ?? ""}`.trim());
    serve(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  atEnd(() => new Promise((done) => server.close(done)));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {asked, store: () => openLake(`http://127.0.0.1:${String(port)}`)};
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
    "/manifest.json",
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
  const manifest = readFileSync(join(lake, "manifest.json"), "utf8");
  const [part = ""] = manifestOf(lake).tables["papers"]?.parts ?? [];
  const bytes = readFileSync(join(lake, part));
  writeFileSync(join(lake, part), bytes.subarray(0, 100));
  await expect(store().rows(tables.papers, ["b"])).rejects.toThrow("the file ends after 100 bytes");
  rmSync(join(lake, part));
  await expect(store().rows(tables.papers, ["b"])).rejects.toThrow("404");
  writeFileSync(join(lake, "manifest.json"), JSON.stringify({...manifestOf(lake), kit: "9.0.0"}));
  await expect(store().rows(tables.hubs, ["b"])).rejects.toThrow("version 9.0.0 made the lake");
  writeFileSync(join(lake, "manifest.json"), JSON.stringify({...JSON.parse(manifest), index: []}));
  await expect(store().rows(tables.hubs, ["b"])).rejects.toThrow(
    "the lake has no index of its hubs"
  );
  rmSync(join(lake, "manifest.json"));
  await expect(store().rows(tables.hubs, ["b"])).rejects.toThrow("404");
});

test("lakeHub(search, lakes) is the hub that an address asks for, of a lake that the site names", () => {
  const lakes = ["https://example.org/lake"];
  expect(lakeHub("?lake=https://example.org/lake&hub=a", lakes)).toEqual({
    lake: "https://example.org/lake",
    hub: "a"
  });
  expect(lakeHub("?lake=https://elsewhere.org/lake&hub=a", lakes)).toBeNull();
  expect(lakeHub("?hub=a", lakes)).toBeNull();
  expect(lakeHub("", [""])).toBeNull();
  expect(lakeHub("?lake=&hub=a", [""])).toBeNull();
});
