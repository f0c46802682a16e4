import type {PaperRow} from "../tables/papers.js";
import {oneLine} from "./one-line.js";
import {paperReference, type CitedWork} from "./paper-reference.js";

const special: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}"
};

/**
 * A text as it stands between the braces of a BibTeX field: on one line, every character that TeX
 * reads as a command escaped, so that it prints as written. Even TeX in the text prints as written
 * and never runs.
 */
export function bibtexText(text: string): string {
  return oneLine(text).replaceAll(/[\\{}$&#%_^~<>|]/gu, (character) => special[character] ?? "");
}

/** An entry of a BibTeX file. Fields that are null are left out; `fields` are written as they are. */
export function bibtexEntry(
  type: string,
  key: string,
  fields: Record<string, string | number | null>
): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === null ? [] : [`  ${name} = ${typeof value === "number" ? value : `{${value}}`}`]
  );
  return `@${type}{${[key, ...lines].join(",\n")}\n}\n`;
}

/**
 * Citing papers in BibTeX, UTF-8: one `@misc` a paper, since a hub's text does not say what kind of
 * work it is. The key is `paper-` and the paper's id, so it stays the same however the page is
 * ordered; titles keep their capitals. `cited` is the title of the work that they cite.
 */
export function bibtex(papers: readonly PaperRow[], work: CitedWork = {}): string {
  return papers
    .map((paper) => {
      const {id, title, date, summary, field, note} = paperReference(paper, work);
      const [year = null, month = null, day = null] = date;
      return bibtexEntry("misc", `paper-${id}`, {
        title: title === null ? null : `{${bibtexText(title)}}`,
        year,
        month,
        day,
        abstract: summary === null ? null : bibtexText(summary),
        keywords: field === null ? null : bibtexText(field),
        note: note === "" ? null : bibtexText(note)
      });
    })
    .join("\n");
}
