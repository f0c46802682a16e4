import {diagnostic, type Diagnostic} from "../messages/diagnostic.js";
import {idKey} from "../sources/ids.js";
import {yearOf, type PaperRecord} from "../sources/reading.js";
import type {PaperRow} from "../tables/papers.js";
import {append} from "../text/lists.js";
import type {CitingPaper, MatchedPapers} from "./match.js";
import {inSpeakingOrder} from "./speakers.js";
import {titleKey} from "./title-evidence.js";

/** What sources may disagree on: its name, and what a record says of it, as shown and as compared. */
const facts: readonly [name: string, of: (record: PaperRecord) => [string, string] | null][] = [
  ["titles", ({title}) => (title === null ? null : [title, titleKey(title) ?? ""])],
  ["years", ({date}) => (date === null ? null : [String(yearOf(date)), String(yearOf(date))])],
  [
    "DOIs",
    ({ids}) => {
      const dois = ids.filter((id) => idKey(id).startsWith("doi:")).map(({id}) => id);
      return dois.length === 0 ? null : [dois.join(", "), dois.toSorted().join(", ")];
    }
  ]
];

/**
 * Notes on what the sources of papers disagree on, one a fact, at the first paper: all is kept in the
 * tables, and what the first to speak says is shown.
 */
export function disagreements({papers}: MatchedPapers, rows: readonly PaperRow[]): Diagnostic[] {
  const several = papers.flatMap(({records}, i) => {
    const isSeveral = new Set(records.map(({source}) => source)).size > 1;
    return isSeveral ? {row: rows[i], records: inSpeakingOrder(records)} : [];
  });
  return facts.flatMap(([name, of]) => {
    const differing = several.flatMap(({row, records}) => {
      const said = new Map<string, string[]>();
      for (const record of records) {
        const [shown, compared] = of(record) ?? [null, ""];
        if (shown !== null) append(said, compared, `${shown} (${record.source ?? "hub text"})`);
      }
      return said.size > 1 ? {row, said: [...said.values()].flatMap(([first]) => first ?? [])} : [];
    });
    const [first] = differing;
    if (first === undefined) return [];
    const reason = `${String(differing.length)} of ${String(several.length)} listed papers of several sources have different ${name} there: all are kept, the first is shown`;
    const {path = "", line = 1, title = null} = first.row ?? {};
    return diagnostic(
      "note",
      "sources-differ",
      reason,
      {path, line, column: 1},
      {text: title ?? "", actual: first.said.join("; ")}
    );
  });
}

const mostPairs = 200;

/**
 * Notes on papers that may be preprint and article of one work, with the line that decides it in the
 * hub's `same.csv`, and how many papers there are in either case; the first 200.
 */
export function versionNotes(
  hubId: string,
  {papers, versions}: MatchedPapers,
  rows: readonly PaperRow[]
): Diagnostic[] {
  return versions.slice(0, mostPairs).map(({preprint, article}, i) => {
    const {path = "", line = 1, title = null} = rows[preprint] ?? {};
    const ids = [preprint, article].map((paper) => idToName(papers[paper]));
    const fewer = new Set(versions.map((pair) => pair.preprint)).size;
    const counts =
      i === 0
        ? ` (${String(papers.length)} papers if all such pairs are two works, ${String(papers.length - fewer)} if they are one)`
        : "";
    const [one, other] = ids;
    const decided =
      one == null || other == null
        ? {}
        : {
            expected: `${one},${other},yes or ${one},${other},no in loaders/curation/${hubId}/same.csv`
          };
    return diagnostic(
      "note",
      "versions",
      `this preprint and an article of its title may be one work${counts}`,
      {path, line, column: 1},
      {text: title ?? "", ...decided}
    );
  });
}

const naming = ["doi", "arxiv", "pmid", "openalex", "s2"];

/** The id by which a paper is best named; null where it has none. */
function idToName(paper: CitingPaper | undefined): string | null {
  const keys = (paper?.records ?? []).flatMap(({ids}) => ids.map(idKey)).sort();
  const ranked = naming.flatMap((scheme) => keys.find((key) => key.startsWith(`${scheme}:`)) ?? []);
  return ranked[0] ?? keys[0] ?? null;
}
