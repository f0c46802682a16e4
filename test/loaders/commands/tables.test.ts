import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parquetReadObjects} from "hyparquet";
import {afterAll, describe, expect, it} from "vitest";
import {tables} from "../../../loaders/tables/tables.js";
import {strippedPage} from "../analysis/pages-of-text.js";
import {scratchProjects} from "./project.js";
import {run, runIn} from "./run.js";

const projectWith = scratchProjects();
const folder = mkdtempSync(join(tmpdir(), "tables-"));
afterAll(() => {
  rmSync(folder, {recursive: true});
});

describe("npm run tables -- <hub id or path> --out DIR", () => {
  it("writes every table of a hub of loaders/hubs as Parquet", async () => {
    const out = join(folder, "by-id");
    const project = projectWith({});
    expect((await runIn({project}, "tables", "a-hub", "--out", out)).status).toBe(0);
    expect(readdirSync(out).sort()).toEqual(
      Object.keys(tables)
        .map((name) => `${name}.parquet`)
        .sort()
    );
    const file = new Uint8Array(readFileSync(join(out, "papers.parquet"))).buffer;
    expect(await parquetReadObjects({file})).toHaveLength(1);
  });

  it("writes a hub that a path names, and refuses one with errors", async () => {
    const path = join(folder, "hub.txt");
    const out = join(folder, "by-path");
    writeFileSync(path, strippedPage(["A"]));
    expect((await run("tables", path, "--out", out)).status).toBe(0);
    expect(readdirSync(out)).toContain("papers.parquet");
    writeFileSync(path, "Dear reader,");
    const {stderr, status} = await run("tables", path, "--out", join(folder, "refused"));
    expect(stderr).toContain(`${path}:1:1 error not-a-hub-page`);
    expect(status).toBe(1);
  });

  it("says how it is used when it is given nothing to do", async () => {
    const {stderr, status} = await run("tables");
    expect(stderr).toContain("usage: npm run tables -- <hub id or path> --out DIR");
    expect(status).toBe(2);
  });
});
