import {mkdtempSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, it} from "vitest";
import {readRecord, stands, writeRecord} from "../../../loaders/site/build-record.js";

const folder = mkdtempSync(join(tmpdir(), "record-"));
afterAll(() => rmSync(folder, {recursive: true}));
const file = join(folder, "record.json");
const put = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  utimesSync(join(folder, name), 1000, 1000);
};

it("a file of a site stands while it is what the build left, byte for byte, whatever its size and time", async () => {
  for (const name of ["page.html", "table.parquet", "other"]) put(name, "one");
  await writeRecord(file, "key", folder);
  const record = readRecord(file);
  const standing = () =>
    ["page.html", "table.parquet", "other", "new"].filter((path) => stands(record, folder, path));
  expect(record.key).toBe("key");
  expect(standing()).toEqual(["page.html", "table.parquet", "other"]);
  put("table.parquet", "two");
  put("new", "one");
  rmSync(join(folder, "other"));
  expect(standing()).toEqual(["page.html"]);
});

it.each(["", "{", "[]", '{"site": "of an older build"}'])(
  "readRecord(file) of %j is a record of nothing",
  (text) => {
    put("other.json", text);
    expect(readRecord(join(folder, "other.json"))).toEqual({key: "", files: {}});
    expect(readRecord(join(folder, "nowhere"))).toEqual({key: "", files: {}});
  }
);
