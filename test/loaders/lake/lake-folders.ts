import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {createServer} from "node:http";
import {dirname, join} from "node:path";
import {parquetReadObjects} from "hyparquet";
import sirv from "sirv";
import {madeUpRows} from "../../../loaders/commands/bench/made-up-lake.js";
import {pagesFile, type LakePages} from "../../../loaders/lake/library-tables.js";
import {writeLibrary} from "../../../loaders/lake/library.js";
import {writeLake, type LakeOptions} from "../../../loaders/lake/lake.js";
import {readManifest, type Manifest} from "../../../loaders/lake/manifest.js";
import {writeWhole} from "../../../loaders/store/files.js";
import {kitVersion} from "../../../loaders/tables/tables.js";
import {atEnd} from "../../browser/at-end.js";
import {strippedPage} from "../analysis/pages-of-text.js";

/** A folder with these files, gone after the test file. */
export function folderOf(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "hubscope-lake-"));
  atEnd(() => rm(folder, {recursive: true}));
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), {recursive: true});
    writeFileSync(join(folder, path), contents);
  }
  return folder;
}

/** Texts of small hubs, by the names of their files, and one that is none. */
export const texts = {
  "a.txt": strippedPage([["Layer pruning", "Pruning layers of networks."], "Layer entropy"]),
  "b.txt": strippedPage([["Layer entropy", "The entropy of layers."], "Pruning of networks"]),
  "c/page-1.txt": strippedPage(["Entropy of stars"]),
  "c/page-2.txt": strippedPage(["Stars"], {before: ["Another line."]}),
  "none.txt": "Dear reader,"
};

/** Makes a lake of a folder with one process and small limits. */
export const makeLake = (hubs: string, out: string, options: Partial<LakeOptions> = {}) =>
  writeLake({hubs, out, processes: 1, megabytes: 512, ...options});

/** The manifest of a lake that stands. */
export function manifestOf(lake: string): Manifest {
  const manifest = readManifest(lake);
  if (manifest === null) throw new Error(`${lake} is no lake`);
  return manifest;
}

/** The rows of a table of a lake, one part after another. */
export async function rowsOf(lake: string, table: string): Promise<Record<string, unknown>[]> {
  const parts = manifestOf(lake).tables[table]?.parts ?? [];
  const read = parts.map((part) => {
    const file = new Uint8Array(readFileSync(join(lake, part))).buffer;
    return parquetReadObjects({file});
  });
  return (await Promise.all(read)).flat();
}

/** A lake that has made-up hubs in its list, and no rows of any. */
export async function listedLake(hubs: number) {
  const lake = folderOf();
  const rows = madeUpRows(hubs);
  const library = await writeLibrary(rows, async (name, contents) => {
    await writeWhole(join(lake, name), contents);
    return name;
  });
  const none = {refused: 2, parts: 1, index: [], curation: null};
  const pages: LakePages = {kit: kitVersion, hubs, library, ...none};
  writeFileSync(join(lake, pagesFile), JSON.stringify(pages));
  return {lake, rows, pages};
}

/** What a server does with some requests: it answers no more, or gives whole files for ranges. */
interface Faults {
  stalls?: RegExp;
  ignoresRanges?: boolean;
  /** Whether pages of other sites may read what it gives; true by default. */
  isOpen?: boolean;
}

/** A lake behind a plain server with ranges; what it was asked for. */
export async function servedLake(lake: string, faults: Faults = {}) {
  const asked: string[] = [];
  const serve = sirv(lake, {dev: true});
  const server = createServer((request, response) => {
    const {url = "", headers} = request;
    asked.push(`${url} ${headers.range ?? ""}`.trim());
    if (faults.stalls?.test(url) === true) return;
    if (faults.ignoresRanges === true) delete headers.range;
    if (faults.isOpen !== false) response.setHeader("Access-Control-Allow-Origin", "*");
    serve(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  atEnd(
    () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      })
  );
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {asked, address: `http://127.0.0.1:${String(port)}`};
}
