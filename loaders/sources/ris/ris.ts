import {dateOf} from "../dates.js";
import {arxivIn, distinctIds, doiIn, paperId, type PaperId} from "../ids.js";
import type {Layout} from "../layout.js";
import {idsBesideNote} from "../noted-ids.js";
import {recordFormat} from "../record-format.js";
import {tagged} from "../syntax/tagged.js";
import type {Fields} from "../fields.js";
import {endnoteXml} from "./endnote-xml.js";

const tagLine = /^[ \t]{0,8}([A-Z][A-Z0-9])(?:[ \u00A0]{2}|\t)[-–] ?(.*)$/u;
const closeTagLine = /^([A-Z][A-Z0-9]) ?-(?: (.*))?$/u;
const start = /^\uFEFF?[ \t]{0,8}TY(?:[ \u00A0]{2}|\t)[-–]/mu;
const titled = /^\uFEFF?[ \t]{0,8}T[I1](?:[ \u00A0]{2}|\t)[-–]/mu;
const end = /^[ \t]{0,8}ER(?:[ \u00A0]{2}|\t)[-–]/mu;
const closeStart = /^\uFEFF?TY -/mu;
const closeEnd = /^ER -/mu;
const doiAlone =
  /^\s{0,9}(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:?\s{0,9})?(10\.\d{4,9}\/\S+)\s{0,9}$/iu;
const doiAddress = /(?:doi\.org\/|[?&]doi=)(10\.\d{4,9}(?:\/|%2f)[^\s&;?#"<>]+)/iu;
const arxivMark = /(arxiv(?:[:.]|\.org\/)\S{0,60})/iu;
const databaseOfPubmed = /^(?:ovid )?(?:pubmed|medline)\b/iu;
const marks = [
  ["pmid", /^(\d{1,9}) \[PMID\]/iu],
  ["pmcid", /(PMC\d{1,9}) \[PMCID\]/iu],
  ["wos", /^((?:WOS|ISI|MEDLINE|BCI|CCC|ZOOREC):\S+)$/u],
  ["dimensions", /^(pub\.\d+)$/u],
  ["lens", /^(\d{3}-\d{3}-\d{3}-\d{3}-\d{2}[\dX])$/u],
  ["eid", /[?&]eid=(2-s2\.0-\d+)/iu]
] as const;

const linesOf = (line: RegExp) =>
  tagged({
    read: (text) => {
      const found = line.exec(text);
      return found === null ? null : {tag: found[1] ?? "", value: found[2] ?? ""};
    },
    starts: new Set(["TY"]),
    ends: new Set(["ER"]),
    outside: new Set(["NL"])
  });

const layout: Layout = {
  title: "RIS",
  endings: [".ris"],
  recognises: ({text}) => start.test(text) || (titled.test(text) && end.test(text)),
  syntax: linesOf(tagLine),
  facts: {
    ids: (fields) => distinctIds([...idsBesideNote(dois(fields), fields, "N1"), ...others(fields)]),
    title: (fields) => fields.text("TI", "T1", "CT", "BT"),
    date: (fields) => dateOf(...fields.written("PY"), ...moreOfDate(fields)),
    authors: (fields) => fields.texts("AU", "A1"),
    venue: (fields) => fields.text("T2", "JF", "JO", "JA", "J2", "SO") ?? proceedings(fields),
    type: (fields) => fields.text("TY"),
    language: (fields) => fields.text("LA"),
    abstract: (fields) => fields.text("AB", "N2"),
    references: (fields) => fields.count("NR")
  }
};

const referLine = /^(%[0-9A-Z@!#$&(*?[>]) (.*)$/u;

const refer: Layout = {
  title: "Refer (EndNote)",
  endings: [".enw"],
  recognises: (head) =>
    head.shown(1).some((line) => referLine.test(line)) && /^%0 \S/mu.test(head.text),
  syntax: tagged({
    read: (text) => {
      if (text.trim() === "") return {tag: "", value: ""};
      const found = referLine.exec(text);
      return found === null ? null : {tag: found[1] ?? "", value: found[2] ?? ""};
    },
    starts: new Set(["%0"]),
    ends: new Set([""]),
    outside: new Set()
  }),
  facts: {
    ids: (fields) =>
      distinctIds(
        [...fields.matches(doiAlone, "%R"), ...fields.matches(doiAddress, "%U")].map(doiIn)
      ),
    title: (fields) => fields.text("%T"),
    date: (fields) => dateOf(...fields.written("%D", "%8")),
    authors: (fields) => fields.texts("%A"),
    venue: (fields) => fields.text("%J", "%B"),
    type: (fields) => fields.text("%0"),
    language: (fields) => fields.text("%G"),
    abstract: (fields) => fields.text("%X")
  }
};

/**
 * RIS, as Zotero, EndNote, Mendeley, Ovid, Embase, ProQuest, Scopus, Web of Science, Lens and
 * Dimensions write it. The order of tags is free, a line without a tag goes on with the one before
 * it, `ER` may lack its last blank, and `TY` may be missing; some programs leave out a blank before
 * the hyphen; and the older Refer of EndNote, whose records end in a blank line, and its XML. The
 * year is that of PY, else Y1, else DA; DA makes it more precise where it is of the same year. Y2, the
 * day of access, is never read.
 */
export const ris = recordFormat(
  "ris",
  layout,
  {
    ...layout,
    title: "RIS with one blank after a tag",
    recognises: ({text}) => closeStart.test(text) && closeEnd.test(text),
    syntax: linesOf(closeTagLine)
  },
  refer,
  endnoteXml
);

/** The proceedings that a paper of a conference stands in. */
function proceedings(fields: Fields): string | null {
  return fields.matches(/^(?:CPAPER|CONF)$/u, "TY").length > 0 ? fields.text("C3") : null;
}

function dois(fields: Fields): string[] {
  const own = fields.written("DO");
  if (own.some((written) => doiIn(written) !== null)) return own;
  const [other] = [
    ...fields.matches(doiAlone, "M3", "N1", "L3", "AN", "ID"),
    ...fields.matches(doiAddress, "UR", "L2", "L3")
  ];
  return other === undefined ? [] : [other];
}

function others(fields: Fields): (PaperId | null)[] {
  const marked = marks.flatMap(([scheme, mark]) =>
    fields.matches(mark, "AN", "ID", "U1", "UR").map((id) => paperId(scheme, id))
  );
  const ofPubmed = fields.matches(databaseOfPubmed, "DB").length > 0;
  const accessions = ofPubmed ? fields.matches(/^(\d{1,9})$/u, "AN") : [];
  return [
    ...marked,
    ...accessions.map((id) => paperId("pmid", id)),
    ...fields.matches(arxivMark, "UR", "AN", "M3", "PB").map(arxivIn)
  ];
}

/** What makes the year of PY more precise, or stands in its place. */
function moreOfDate(fields: Fields): string[] {
  const hasYear = fields.matches(/[12]\d{3}/u, "PY").length > 0;
  return hasYear && fields.has("DA") ? fields.written("DA") : fields.written("Y1", "DA");
}
