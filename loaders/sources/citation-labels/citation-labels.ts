import {authorsCut, firstAuthorAlone} from "../../tables/author-flags.js";
import {dateOf} from "../dates.js";
import type {Fields} from "../fields.js";
import {distinctIds, doiIn, idsOf} from "../ids.js";
import {citation, type Citation} from "../reading.js";
import type {Layout} from "../layout.js";
import {recordFormat} from "../record-format.js";
import {json} from "../syntax/json.js";
import {at, isObject, listOf, writtenOf} from "../values.js";

const endings = [".json", ".jsonl", ".ndjson"];
const marks = /<\/?cite>/giu;
const spans = /<\/?span[^<>]{0,200}>/giu;
const usePath = /^(?:[^.[]{0,80}\[\]\.)?use$/u;
const word = /^[a-z][a-z /-]{0,40}$/iu;

const scicite: Layout = {
  title: "SciCite",
  endings,
  recognises: (head) => head.hasMember("citingPaperId") && head.hasMember("label"),
  syntax: json({lists: []}),
  facts: {
    ids: (fields) => distinctIds(idsOf("s2", fields.written("citingPaperId"))),
    citations: (fields) => [
      citation({
        sentence: fields.text("string"),
        section: fields.text("sectionName"),
        role: fields.text("label"),
        polarity: fields.text("label2"),
        confidence: fields.number("label_confidence"),
        cited: keyOf("s2", fields.written("citedPaperId"))
      })
    ]
  }
};

const aclArc: Layout = {
  title: "ACL-ARC",
  endings,
  recognises: (head) => head.hasMember("citing_paper_id") && head.hasMember("intent"),
  syntax: json({lists: []}),
  facts: {
    ids: (fields) => distinctIds(idsOf("acl", fields.written("citing_paper_id"))),
    title: (fields) => fields.text("citing_paper_title"),
    date: (fields) => dateOf(...fields.written("citing_paper_year")),
    authors: (fields) => fields.texts("citing_author_ids"),
    citations: (fields) => [
      citation({
        sentence: fields.text("cleaned_cite_text", "text"),
        section: fields.text("section_name"),
        role: fields.text("intent"),
        cited: keyOf("acl", fields.written("cited_paper_id"))
      })
    ]
  }
};

const multiCite: Layout = {
  title: "MultiCite",
  endings,
  recognises: (head) => head.hasMember("[].x") && head.hasMember("[].y"),
  syntax: json({lists: []}),
  facts: {
    ids: (fields) =>
      distinctIds(
        idsOf(
          "multicite",
          fields.written("id").map((id) => id.replace(/_\d+$/u, ""))
        )
      ),
    citations: multiCitations
  }
};

const sentenceOfPaper = /^[^.]{1,200}\.x\[\]\.sent_id$/u;

const multiCitePapers: Layout = {
  title: "MultiCite, whole papers",
  endings: [".json"],
  recognises: ({json: members}) =>
    [...(members?.keys() ?? [])].some((path) => sentenceOfPaper.test(path)),
  syntax: json({lists: ["{}"]}),
  facts: {
    ids: (fields) =>
      distinctIds(
        idsOf(
          "multicite",
          fields.written("@key").map((key) => key.split("_")[1] ?? key)
        )
      ),
    citations: citationsOfPaper
  }
};

const uses: Layout = {
  title: "papers with a use",
  endings,
  recognises: ({json: members}) =>
    [...(members ?? [])].some(([path, value]) => usePath.test(path) && word.test(value)),
  syntax: json({lists: ["*"]}),
  facts: {
    ids: (fields) =>
      distinctIds([
        ...fields.written("doi").map(doiIn),
        ...idsOf("openalex", fields.written("id"))
      ]),
    title: (fields) => fields.text("title"),
    date: (fields) => dateOf(...fields.written("year", "date")),
    authors: (fields) => fields.texts("first_author"),
    venue: (fields) => fields.text("venue"),
    fields: (fields) => fields.texts("topic"),
    flags: flagsOfFirst,
    citations: (fields) => {
      const role = fields.text("use");
      return role === null ? [] : [citation({role})];
    }
  }
};

/**
 * Sets of citations with a label: SciCite and ACL-ARC (JSON lines, a sentence each), MultiCite (a
 * context each, with one label or several, or whole papers, with the contexts of each label), and
 * lists of citing papers with the use that they make of the cited work. What a reader called
 * supportive is a polarity in the source's own word.
 */
export const citationLabels = recordFormat(
  "citation-labels",
  scicite,
  aclArc,
  multiCite,
  multiCitePapers,
  uses
);

/** Whether the first author is the only one, as far as their number says it. */
function flagsOfFirst(fields: Fields): string[] {
  const size = fields.count("n_authors");
  if (!fields.has("first_author") || size === 1) return [];
  return [size === null ? firstAuthorAlone : authorsCut];
}

function multiCitations(fields: Fields): Citation[] {
  const [written = ""] = fields.written("x");
  const sentence = fields.clean(written.replace(marks, ""));
  const roles = fields.written("y").flatMap((labels) => labels.split(/\s+/u));
  return roles.map((role) => citation({sentence, role}));
}

/** The labels of MultiCite by the names that its whole papers give them. */
const labelsOfPapers: readonly [name: RegExp, label: string | null][] = [
  [/^(?:@BACK@|.*-N01)$/u, "background"],
  [/^(?:@UNSURE@|.*-N0[29])$/u, null],
  [/^(?:@MOT@|.*-N03)$/u, "motivation"],
  [/^(?:@FUT@|.*-N04)$/u, "future_work"],
  [/^(?:@SIM@|.*-N05)$/u, "similarities"],
  [/^(?:@DIF@|.*-N06)$/u, "differences"],
  [/^(?:@USE@|.*-N07)$/u, "uses"],
  [/^(?:@EXT@|.*-N08)$/u, "extends"]
];

/**
 * The citations of a whole paper of MultiCite: each context of each label, its sentences joined.
 */
function citationsOfPaper(fields: Fields): Citation[] {
  const sentences = new Map(
    listOf(fields.value("x")).map((one) => [writtenOf(at(one, "sent_id")), at(one, "text")])
  );
  const labels = fields.value("y");
  return Object.entries(isObject(labels) ? labels : {}).flatMap(([name, said]) => {
    const known = labelsOfPapers.find(([pattern]) => pattern.test(name));
    const role = known === undefined ? name : known[1];
    return listOf(at(said, "gold_contexts")).map((context) => {
      const texts = listOf(context).flatMap((id) => writtenOf(sentences.get(writtenOf(id))) ?? []);
      return citation({sentence: fields.clean(texts.join(" ").replace(spans, "")), role});
    });
  });
}

function keyOf(scheme: string, [id]: readonly string[]): string | null {
  return id === undefined ? null : `${scheme}:${id}`;
}
