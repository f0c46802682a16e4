import {expect, test} from "vitest";
import {csv} from "../../src/lib/csv.js";

test("csv(rows, columns) quotes what needs it and leaves a missing value empty", () => {
  const rows = [
    {title: 'A "quoted", title', n: 1, note: null, raw: new Uint8Array([255, 0])},
    {title: "two\nlines ", n: 0.5, note: false, raw: null}
  ];
  expect(csv(rows, ["title", "n", "note", "raw"])).toBe(
    'title,n,note,raw\r\n"A ""quoted"", title",1,,ff00\r\n"two\nlines ",0.5,false,\r\n'
  );
});

test("csv without rows is its head", () => {
  expect(csv([], ["a", "b"])).toBe("a,b\r\n");
});
