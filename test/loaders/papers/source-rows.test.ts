import {expect, it} from "vitest";
import {matchPapers} from "../../../loaders/papers/match.js";
import {sourceRows} from "../../../loaders/papers/source-rows.js";
import {citation, type Reading} from "../../../loaders/sources/reading.js";
import {readingOf} from "./readings.js";

function rowsOf(...readings: Reading[]) {
  const paths = readings.map(({format}) => format);
  return sourceRows("hub", readings, paths, matchPapers(readings));
}

it("sourceRows(…) counts what the records of a file say, and those that met one of another file", () => {
  const one = readingOf("a", [
    {title: "A", ids: ["doi:10.1/a"], date: "2019", citations: [citation({role: "method"})]},
    {title: "A again", ids: ["doi:10.1/a"], citations: [citation({polarity: "supporting"})]},
    {title: "B", date: "2020-05", citations: [citation({sentence: "As B [1]."})]},
    {}
  ]);
  const other = readingOf("b", [{ids: ["doi:10.1/a"], citations: [citation({role: " "})]}]);
  expect(rowsOf({...one, total: 9}, other)).toMatchObject([
    {path: "a", format: "a", records: 4, titled: 3, dated: 2, with_doi: 2, labelled: 1, joined: 2},
    {path: "b", format: "b", records: 1, titled: 0, dated: 0, with_doi: 1, labelled: 0, joined: 1}
  ]);
  expect(rowsOf(one, other).map(({joined_with}) => joined_with)).toEqual(['{"b":2}', '{"a":1}']);
  expect(rowsOf({...one, total: 9}, other).map(({total}) => total)).toEqual([9, null]);
});

it("sourceRows(…) counts no entry that repeats another list, and what the cited work cites as joined to none", () => {
  const best = {list: {name: "best", repeats: true}, title: "A"};
  const cited = {list: {name: "references", repeats: false, cited: true}, ids: ["doi:10.1/a"]};
  const page = readingOf(null, [best, {title: "A", ids: ["doi:10.1/a"]}]);
  expect(rowsOf(page, readingOf("b", [cited]))).toMatchObject([
    {records: 1, joined: 0},
    {records: 1, joined: 0}
  ]);
  expect(rowsOf(readingOf(null, [best, best]))).toMatchObject([{records: 2}]);
});

it("sourceRows(…) names the fields that were read and those that were left", () => {
  const fields = [
    {field: "title", became: ["title"], records: 3},
    {field: "location", became: [], records: 2}
  ];
  expect(rowsOf({...readingOf("a", []), fields})).toMatchObject([
    {fields_read: '["title"]', fields_left: '["location"]'}
  ]);
});
