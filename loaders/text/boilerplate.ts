import {apart, filler} from "./normalise.js";
import {
  bracketedNotice,
  labelsOfLanguages,
  lineOfLanguages,
  noteOnLanguage,
  noticeOfLanguages
} from "./notices-of-languages.js";
import {endAfter, replaceSpans} from "./spans.js";
import {maskUnreadable, rightTable} from "./wrong-table.js";

/** What stands in a text that is no text of the paper. */
export interface Foreign {
  /** Tags of HTML, JATS or MathML, or entities of them. */
  markup: boolean;
  /** A line of copyright, of a publisher or of a licence, a label of a section, a notice of retraction. */
  boilerplate: boolean;
  /** Letters that were decoded with a wrong table (`RÃ©sumÃ©`), and read right. */
  wrongTable: boolean;
  /** Characters that were lost (U+FFFD), or that no table of here reads right (`»úÆ÷Ñ§Ï°`). */
  unreadable: boolean;
}

/** Says what stands in a text that `maskForeign` reads past. */
export function foreignIn(text: string): Foreign {
  const legible = maskUnreadable(text);
  const right = rightTable(legible);
  const bare = maskMarkup(right);
  return {
    markup: bare !== right,
    boilerplate: maskBoilerplate(bare) !== bare,
    wrongTable: right !== legible,
    unreadable: legible !== text
  };
}

/**
 * A text without what is no text of the paper, of the same length: letters decoded with a wrong table
 * are read right where that is certain; what cannot be read, markup and boilerplate are blanked out.
 */
export function maskForeign(text: string): string {
  return maskBoilerplate(maskMarkup(rightTable(maskUnreadable(text))));
}

const blank = (found: string) => " ".repeat(found.length);
const joined = (found: string) => filler.repeat(found.length);

const heading =
  /(?:<|&(?:amp;){0,3}lt;)(?:jats:)?title(?:\s[a-z:-]{1,30}=["'][^"'<>]{0,300}["']){0,8}\s?(?:>|&(?:amp;){0,3}gt;)/giu;
const headingEnd = /^[^<>]{0,80}(?:<|&(?:amp;){0,3}lt;)\/(?:jats:)?title(?:>|&(?:amp;){0,3}gt;)/iu;
const formula =
  /(?:<|&(?:amp;){0,3}lt;)(?:mml:math|math|inline-formula|tex-math|disp-formula)(?:\s[a-z:-]{1,30}=["'][^"'<>]{0,300}["']){0,8}\s?(?:>|&(?:amp;){0,3}gt;)/giu;
const formulaEnd =
  /(?:<|&(?:amp;){0,3}lt;)\/(?:mml:math|math|inline-formula|tex-math|disp-formula)(?:>|&(?:amp;){0,3}gt;)/iu;
const longestFormula = 2000;
const inlineTag =
  /(?:<|&(?:amp;){0,3}lt;)\/?(?:jats:)?(?:sub|sup|i|b|em|strong|italic|bold|u|sc|span|small|font|monospace|underline|styled-content|named-content)(?:\s[a-z:-]{1,30}=["'][^"'<>]{0,300}["']){0,8}\s?\/?(?:>|&(?:amp;){0,3}gt;)/giu;
const tag =
  /(?:<|&(?:amp;){0,3}lt;)\/?(?:(?:jats|mml):[a-z-]{1,30}|p|br|div|h[1-6]|title|sec|abstract|list|list-item|ul|ol|li|table|tr|td|th|a|img|xref|ext-link|alternatives|inline-graphic|graphic|label|body|html)(?:\s[a-z:-]{1,30}=["'][^"'<>]{0,300}["']){0,8}\s?\/?(?:>|&(?:amp;){0,3}gt;)/giu;
const entity = /&(?:amp;){0,3}(?:([a-z]{2,8})|#(\d{2,5})|#x([\da-f]{2,5}));/giu;

const marks: Readonly<Record<string, string>> = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  uml: "\u0308",
  tilde: "\u0303",
  cedil: "\u0327",
  ring: "\u030a",
  caron: "\u030c"
};
const lettered = /^([A-Za-z])(acute|grave|circ|uml|tilde|cedil|ring|caron)$/u;
const named: Readonly<Record<string, string>> = {
  szlig: "ß",
  aelig: "æ",
  AElig: "Æ",
  oelig: "œ",
  oslash: "ø",
  Oslash: "Ø",
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  epsilon: "ε",
  kappa: "κ",
  lambda: "λ",
  mu: "μ",
  sigma: "σ",
  tau: "τ",
  omega: "ω",
  ndash: "–",
  rsquo: "’"
};
const letter = /^\p{L}$/u;

/**
 * Blanks out the tags and entities of HTML, JATS and MathML, also tags that are written in entities;
 * entities that are letters are read so.
 */
function maskMarkup(text: string): string {
  const bare = /<|lt;/iu.test(text) ? withoutTags(text) : text;
  if (!bare.includes("&")) return bare;
  return bare.replace(entity, (found: string, name?: string, decimal?: string, hex?: string) => {
    const read = entityLetter(name, decimal, hex);
    if (read !== "") return read.padEnd(found.length, filler);
    return name === "lt" || name === "gt" ? apart(found) : blank(found);
  });
}

function withoutTags(text: string): string {
  const endOf =
    (close: RegExp, most: number) =>
    ({0: open, index, input}: RegExpExecArray) =>
      endAfter(input, index + open.length, close, most);
  let bare = replaceSpans(text, {open: heading, endOf: endOf(headingEnd, 0)}, apart);
  bare = replaceSpans(bare, {open: formula, endOf: endOf(formulaEnd, longestFormula)}, apart);
  return bare.replace(inlineTag, joined).replace(tag, apart);
}

function entityLetter(name?: string, decimal?: string, hex?: string): string {
  if (name !== undefined) {
    const [, base = "", mark = ""] = lettered.exec(name) ?? [];
    return base === "" ? (named[name] ?? "") : `${base}${marks[mark] ?? ""}`.normalize("NFC");
  }
  const code = decimal === undefined ? Number.parseInt(hex ?? "0", 16) : Number(decimal);
  const read = String.fromCharCode(code);
  return letter.test(read) ? read : "";
}

const labels = new Set(
  `abstract,aim,aims,aims and objectives,availability,availability and implementation,background,
  background and aim,background and aims,background and objective,background and objectives,
  background and purpose,background/aims,background/objectives,case presentation,case report,conclusion,
  conclusions,conclusions and relevance,conclusions/significance,contact,context,data source,data sources,
  data extraction,data synthesis,design,design and methods,design and setting,
  design/methodology/approach,discussion,evaluation,findings,implications,importance,interpretation,
  intervention,interventions,introduction,introduction and aims,key words,keywords,limitations,
  main outcome,main outcomes,main outcome measure,main outcome measures,main outcomes and measures,
  main results,material and methods,materials and methods,measurement,measurements,
  measurements and main results,method,methodology,methodology/principal findings,methods,
  methods and findings,methods and materials,methods and results,methods/design,motivation,objective,
  objectives,originality/value,outcome,outcomes,participants,patients,patients and methods,
  practical implications,principal findings,problem,purpose,rationale,relevance,
  research limitations/implications,result,results,results and conclusion,results and conclusions,
  results and discussion,review methods,scope,setting,settings,significance,social implications,
  statement of significance,study design,study selection,subjects,subjects and methods,summary,
  supplementary information,trial registration`
    .split(",")
    .map((label) => label.trim())
);
const colon = /[:：—–】]/gu;
const afterLabels = Array.from(":：—–】");
const longestLabel = 50;
const beforeLabel = /[.!?;)\],\n。．！？；）【]/gu;
const abstractAtStart = /^\s{0,9}(?:ABSTRACT|Abstract|SUMMARY|Summary)\b[.\s]{1,3}(?=\p{Lu})/u;
const notice =
  /^\s{0,9}[[(]?(?:RETRACTED(?: ARTICLE| CHAPTER| PAPER)?|WITHDRAWN(?: ARTICLE)?|(?:Retraction|Withdrawal|Erratum|Corrigendum|Correction|Addendum|Expression of concern)(?: notice| note)?(?: to| for)?|REMOVED|TEMPORARY REMOVAL)[\])]?\s{0,2}[:—–-]/iu;
const retractedAtStart =
  /^\s{0,9}[[(]?(?:RETRACTED|WITHDRAWN)(?: ARTICLE| CHAPTER| PAPER)?[\])]?\s/u;
/**
 * What each `line` has some piece of: found in a third of the time, it spares most texts the rest.
 */
const maybeLine =
  /©|\([cC]\)|[Cc]opyright|COPYRIGHT|rights reserved|[Pp]ublished by|[Ll]icen[cs]|[Oo]pen[- ]access|Wiley Periodicals|Database Record|may be abridged|may not be copied|may print, download|accuracy of the copy|original published version|[Aa]bstract from [Aa]uthor|ABSTRACT FROM AUTHOR|[Aa]dapted from the source|[Aa]uthor [Aa]bstract|AUTHOR ABSTRACT|proceedings contain/u;
const line =
  /©|\(c\) ?(?:19|20)\d\d|copyright ?(?:©|\(c\)|(?:19|20)\d\d|by\b)|all rights (?:are )?reserved|protected by copyright|\bpublished by (?:the )?(?:elsevier|springer|wiley|john wiley|oxford university press|cambridge university press|sage|taylor|mdpi|bmj|nature|ieee|acm|american|royal|informa|emerald|iop|aip|karger|wolters|lippincott|frontiers|hindawi|plos|public library)|open[- ]access article (?:distributed|under|published)|\blicensee\b|under (?:the terms of )?(?:the|a) (?:cc|creative commons)|creative commons attribution|wiley periodicals,? inc|\(?psycinfo database record|\bauthor\(s\)\.? (?:19|20)\d\d|exclusive licen[cs]e to|content may not be copied or emailed|users may print, download,? or email|abstract may be abridged|warranty is given about the accuracy of the copy|users should refer to the original published version|copyright applies to all abstracts|\[abstract from author|adapted from the source document|\(author abstract\)|\b(?:these|the|this) (?:conference )?proceedings contains? \d+ papers/iu;
const sentenceEnd = /[.!?][)\]"”]?\s{1,9}(?=[\p{Lu}©(["“\p{Lo}])|。(?=[^\s。])/gu;

/** Blanks out what texts of every field carry: lines of copyright, labels of sections, notices. */
function maskBoilerplate(text: string): string {
  let found = text
    .replace(notice, apart)
    .replace(retractedAtStart, apart)
    .replace(noticeOfLanguages, apart)
    .replace(bracketedNotice, apart)
    .replace(noteOnLanguage, apart);
  found = found.replace(abstractAtStart, apart);
  if (afterLabels.some((mark) => found.includes(mark))) found = withoutLabels(found);
  return maybeLine.test(found) || lineOfLanguages.test(found) ? withoutLines(found) : found;
}

function withoutLabels(text: string): string {
  let result = "";
  let from = 0;
  for (const {index} of text.matchAll(colon)) {
    const start = Math.max(from, index - longestLabel);
    const piece = text.slice(start, index);
    const cut = Math.max(-1, ...[...piece.matchAll(beforeLabel)].map((found) => found.index));
    const written = piece.slice(cut + 1);
    if ((cut < 0 && start > 0) || !isLabel(written)) continue;
    const first = start + cut + 1;
    result += text.slice(from, first) + apart(text.slice(first, index + 1));
    from = index + 1;
  }
  return result + text.slice(from);
}

function isLabel(written: string): boolean {
  const label = written.trim().toLowerCase();
  return labels.has(label) || labelsOfLanguages.has(label);
}

function withoutLines(text: string): string {
  let result = "";
  let from = 0;
  for (const end of [...text.matchAll(sentenceEnd)].map(({0: all, index}) => index + all.length)) {
    result += sentence(from, end);
    from = end;
  }
  return result + sentence(from, text.length);

  function sentence(start: number, end: number): string {
    const written = text.slice(start, end);
    const at = line.exec(written)?.index ?? lineOfLanguages.exec(written)?.index ?? -1;
    if (at < 0) return written;
    const rest = written.slice(at);
    const kept = database.test(rest) || (mark.test(rest) && at > longestBefore) ? at : 0;
    return written.slice(0, kept) + apart(written.slice(kept));
  }
}

/** A notice of a database ends what stands before it. */
const database = /^(?:\[abstract from|adapted from|\(author abstract)/iu;
/** A sign of copyright ends what stands before it, where that is longer than a name. */
const mark = /^(?:©|\(c\)|copyright|\(?psycinfo)/iu;
const longestBefore = 20;
