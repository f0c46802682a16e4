import {existsSync, readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {readSource} from "../../../loaders/sources/read-source.js";
import {yearOf, type PaperRecord} from "../../../loaders/sources/reading.js";

/**
 * What Python's own readers count in the files: `python3 test/loaders/sources/count_records.py
 * ../shared/sources > test/loaders/sources/real-files.json`.
 */
const counted: Record<string, Counts> = JSON.parse(
  readFileSync(new URL("./real-files.json", import.meta.url), "utf8")
);
const shared = new URL("../../../../shared/sources/", import.meta.url);
const isThere = existsSync(shared);

interface Counts {
  records: number;
  titled: number;
  dated: number;
  withDoi: number;
  labelled: number;
}

/** The formats that the files of a folder are of, by folder. */
const formatsOf: Record<string, readonly string[]> = {
  "semantic-scholar": ["semantic-scholar", "none"],
  openalex: ["openalex", "none"],
  ris: ["ris", "web-of-science"],
  "asreview-csv": ["asreview"],
  bibtex: ["bibtex"],
  "citation-functions": ["citation-labels"],
  crossref: ["crossref", "none"],
  "csl-json": ["csl-json", "none"],
  dimensions: ["dimensions"],
  "google-scholar-pop-csv": ["publish-or-perish"],
  lens: ["lens"],
  opencitations: ["opencitations"],
  "other-csv": ["asreview"],
  "pubmed-europepmc": ["pubmed", "europe-pmc"],
  scite: ["scite"],
  scopus: ["scopus"],
  wos: ["web-of-science"],
  "zotero-csv": ["zotero"]
};

/** Records of INDEX.tsv that are counted otherwise here, with why. */
const otherwise: Record<string, string> = {
  "bibtex/bbt-discarded-entries.bib": "one entry has a brace that nothing closes",
  "csl-json/citation-js-doi.json": "its records stand in an object by DOI, and in no list",
  "crossref/crossref-publisher.json": "its records are publishers"
};

if (!isThere) console.warn("../shared/sources is not there: real files are not read");

describe.skipIf(!isThere)("readSource(source), real files", () => {
  it.each(Object.entries(counted))("%s as an independent reader counts it", (name, counts) => {
    const {records, format, lines, messages} = read(name);
    const having = (has: (record: PaperRecord) => boolean) => records.filter(has).length;
    expect({
      records: records.length,
      titled: having(({title}) => title !== null),
      dated: having(({date}) => date !== null && yearOf(date) > 0),
      withDoi: having(({ids}) => ids.some(({scheme}) => scheme === "doi")),
      labelled: having(({citations}) =>
        citations.some(({role, polarity}) => role !== null || polarity !== null)
      )
    }).toEqual(counts);
    expect(formatsOf[name.slice(0, name.indexOf("/"))]).toContain(format);
    const unreadable = messages.filter(({rule}) => rule === "unreadable-record").length;
    if (format !== "none") expect(lines.accounted()).toBe(lines.length - unreadable);
  });

  it("every file of the folders is counted, with the records that their index says", () => {
    const [, ...rows] = readFileSync(new URL("INDEX.tsv", shared), "utf8").trim().split("\n");
    for (const folder of Object.keys(formatsOf)) {
      const names = readdirSync(new URL(folder, shared)).map((name) => `${folder}/${name}`);
      expect(names.sort()).toEqual(
        Object.keys(counted)
          .filter((name) => name.startsWith(`${folder}/`))
          .sort()
      );
    }
    for (const row of rows) {
      const [name = "", , , , , , records] = row.split("\t");
      const counts = counted[name];
      if (counts === undefined || name in otherwise) continue;
      expect(String(counts.records), name).toBe(records);
    }
  });
});

function read(name: string) {
  return readSource({path: name, bytes: new Uint8Array(readFileSync(new URL(name, shared)))});
}
