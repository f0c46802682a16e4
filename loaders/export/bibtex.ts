import type {PaperRow} from "../tables/papers.js";
import {oneLine, paperReference, type ReferenceOptions} from "./references.js";

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
      const {id, title, date, summary, keywords, note, authors, venue, ids} = paperReference(
        paper,
        options
      );
      const eprint = ids.get("arxiv");
      const [year = null, month = null, day = null] = date;
      return bibtexEntry("misc", `paper-${id}`, {
        title: title === null ? null : `{${bibtexText(title)}}`,
        author: authors.length === 0 ? null : authors.map(bibtexName).join(" and "),
        howpublished: venue === null ? null : bibtexText(venue),
        doi: ids.get("doi")?.replaceAll(/[{}%\\\s]/gu, "") ?? null,
        eprint: eprint === undefined ? null : bibtexText(eprint),
        archiveprefix: eprint === undefined ? null : "arXiv",
        pmid: ids.get("pmid") ?? null,
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

/** A name as BibTeX reads names: one that holds the word between names is kept together. */
function bibtexName(name: string): string {
  const written = bibtexText(name);
  return /\band\b/iu.test(written) ? `{${written}}` : written;
}

function keyword(text: string): string {
  return bibtexText(text.replaceAll(/ ?[,;] ?/gu, " / "));
}

/** Marks that open and close mathematics in TeX, those first that begin as another does. */
const marks: readonly (readonly [open: string, close: string])[] = [
  ["$$", "$$"],
  ["$", "$"],
  ["\\(", "\\)"],
  ["\\[", "\\]"]
];

/** Commands that only set mathematics: none that defines, reads, writes or runs anything. */
const commands = new Set(
  `alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa varkappa lambda mu nu
  xi pi varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda
  Xi Pi Sigma Upsilon Phi Psi Omega aleph beth ell hbar imath jmath wp Re Im partial nabla infty
  arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup
  ln log max min Pr sec sin sinh sup tan tanh mod bmod pmod operatorname
  mathbb mathbf mathcal mathfrak mathit mathrm mathscr mathsf mathtt mathnormal boldsymbol bm
  text textrm textbf textit textsf texttt mbox hat widehat tilde widetilde bar overline underline vec
  dot ddot check breve acute grave mathring overbrace underbrace
  frac dfrac tfrac binom sqrt sum prod coprod int iint iiint oint bigcup bigcap bigoplus bigotimes
  bigvee bigwedge limits nolimits left right middle big Big bigg Bigg bigl bigr Bigl Bigr
  langle rangle lvert rvert lVert rVert lceil rceil lfloor rfloor lbrace rbrace vert Vert
  le leq leqslant ge geq geqslant ne neq equiv sim simeq approx cong propto ll gg prec succ preceq
  succeq subset supset subseteq supseteq in ni notin mid nmid parallel perp models vdash dashv asymp
  pm mp times div cdot ast star circ bullet oplus ominus otimes oslash odot cup cap setminus wedge
  vee land lor neg lnot forall exists nexists emptyset varnothing top bot angle triangle square
  lesssim gtrsim triangleq coloneqq
  to gets mapsto leftarrow rightarrow leftrightarrow Leftarrow Rightarrow Leftrightarrow uparrow
  downarrow longrightarrow longleftarrow hookrightarrow rightharpoonup implies iff xrightarrow
  dots ldots cdots vdots ddots colon prime dagger ddagger quad qquad thinspace not backslash
  displaystyle textstyle scriptstyle mathbin mathrel mathop`.split(/\s+/u)
);

const longest = 500;
const piece = /\\(?:[A-Za-z]+|.)|[{}$%#&~]|\^\^/gsu;
const escapedSign = /^\\[ ,;:!|{}_%&#$]$/u;

/**
 * Where the mathematics of TeX stands in a text, from (inclusive) to (exclusive) in order: what is
 * between dollars, `\( \)` or `\[ \]`, has balanced braces and no command but those that set
 * mathematics, so that a program may read it as TeX. As for Pandoc, mathematics touches both of its
 * dollars and has no digit after them: sums of money are none.
 */
export function texMathematics(text: string): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (let at = nextMark(text, 0); at < text.length;) {
    const end = endOf(text, at);
    if (end > at) found.push([at, end]);
    at = nextMark(text, end > at ? end : at + (text[at] === "\\" ? 2 : 1));
  }
  return found;
}

function nextMark(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== "$" && text[at] !== "\\") at += 1;
  return at;
}

/** The end of the mathematics that begins in a place; the place itself where none does. */
function endOf(text: string, from: number): number {
  const mark = marks.find(([open]) => text.startsWith(open, from));
  if (mark === undefined) return from;
  const [open, close] = mark;
  const inside = text.slice(from + open.length, from + open.length + longest);
  const length = closing(inside, close);
  const content = inside.slice(0, Math.max(0, length));
  const end = from + open.length + length + close.length;
  const isMoney = open === "$" && (/^\s|\s$/u.test(content) || /\d/u.test(text.charAt(end)));
  return length < 0 || isMoney || !isMathematics(content) ? from : end;
}

/** Where a mark stands first, past every other command; -1 where it does not. */
function closing(text: string, close: string): number {
  for (let at = 0; at < text.length; at += text[at] === "\\" ? 2 : 1)
    if (text.startsWith(close, at)) return at;
  return -1;
}

/** BibTeX counts braces that TeX takes for signs, so both counts have to come out even. */
function isMathematics(content: string): boolean {
  let depth = 0;
  let signs = 0;
  for (const [part] of content.matchAll(piece)) {
    if (part === "{" || part === "}") depth += part === "{" ? 1 : -1;
    else if (escapedSign.test(part)) signs += part === "\\{" ? 1 : part === "\\}" ? -1 : 0;
    else if (!part.startsWith("\\") || !commands.has(part.slice(1))) return false;
    if (depth < 0 || signs < 0) return false;
  }
  return content.trim() !== "" && depth === 0 && signs === 0;
}
