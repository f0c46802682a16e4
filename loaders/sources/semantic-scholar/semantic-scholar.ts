import {dateOf} from "../dates.js";
import type {Fields} from "../fields.js";
import type {Head} from "../head.js";
import {distinctIds, idKey, idsOf, paperId, type PaperId} from "../ids.js";
import {citation, type Citation} from "../reading.js";
import {recordFormat, type ListFacts} from "../record-format.js";
import {json} from "../syntax/json.js";
import {at, countOf, isObject, isTrue, listOf, writtenOf} from "../values.js";

const ofPapers = [
  "data[].citingPaper",
  "data[].citedPaper",
  "[].citingPaper",
  "citations[].citingPaper",
  "citingPaper",
  "citedPaper",
  "data[].paperId",
  "data[].snippet.text",
  "recommendedPapers",
  "[].paperId",
  "paperId",
  "citingcorpusid",
  "corpusid",
  "paperAbstract"
];
const ofEmptyPage = new Set(["offset", "next", "total", "token", "data"]);

/**
 * Semantic Scholar: answers of the Academic Graph on the citations or references of a paper, on a
 * search, a batch, recommendations, one paper (with its citations, where they are there) or on
 * snippets (of which the sentences that cite a known work are citations), and the lines of its bulk
 * data, whose names are in lower case. An answer on citations does not say what is cited. The
 * intents of a citation are its roles: those of a sentence where it says so, else of the paper as a
 * whole; a citation without intents has no role.
 */
export const semanticScholar = recordFormat("semantic-scholar", {
  title: "Semantic Scholar",
  endings: [".json", ".jsonl", ".ndjson"],
  recognises: (head) => head.hasMember(...ofPapers) || isEmptyPage(head),
  syntax: json({lists: ["data", "recommendedPapers", "citations"], alone: ["citations"]}),
  fields: (row) => {
    if (!isObject(row) || Object.hasOwn(row, "total")) return null;
    const {citingPaper, citedPaper, paper: ofSnippet, ...rest} = row;
    const paper = citingPaper ?? citedPaper ?? ofSnippet;
    return {
      ...rest,
      ...(isObject(paper) ? paper : {}),
      ...(citedPaper === undefined ? {} : {citedPaper: true})
    };
  },
  facts: {
    list: (fields) =>
      fields.value("citedPaper") === undefined
        ? null
        : {name: "references", repeats: false, cited: true},
    ids: (fields) =>
      distinctIds([
        ...idsOf("s2", fields.written("paperId", "id")),
        ...idsOf("doi", fields.written("doi")),
        ...externalIds(fields.first("externalIds", "externalids")),
        ...idsOf("corpus", fields.written("corpusId", "corpusid", "citingcorpusid"))
      ]),
    title: (fields) => fields.text("title"),
    date: (fields) => dateOf(...fields.written("year", "publicationDate", "publicationdate")),
    authors: (fields) => namesOf(fields, fields.value("authors")),
    venue: (fields) =>
      fields.text("venue", "journalName") ??
      fields.clean(writtenOf(at(fields.first("journal", "publicationVenue"), "name"))),
    type: (fields) =>
      fields.clean(writtenOf(listOf(fields.first("publicationTypes", "publicationtypes"))[0])),
    fields: (fields) => {
      const named = fields.first("fieldsOfStudy", "s2FieldsOfStudy", "s2fieldsofstudy");
      const names = listOf(named).map((one) => writtenOf(isObject(one) ? one["category"] : one));
      return [...new Set(names.flatMap((name) => fields.clean(name) ?? []))];
    },
    abstract: (fields) => fields.text("abstract", "paperAbstract"),
    summary: (fields) => fields.clean(writtenOf(at(fields.value("tldr"), "text"))),
    references: (fields) => fields.count("referenceCount", "referencecount"),
    flags: (fields) =>
      isTrue(fields.first("isInfluential", "isinfluential")) ? ["influential"] : [],
    citations
  },
  about: ({around}): ListFacts => {
    const declared = countOf(at(around, "citationCount"));
    return {
      total: countOf(at(around, "total")) ?? declared,
      more: countOf(at(around, "next")) !== null || writtenOf(at(around, "token")) !== null,
      cited: at(around, "paperId") === undefined ? null : citedWork(around, declared)
    };
  }
});

function isEmptyPage({json}: Head): boolean {
  if (json === null || ["data", "offset", "total"].filter((name) => json.has(name)).length < 2)
    return false;
  return [...json.keys()].every((path) => ofEmptyPage.has(path));
}

const schemes = [
  ["DOI", "doi", ""],
  ["ArXiv", "arxiv", ""],
  ["PubMed", "pmid", ""],
  ["PubMedCentral", "pmcid", "PMC"],
  ["MAG", "mag", ""],
  ["ACL", "acl", ""],
  ["CorpusId", "corpus", ""]
] as const;

function externalIds(value: unknown): PaperId[] {
  return schemes.flatMap(([name, scheme, before]) => {
    const written = writtenOf(at(value, name));
    if (written === null) return [];
    return paperId(scheme, written.startsWith(before) ? written : `${before}${written}`) ?? [];
  });
}

function namesOf(fields: Fields, authors: unknown): string[] {
  return listOf(authors)
    .flatMap(listOf)
    .flatMap((author) => fields.clean(writtenOf(author) ?? writtenOf(at(author, "name"))) ?? []);
}

function citations(fields: Fields): Citation[] {
  const target = writtenOf(fields.value("citedcorpusid"));
  const id = target === null ? null : paperId("corpus", target);
  const cited = id === null ? null : idKey(id);
  const found: Citation[] = [];
  const told = new Set<string>();
  for (const one of listOf(fields.value("contextsWithIntent"))) {
    const sentence = fields.clean(writtenOf(at(one, "context")));
    if (sentence === null) continue;
    const roles = rolesOf(at(one, "intents"));
    for (const role of roles.length === 0 ? [null] : roles) {
      if (role !== null) told.add(role);
      found.push(citation({sentence, role, cited}));
    }
  }
  const sentences = new Set(found.map(({sentence}) => sentence));
  for (const written of fields.texts("contexts")) {
    if (!sentences.has(written)) found.push(citation({sentence: written, cited}));
  }
  for (const role of rolesOf(fields.first("intents", "intent"))) {
    if (!told.has(role)) found.push(citation({role, cited}));
  }
  found.push(...mentions(fields));
  return found.length === 0 && cited !== null ? [citation({cited})] : found;
}

/** The sentences of a snippet that cite a work which is known, once for each such work. */
function mentions(fields: Fields): Citation[] {
  const snippet = fields.value("snippet");
  const text = writtenOf(at(snippet, "text")) ?? "";
  const section = fields.clean(writtenOf(at(snippet, "section")));
  const sentences = listOf(at(snippet, "annotations", "sentences")).map(spanOf);
  const found = new Map<string, Citation>();
  for (const mention of listOf(at(snippet, "annotations", "refMentions"))) {
    const id = paperId("corpus", writtenOf(at(mention, "matchedPaperCorpusId")) ?? "");
    if (id === null) continue;
    const {start} = spanOf(mention);
    const around = sentences.find((one) => one.start <= start && start < one.end);
    const sentence =
      around === undefined ? null : fields.clean(text.slice(around.start, around.end));
    const cited = idKey(id);
    found.set(`${cited} ${String(sentence)}`, citation({sentence, section, cited}));
  }
  return [...found.values()];
}

/** A place in the text of a snippet; its start, where it is left out, is that of the text. */
function spanOf(value: unknown): {start: number; end: number} {
  return {start: countOf(at(value, "start")) ?? 0, end: countOf(at(value, "end")) ?? Infinity};
}

function rolesOf(intents: unknown): string[] {
  const named = listOf(intents).flatMap((intent) => listOf(intent));
  return [...new Set(named.flatMap((intent) => writtenOf(intent) ?? []))];
}

function citedWork(around: unknown, declared: number | null): NonNullable<ListFacts["cited"]> {
  const text = (name: string) => writtenOf(at(around, name));
  const names = listOf(at(around, "authors")).flatMap((one) => writtenOf(at(one, "name")) ?? []);
  return {
    ids: distinctIds([
      ...idsOf("s2", [text("paperId")]),
      ...externalIds(at(around, "externalIds"))
    ]),
    title: text("title"),
    date: dateOf(text("year"), text("publicationDate")),
    abstract: text("abstract"),
    authors: names.length === 0 ? null : names.join("\n"),
    declared
  };
}
