import {writeXlsx} from "hucre";
import readXlsxFile from "read-excel-file/universal";
import {expect, test} from "vitest";
import {workbookSheets, type WorkbookTable} from "../../../loaders/export/workbook.js";
import type {Column} from "../../../loaders/tables/table.js";

const about = {title: "=A hub", hash: "00ff", version: "0.1.0"};
const column = (type: Column["type"], nullable = true): Column => ({type, nullable, meaning: "M."});

const table = (rows: object[]): WorkbookTable => ({
  name: "papers",
  grain: "One row per paper.",
  columns: {
    text: column("STRING"),
    number: column("DOUBLE"),
    flag: column("BOOLEAN"),
    raw: column("BYTE_ARRAY")
  },
  rows
});

/** What a reader that is not ours finds in the sheets, once they are written. */
async function reread(sheets: ReturnType<typeof workbookSheets>) {
  const bytes = await writeXlsx({sheets});
  const found = await readXlsxFile(new Blob([new Uint8Array(bytes)]), {trim: false});
  return new Map(found.map(({sheet, data}) => [sheet, data]));
}

const oddTexts = [
  "=1+1",
  "+1",
  "-1",
  "@x",
  "00123",
  "2024-01-05",
  "TRUE",
  " space ",
  "two\nlines",
  "a\r\nb",
  "c\u0001d",
  "_x0041_",
  "<b>&\"'",
  "\uFEFFmark",
  "😀",
  "https://example.org"
];

test("texts, numbers, bytes and missing values are read back as they were", async () => {
  const rows = oddTexts.map((text, i) => ({
    text,
    number: [0.1 + 0.2, 1e21, -3, null][i % 4],
    flag: i % 2 === 0,
    raw: new Uint8Array([0, 255])
  }));
  const sheets = await reread(workbookSheets([table(rows)], about));
  expect([...sheets.keys()]).toEqual(["README", "papers"]);
  expect(sheets.get("papers")).toEqual([
    ["text", "number", "flag", "raw"],
    ...rows.map(({text, number, flag}) => [text, number, flag, "00ff"])
  ]);
});

test("README states the hub, what a row is, and every column", async () => {
  const readme = (await reread(workbookSheets([table([{text: "x"}])], about))).get("README") ?? [];
  const lines = readme.map((row) => row.filter((value) => value !== null).join(" | "));
  expect(lines).toEqual([
    "Hub | =A hub",
    "SHA-256 of its text | 00ff",
    "Made by | Hubscope 0.1.0",
    "",
    "Table | What a row is | Rows | Sheets",
    "papers | One row per paper. | 1 | papers",
    "",
    "Table | Column | Type | May be missing | Meaning",
    "papers | text | STRING | true | M.",
    "papers | number | DOUBLE | true | M.",
    "papers | flag | BOOLEAN | true | M.",
    "papers | raw | BYTE_ARRAY | true | M."
  ]);
});

test("a text too long for a cell is cut, and README says which", async () => {
  const long = "x".repeat(32_766) + "😀" + "y";
  const sheets = workbookSheets([table([{text: "short"}, {text: long}])], about);
  expect(sheets[1]?.rows[2]?.[0]).toBe("x".repeat(32_766));
  expect(sheets[0]?.rows.slice(-2)).toEqual([
    ["Sheet", "Row", "Column", "Characters"],
    ["papers", 3, "text", 32_769]
  ]);
  const whole = workbookSheets([table([{text: "x".repeat(32_767)}])], about);
  expect(whole[1]?.rows[1]?.[0]).toBe("x".repeat(32_767));
  expect(whole[0]?.rows).toHaveLength(12);
});

test("a table of more rows than a sheet holds goes on in the next", () => {
  const rows = Array.from({length: 5}, (_, i) => ({text: `row ${i}`, number: i}));
  const sheets = workbookSheets([table(rows), {...table([]), name: "none"}], {
    ...about,
    mostRows: 3
  });
  expect(sheets.map(({name, rows}) => [name, rows.length])).toEqual([
    ["README", 17],
    ["papers", 3],
    ["papers 2", 3],
    ["papers 3", 2],
    ["none", 1]
  ]);
  expect(sheets[0]?.rows[5]?.[3]).toBe("papers, papers 2, papers 3");
  expect(sheets.slice(1, 4).flatMap(({rows}) => rows.slice(1).map(([text]) => text))).toEqual(
    rows.map(({text}) => text)
  );
});

test("README of a synthetic hub says so in its first line", () => {
  const [readme] = workbookSheets([], {...about, synthetic: true});
  expect(readme?.rows.slice(0, 2)).toEqual([
    ["Synthetic: made up by npm run demo, no real papers."],
    ["Hub", "=A hub"]
  ]);
});
