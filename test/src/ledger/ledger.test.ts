import {expect, test} from "vitest";
import {
  ledgerFinding,
  ledgerLines,
  ledgerSpans,
  lineOddities,
  shortPaths,
  usualEnd,
  usualEndWords,
  messageCount,
  messageSentence
} from "../../../src/ledger/ledger.js";
import {diagnostic, hub, line} from "../rows.js";
import {plain} from "../../plain.js";

test("ledgerLines puts messages beside their lines and unaccounted lines first", () => {
  const lines = [line({line: 1}), line({line: 2, accounted: false}), line({line: 3})];
  const message = diagnostic({line: 3});
  expect(ledgerLines(lines, [message, diagnostic({line: 3, path: "other.txt"})])).toEqual([
    {line: lines[1], messages: []},
    {line: lines[0], messages: []},
    {line: lines[2], messages: [message]}
  ]);
});

test("ledgerSpans reads offsets in bytes of the file", () => {
  const spans = JSON.stringify([
    {start: 100, end: 110, became: "total fields"},
    {start: 110, end: 116, became: "label years"}
  ]);
  const row = line({text: "café 1 é years", start_byte: 100, end_byte: 117, spans});
  expect(ledgerSpans(row)).toEqual([
    {text: "café 1 é", became: "total fields"},
    {text: " years", became: "label years"}
  ]);
  expect(ledgerSpans(line())).toEqual([]);
});

test("usualEndWords says how most lines end, where that is not a line feed", () => {
  const crlf = line({terminator: "\r\n"});
  expect(usualEndWords([line(), line(), crlf])).toBe("");
  expect(usualEndWords([crlf, crlf])).toBe("All lines end in CRLF.");
  expect(plain(usualEndWords([crlf, crlf, line({terminator: ""})]))).toBe(
    "2 of 3 lines end in CRLF."
  );
  expect(lineOddities(line(), usualEnd([crlf, crlf, line()]))).toEqual(["ends in LF"]);
  expect(lineOddities(crlf, usualEnd([crlf, crlf, line()]))).toEqual([]);
});

test("shortPaths leaves out the folders that all share, and extensions that tell none apart", () => {
  const named = (paths: string[]) => [...shortPaths(paths).values()];
  expect(named(["a/b/page-1.txt", "a/b/page-2.txt"])).toEqual(["page-1", "page-2"]);
  expect(named(["a/b/page.txt", "a/b/page.md"])).toEqual(["page.txt", "page.md"]);
  expect(named(["a/b/c/page.txt", "a/b/page.txt"])).toEqual(["c/page", "page"]);
  expect(named(["a/b/page.txt"])).toEqual(["page"]);
});

test("lineOddities names what is unusual", () => {
  expect(lineOddities(line())).toEqual([]);
  expect(lineOddities(line({terminator: ""}))).toEqual([]);
  expect(lineOddities(line({terminator: "\r\n", raw: new Uint8Array([255])}))).toEqual([
    "invalid UTF-8",
    "ends in CRLF"
  ]);
});

test.each([
  [{}, "All 123 lines of the text are accounted for, with 1 note."],
  [
    {lines_accounted: 121, errors: 0, warnings: 2, notes: 0},
    "121 of 123 lines of the text are accounted for; 2 follow no rule of the format, with 2 warnings."
  ],
  [
    {lines_total: 1, lines_accounted: 1, notes: 0},
    "The one line of the text is accounted for, with no messages."
  ],
  [{lines_total: 0, lines_accounted: 0}, "The text has no lines."]
])("ledgerFinding(%j)", (row, sentence) => {
  expect(plain(ledgerFinding(hub(row)))).toBe(sentence);
});

test("messageCount and messageSentence", () => {
  expect(messageCount({errors: 1, warnings: 12, notes: 2})).toBe(
    "1\u00a0error, 12\u00a0warnings and 2\u00a0notes"
  );
  expect(
    messageSentence(diagnostic({reason: "the counts differ", actual: "30", expected: "31"}))
  ).toBe("The counts differ (expected 31, found 30).");
});
