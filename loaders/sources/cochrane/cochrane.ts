import {partsOf} from "../cells.js";
import {dateOf} from "../dates.js";
import {distinctIds, doiIn, idsOf} from "../ids.js";
import {recordFormat} from "../record-format.js";
import {tagged} from "../syntax/tagged.js";
import {at, countOf, listOf} from "../values.js";

const tagLine = /^(ID|AU|TI|SO|YR|VL|NO|PG|PM|XR|PT|KY|DOI|AB|US|CC|LA|CT|ED|PB|MH|DE|SN): ?(.*)$/u;
const numbered = /^\uFEFF?Record #\d{1,9} of (\d{1,9})\s{0,9}$/u;

/** The Cochrane Library, its citations as text: a line a field, and a number above each record. */
export const cochrane = recordFormat("cochrane", {
  title: "the Cochrane Library (text)",
  endings: [],
  recognises: (head) =>
    head.shown(1).some((line) => numbered.test(line)) &&
    head.shown(2).some((line) => line.startsWith("ID: ")),
  syntax: tagged({
    read: (line) => {
      const total = numbered.exec(line)?.[1];
      if (total !== undefined) return {tag: "records", value: total};
      const found = tagLine.exec(line);
      return found === null ? null : {tag: found[1] ?? "", value: found[2] ?? ""};
    },
    starts: new Set(["ID"]),
    ends: new Set(),
    outside: new Set(["records"])
  }),
  facts: {
    ids: (fields) =>
      distinctIds([
        ...fields.written("DOI").map(doiIn),
        ...idsOf("pmid", fields.matches(/\bPUBMED (\d{1,9})\b/iu, "PM", "XR")),
        ...idsOf("cochrane", fields.written("ID"))
      ]),
    title: (fields) => fields.text("TI"),
    date: (fields) => dateOf(...fields.written("YR")),
    authors: (fields) => partsOf(fields, ";", "AU"),
    venue: (fields) => fields.text("SO"),
    type: (fields) => fields.texts("PT")[0] ?? null,
    language: (fields) => fields.text("LA"),
    abstract: (fields) => fields.text("AB")
  },
  about: ({around}) => ({
    total: countOf(listOf(at(around, "records"))[0])
  })
});
