import type {PaperRow} from "../tables/papers.js";
import {paperReference, type ReferenceOptions} from "./paper-reference.js";

/**
 * Citing papers in the RIS format of reference managers: one record a paper, CRLF line ends. The
 * type is `GEN`, since a hub's text does not say what kind of work a paper is; each keyword has a
 * line, without the asterisks that the format keeps to itself, and the paper's id stands as `ID`.
 * @see RIS format specifications, Research Information Systems (2001, 2011).
 */
export function ris(papers: readonly PaperRow[], options: ReferenceOptions = {}): string {
  return papers.map((paper) => record(paper, options)).join("");
}

function record(paper: PaperRow, options: ReferenceOptions): string {
  const {id, title, date, summary, keywords, note} = paperReference(paper, options);
  const lines: [string, string | null][] = [
    ["TY", "GEN"],
    ["ID", id],
    ["TI", title],
    ["PY", date[0] === undefined ? null : String(date[0])],
    ["DA", date.length === 0 ? null : slashed(date)],
    ["AB", summary],
    ...keywords.map((word): [string, string] => ["KW", word.replaceAll("*", "").trim()]),
    ["N1", note === "" ? null : note],
    ["ER", ""]
  ];
  return lines
    .flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}\r\n`]))
    .join("");
}

/** Year, month and day with slashes, the unknown parts empty. */
function slashed([year = 0, month, day]: readonly number[]): string {
  const two = (part: number | undefined) =>
    part === undefined ? "" : String(part).padStart(2, "0");
  return `${String(year).padStart(4, "0")}/${two(month)}/${two(day)}`;
}
