import {partsOf} from "../cells.js";
import {dateOf} from "../dates.js";
import type {Fields} from "../fields.js";
import {namesColumns} from "../head.js";
import {distinctIds, doiIn, idKey, idsOf} from "../ids.js";
import {idsOfEntry, ofBibtex} from "../bibtex/bibtex-facts.js";
import type {FactRules, Layout} from "../layout.js";
import {recordFormat} from "../record-format.js";
import {csv} from "../syntax/csv.js";
import {tagged} from "../syntax/tagged.js";
import {isObject} from "../values.js";
import {fullRecords, hits} from "./answers.js";

const tagLine = /^([A-Z][A-Z0-9])(?: (.*))?$/u;
const opening =
  /^\uFEFF?(?:FN .{0,200}(?:\r?\n|\r))?(?:VR .{0,40}(?:\r?\n|\r))?\s{0,20}PT [A-Z][A-Za-z]{0,20}(?:\r?\n|\r)/u;
/** The same below lines of another program. */
const openingBelow =
  /^FN .{0,200}(?:\r?\n|\r)VR .{0,40}(?:\r?\n|\r)\s{0,20}PT [A-Z][A-Za-z]{0,20}$/mu;
const referencedDoi = /\bDOI \[?(?:DOI )?(10\.\d{4,9}\/[^\s,;\]]+)/giu;
const uniqueId = /^((?:WOS|ISI|MEDLINE|BCI|CCC|ZOOREC|INSPEC):\S+)$/iu;
const ofEntry =
  /@[a-z]{3,20}\{ ?(?:WOS|ISI|MEDLINE|BCI|CCC|ZOOREC|INSPEC):|^\s{0,9}unique-id = \{/imu;
const country = /,\s{0,3}([^,;[\]]{2,40}?)\.?$/u;

/** What the fields mean; `sign` parts what stands in one cell, or on the lines of one tag. */
function factsOf(sign: string): FactRules {
  return {
    ids: (fields) =>
      distinctIds([
        ...fields.written("DI").map(doiIn),
        ...idsOf("pmid", fields.written("PM")),
        ...idsOf("wos", fields.written("UT"))
      ]),
    title: (fields) => fields.text("TI"),
    date: (fields) => dateOf(...fields.written("PY"), ...moreOfDate(fields)),
    authors: (fields) => {
      const full = partsOf(fields, sign, "AF");
      return full.length > 0
        ? full
        : partsOf(fields, sign, "AU").filter((name) => !name.includes("@"));
    },
    venue: (fields) => fields.text("SO", "JI", "J9"),
    type: (fields) => fields.text("DT"),
    language: (fields) => fields.text("LA"),
    fields: (fields) => [...new Set(partsOf(fields, /;\s*/u, "WC", "SC"))],
    abstract: (fields) => fields.text("AB"),
    references: (fields) => fields.count("NR"),
    referenced: (fields) => referencedIn(fields.written("CR")),
    countries: (fields) => [
      ...new Set(
        partsOf(fields, sign === "\n" ? "\n" : /;(?![^[\]]*\])/u, "C1").flatMap(
          (address) => country.exec(address)?.[1]?.replace(/^.* (USA)$/u, "$1") ?? []
        )
      )
    ],
    flags: (fields) =>
      fields.matches(/retracted publication/iu, "DT").length > 0 ? ["retracted"] : []
  };
}

function referencedIn(lists: readonly string[]): string[] {
  const dois = lists
    .flatMap((list) => Array.from(list.matchAll(referencedDoi), ([, id = ""]) => doiIn(id)))
    .flatMap((id) => (id === null ? [] : idKey(id)));
  return [...new Set(dois)];
}

/** What makes the year more precise; early access, with a year of its own, where there is no other. */
function moreOfDate(fields: Fields): string[] {
  return fields.has("PY") ? fields.written("PD") : fields.written("EA", "PD");
}

const bibtexLayout: Layout = {
  ...ofBibtex,
  title: "Web of Science (BibTeX)",
  recognises: ({text}) => ofEntry.test(text),
  facts: {
    ...ofBibtex.facts,
    ids: (fields) =>
      distinctIds([
        ...idsOfEntry(fields),
        ...idsOf("wos", [
          ...fields.matches(uniqueId, "unique-id"),
          ...fields.matches(uniqueId, "@key")
        ])
      ]),
    date: (fields) =>
      fields.has("year")
        ? dateOf(...fields.written("year", "month"))
        : dateOf(...fields.written("early-access-date", "earlyaccessdate", "month")),
    type: (fields) => fields.text("type", "@type"),
    fields: (fields) => [
      ...new Set(partsOf(fields, /;\s*/u, "web-of-science-categories", "research-areas"))
    ],
    references: (fields) => fields.count("number-of-cited-references"),
    referenced: (fields) => referencedIn(fields.written("cited-references"))
  }
};

/** The names that the columns of a spreadsheet have for tags. */
const columnTags = new Map(
  Object.entries({
    "Article Title": "TI",
    Authors: "AU",
    "Author Full Names": "AF",
    "Source Title": "SO",
    "Document Type": "DT",
    Language: "LA",
    Abstract: "AB",
    Addresses: "C1",
    "Cited References": "CR",
    "Cited Reference Count": "NR",
    "Publication Date": "PD",
    "Publication Year": "PY",
    "Early Access Date": "EA",
    DOI: "DI",
    "Pubmed Id": "PM",
    "UT (Unique WOS ID)": "UT",
    "UT (Unique ID)": "UT",
    "WoS Categories": "WC",
    "Research Areas": "SC"
  })
);

const spreadsheet: Layout = {
  title: "Web of Science (spreadsheet as CSV)",
  endings: [".csv", ".tsv"],
  recognises: (head) =>
    head.hasColumns("Article Title", "UT (Unique WOS ID)") ||
    head.hasColumns("Article Title", "UT (Unique ID)"),
  syntax: csv({isHeader: (cells) => namesColumns(cells, ["Article Title", "Publication Type"])}),
  fields: (row) =>
    isObject(row)
      ? Object.fromEntries(
          Object.entries(row).map(([name, cell]) => [columnTags.get(name) ?? name, cell])
        )
      : null,
  facts: factsOf(";")
};

/**
 * Web of Science and other databases of its platform, as tagged text, as a table with tabs, in which
 * quotes are ordinary characters, as a spreadsheet that was saved as CSV, and as the JSON of its
 * interfaces. Of the references those with a DOI are read.
 */
export const webOfScience = recordFormat(
  "web-of-science",
  {
    title: "Web of Science (tagged)",
    endings: [".isi", ".ciw"],
    recognises: ({text}) => opening.test(text) || openingBelow.test(text),
    syntax: tagged({
      read: (line) => {
        const found = tagLine.exec(line);
        return found === null ? null : {tag: found[1] ?? "", value: found[2] ?? ""};
      },
      starts: new Set(["PT"]),
      ends: new Set(["ER"]),
      outside: new Set(["FN", "VR", "EF"]),
      opensByStart: true
    }),
    facts: factsOf("\n")
  },
  {
    title: "Web of Science (tab-delimited)",
    endings: [".csv", ".tsv"],
    recognises: (head) =>
      namesColumns(head.lines[0]?.split("\t") ?? [], ["PT", "AU", "TI"]) ||
      namesColumns(head.lines[0]?.split("\t") ?? [], ["PT", "TI", "PY"]),
    syntax: csv({isHeader: (cells) => namesColumns(cells, ["PT", "TI"]), plainQuotes: true}),
    facts: factsOf(";")
  },
  spreadsheet,
  {
    ...spreadsheet,
    title: "Web of Science (tags as columns of CSV)",
    recognises: (head) => head.hasColumns("PT", "TI", "UT") && !/^[^\n]*\tTI\t/u.test(head.text),
    syntax: csv({isHeader: (cells) => namesColumns(cells, ["PT", "TI"])})
  },
  bibtexLayout,
  hits,
  fullRecords
);
