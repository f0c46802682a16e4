import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import {libraryRows, libraryRowsName, type KeyedHub} from "../../../loaders/store/library-rows.js";
import {packFolder, type TableFiles} from "../../../loaders/store/packs.js";
import {parquet} from "../../../loaders/store/parquet.js";
import {readTable} from "../../../loaders/store/read-table.js";
import {listedPapersTable, worksTable} from "../../../loaders/tables/library-index.js";
import {tables} from "../../../loaders/tables/tables.js";
import {total} from "../../src/rows.js";
import {bufferOf} from "./buffer-of.js";

function scratch(): string {
  const root = mkdtempSync(join(tmpdir(), "rows-"));
  onTestFinished(() => rmSync(root, {recursive: true}));
  return root;
}

/** Hubs of one role, its count the key of the hub. */
function filesOfHub({id, key}: KeyedHub): TableFiles {
  const roles = [total({hub_id: id, count: Number(key)})];
  return new Map([[tables.roles.name, parquet(tables.roles, roles, {described: false})]]);
}

/** The rows of the library below a root, and of which hubs files were asked for. */
function opened(root: string) {
  const asked: string[] = [];
  let fails = false;
  const rows = libraryRows(root, "core", async (hub) => {
    asked.push(hub.id);
    if (fails) throw new Error("the hub cannot be analysed");
    return hub.key === "0" ? null : filesOfHub(hub);
  });
  const counts = async (keys: Record<string, number>) => {
    asked.length = 0;
    const hubs = Object.entries(keys).map(([id, key]) => ({id, key: String(key)}));
    const file = await rows.file("roles", hubs);
    const read = file === null ? [] : await readTable(bufferOf(file), tables.roles);
    return read.map(({hub_id, count}) => `${hub_id} ${String(count)}`);
  };
  return {rows, asked, counts, fail: (does: boolean) => (fails = does)};
}

test("libraryRows() reads of an edit the hub that was edited alone, also in a process after the one that read the others", async () => {
  const root = scratch();
  const first = opened(root);
  expect(await first.counts({a: 1, b: 2, c: 3})).toEqual(["a 1", "b 2", "c 3"]);
  expect(first.asked).toEqual(["a", "b", "c"]);
  expect(await first.counts({a: 1, b: 2, c: 3})).toEqual(["a 1", "b 2", "c 3"]);
  expect(first.asked).toEqual([]);
  expect(await first.counts({a: 1, b: 5, c: 3})).toEqual(["a 1", "b 5", "c 3"]);
  expect(first.asked).toEqual(["b"]);

  const second = opened(root);
  expect(await second.counts({a: 1, c: 4, d: 6})).toEqual(["a 1", "c 4", "d 6"]);
  expect(second.asked).toEqual(["c", "d"]);
});

test("libraryRows() reads all hubs again where what is kept is damaged, tries again what failed, and has no rows of a hub that has changed meanwhile", async () => {
  const root = scratch();
  await opened(root).counts({a: 1});
  writeFileSync(join(packFolder(root), libraryRowsName("core")), "damaged");
  const next = opened(root);
  next.fail(true);
  await expect(next.counts({a: 1})).rejects.toThrow("the hub cannot be analysed");
  next.fail(false);
  expect(await next.counts({a: 1, b: 2})).toEqual(["a 1", "b 2"]);
  expect(next.asked).toEqual(["a", "b"]);
  expect(await next.counts({a: 0, b: 2})).toEqual(["b 2"]);
});

test("libraryRows() names the tables that it has, of each of which a file can be had", async () => {
  const {rows} = opened(scratch());
  for (const name of rows.names) expect(await rows.file(name, []), name).not.toBeNull();
  expect(rows.names).toContain(listedPapersTable.name);
  expect(rows.names).not.toContain(worksTable.name);
  expect(await rows.file(worksTable.name, [])).toBeNull();
});
