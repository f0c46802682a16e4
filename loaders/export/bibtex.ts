import type {PaperRow} from "../tables/papers.js";
import {oneLine} from "./one-line.js";
import {paperReference, type ReferenceOptions} from "./paper-reference.js";
import {texMathematics} from "./tex-mathematics.js";

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
 * A text as it stands between the braces of a BibTeX field: on one line, its mathematics as it is,
 * and every other character that TeX reads as a command escaped, so that it prints as written. No
 * command of the text runs but those that set mathematics.
 */
export function bibtexText(text: string): string {
  const line = oneLine(text);
  let written = "";
  let at = 0;
  for (const [from, to] of texMathematics(line)) {
    written += escaped(line.slice(at, from)) + line.slice(from, to);
    at = to;
  }
  return written + escaped(line.slice(at));
}

function escaped(text: string): string {
  return text.replaceAll(/[\\{}$&#%_^~<>|]/gu, (character) => special[character] ?? "");
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
 * ordered; titles keep their capitals. Keywords have commas between them and `/` for those of their
 * own.
 */
export function bibtex(papers: readonly PaperRow[], options: ReferenceOptions = {}): string {
  return papers
    .map((paper) => {
      const {id, title, date, summary, keywords, note} = paperReference(paper, options);
      const [year = null, month = null, day = null] = date;
      return bibtexEntry("misc", `paper-${id}`, {
        title: title === null ? null : `{${bibtexText(title)}}`,
        year,
        month,
        day,
        abstract: summary === null ? null : bibtexText(summary),
        keywords: keywords.length === 0 ? null : keywords.map(keyword).join(", "),
        note: note === "" ? null : bibtexText(note)
      });
    })
    .join("\n");
}

function keyword(text: string): string {
  return bibtexText(text.replaceAll(/ ?[,;] ?/gu, " / "));
}
