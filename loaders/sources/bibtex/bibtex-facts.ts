import {latexText} from "../../text/latex.js";
import {plainText} from "../../text/plain-text.js";
import {dateOf} from "../dates.js";
import type {Fields} from "../fields.js";
import {arxivIn, distinctIds, doiIn, idsOf, paperId, type PaperId} from "../ids.js";
import type {Layout} from "../layout.js";
import {idsBesideNote} from "../noted-ids.js";
import {bibtex} from "../syntax/bibtex.js";

const doiAddress = /doi\.org\/(10\.\d{4,9}(?:\/|%2f)[^\s&;?#"<>]+)/iu;
const arxivId = /^(?:[a-z-]+(?:\.[a-z]{2})?\/)?\d{4}\.?\d{3,5}(?:v\d{1,3})?$/iu;

/** What BibTeX and biblatex of any program have in common: its syntax, and what its fields mean. */
export const ofBibtex = {
  endings: [".bib", ".bibtex", ".biblatex"],
  syntax: bibtex,
  clean: (text: string) => plainText(latexText(text)),
  facts: {
    ids: (fields) => distinctIds(idsOfEntry(fields)),
    title: titleOf,
    date: (fields) =>
      dateOf(...fields.written("year"), ...fields.written("date", "month")) ??
      dateOf(...fields.written("crossref year", "crossref date", "crossref month")),
    authors: (fields) => namesIn(fields, "author"),
    venue: (fields) =>
      fields.text("journal", "journaltitle", "booktitle", "maintitle", "series") ??
      fields.text(
        ...["crossref booktitle", "crossref journaltitle", "crossref journal", "crossref title"]
      ),
    type: (fields) => fields.text("type", "@type"),
    language: (fields) => fields.text("langid", "language"),
    abstract: (fields) => fields.text("abstract")
  }
} as const satisfies Omit<Layout, "title" | "recognises">;

function titleOf(fields: Fields): string | null {
  const title = fields.text("title");
  const subtitle = title === null ? null : fields.text("subtitle");
  return subtitle === null ? title : `${title ?? ""}: ${subtitle}`;
}

/** The ids of an entry: its own fields for them, and else an address or a note that holds one. */
export function idsOfEntry(fields: Fields): (PaperId | null)[] {
  const own = fields.written("doi");
  const hasDoi = own.some((written) => doiIn(latexText(written)) !== null);
  const isArxiv = fields.matches(/^arxiv$/iu, "archiveprefix", "eprinttype").length > 0;
  const eprints = fields.matches(arxivId, "arxivid", ...(isArxiv ? ["eprint"] : []));
  return [
    ...idsBesideNote(hasDoi ? own : linked(fields), fields, "note", latexText),
    ...eprints.map((id) => paperId("arxiv", id)),
    ...fields.matches(/arxiv[:.]\S{1,40}/iu, "url", "eprint", "journal", "volume").map(arxivIn),
    ...idsOf("pmid", fields.written("pmid")),
    ...idsOf("pmcid", fields.written("pmcid"))
  ];
}

function linked(fields: Fields): string[] {
  return fields.matches(doiAddress, "url", "ee", "adsurl").slice(0, 1);
}

/**
 * The names of a field, between each two of which stands “and” outside of braces, or a semicolon
 * between all.
 */
export function namesIn(fields: Fields, name: string): string[] {
  return fields
    .written(name)
    .flatMap(parted)
    .flatMap(bySemicolons)
    .flatMap((one) => fields.clean(one) ?? []);
}

function bySemicolons(names: string): string[] {
  const parts = names.split(";").filter((name) => name.trim() !== "");
  return parts.every((name) => /^[^{}&\\]{2,80}$/u.test(name)) ? parts : [names];
}

function parted(names: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < names.length; ++at) {
    const sign = names.charAt(at);
    if (sign === "{") depth += 1;
    else if (sign === "}") depth -= 1;
    else if (depth <= 0 && /\s/u.test(sign) && /^and\s/iu.test(names.slice(at + 1, at + 5))) {
      found.push(names.slice(start, at));
      start = at + 4;
    }
  }
  return [...found, names.slice(start)];
}
