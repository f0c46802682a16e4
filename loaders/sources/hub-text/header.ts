import {
  markPieces,
  report,
  structureAt,
  tierLabels,
  tiers,
  unrecognised,
  type Page,
  type State
} from "./page.js";
import {labelAt, wholeNumber} from "./totals.js";

/** What one line of the page's head states. */
type HeadLine =
  | {kind: "header"; declared: number | null; statedBackground: number | null}
  | {kind: "count"; declared: number}
  | {kind: "share"; statedBackground: number}
  | {kind: "external"; externalCitations: number};

const longestStatement = 200;
const citeThisWork = /^(\d[\d,.'’ ]{0,14}?) Pith papers? cites? this work\./u;
const canonical =
  /^Canonical reference\. (\d{1,3}(?:\.\d+)?)% of citing Pith papers cite this work as (\S+)\.$/u;
const mixed = /^Mixed citation behavior\. Most common role is (\S+) \((\d{1,3}(?:\.\d+)?)%\)\.$/u;
const counted = /^(\d[\d,.'’ ]{0,14}?) Pith papers? citing it$/u;
const share = /^Background (\d{1,3}(?:\.\d+)?)% of classified citations$/u;
const citedBy = /^(?:cited by|external citations?(?: count)?):? (\d[\d,.'’ ]{0,14}?)$/iu;
const external = /^(\d[\d,.'’ ]{0,14}?) (?:external )?citations?(?: .{0,60})?$/u;

/** The second of the two lines `1` / `Pith paper citing it`. */
export const countTail = /^Pith papers? citing it$/u;

/** Reads a header sentence or a count line; null where the line is neither. */
export function readHeadLine(text: string): HeadLine | null {
  if (text.length > longestStatement) return null;
  let match = citeThisWork.exec(text);
  if (match !== null) {
    const declared = wholeNumber(match[1] ?? "");
    if (declared !== null) return {kind: "header", declared, statedBackground: null};
  }
  match = canonical.exec(text);
  if (match !== null) {
    return {
      kind: "header",
      declared: null,
      statedBackground: match[2] === "background" ? Number(match[1]) : null
    };
  }
  match = mixed.exec(text);
  if (match !== null) {
    return {
      kind: "header",
      declared: null,
      statedBackground: match[1] === "background" ? Number(match[2]) : null
    };
  }
  match = counted.exec(text);
  if (match !== null) {
    const declared = wholeNumber(match[1] ?? "");
    if (declared !== null) return {kind: "count", declared};
  }
  match = share.exec(text);
  if (match !== null) return {kind: "share", statedBackground: Number(match[1])};
  match = external.exec(text) ?? citedBy.exec(text);
  if (match !== null) {
    const externalCitations = wholeNumber(match[1] ?? "");
    if (externalCitations !== null) return {kind: "external", externalCitations};
  }
  return null;
}

/** The tier line of a page. */
export interface Tier {
  tier: string | null;
  label: string | null;
  known: boolean;
}

const knownTier = /^(?:(?:super|mega) )?hub(?= )/u;
const otherTier = /^(?:[a-z]{2,20} ){1,2}hub(?: [A-Z].{0,40})?$/iu;
const sentence = /\.$/u;
const otherLabel = /^[A-Z][A-Za-z -]{2,39}$/u;
const lowerLabels = new Set(Array.from(tierLabels, (label) => label.toLowerCase()));

/**
 * Reads a tier line: a tier, alone or followed by a label. A label that the format does not know is
 * kept as written, with `known` false; so is a tier, which is then the label and the tier is null.
 * Null where the line is no tier line.
 */
export function readTier(text: string): Tier | null {
  for (const tier of tiers) {
    if (text === tier) return {tier, label: null, known: true};
    if (text.startsWith(`${tier} `)) {
      const label = text.slice(tier.length + 1).trim();
      if (tierLabels.has(label)) return {tier, label, known: true};
    }
  }
  const tier = knownTier.exec(text)?.[0];
  const label = tier === undefined ? "" : text.slice(tier.length + 1);
  if (tier !== undefined && (otherLabel.test(label) || lowerLabels.has(label.toLowerCase()))) {
    return {tier, label, known: false};
  }
  const capitalised = tiers.has(text.toLowerCase());
  const isOther = capitalised || (otherTier.test(text) && !sentence.test(text));
  return isOther ? {tier: null, label: text, known: false} : null;
}

/**
 * Reads a line between the title and the first section: a header sentence, a count line, one of the
 * two lines of a count, or one of these with the next label fused to its end.
 */
export function readStatementLine(page: Page, state: State, index: number, text: string): void {
  const {statement: said} = page;
  if (state.pendingNumber !== null && countTail.test(text)) {
    page.ledger.mark(state.pendingNumber, "header", "count");
    page.ledger.mark(index, "header", "count");
    declare(page, index, wholeNumber(structureAt(page, state.pendingNumber)));
    state.pendingNumber = null;
    return;
  }
  if (state.pendingNumber !== null)
    unrecognised(page, state.pendingNumber, "a number alone says nothing");
  state.pendingNumber = null;
  if (wholeNumber(text) !== null) {
    state.pendingNumber = index;
    return;
  }
  const label = labelAt(text, text.length, (next) => state.isNext(next));
  const from = text.length - (label?.length ?? 0);
  const fused = label === null ? null : readHeadLine(text.slice(0, from).trimEnd());
  const line = fused ?? readHeadLine(text);
  if (line === null) {
    unrecognised(page, index, "the line is no header sentence and no count that the format knows");
    return;
  }
  page.ledger.mark(index, "header", line.kind);
  if (line.kind === "header") said.header ??= text;
  if (line.kind === "external") {
    said.externalCitations = line.externalCitations;
    report(
      page,
      "note",
      "external-citations",
      "a citation count of another source has not been seen before",
      index
    );
  }
  if ("statedBackground" in line) said.statedBackground ??= line.statedBackground;
  if ("declared" in line && line.declared !== null) declare(page, index, line.declared);
  if (fused === null || label === null) return;
  state.enter(label, index);
  markPieces(page, index, [
    {from: 0, to: from, became: fused.kind},
    {from, to: text.length, became: `label ${label}`}
  ]);
}

function declare(page: Page, index: number, declared: number | null): void {
  const {statement: said} = page;
  if (declared === null) return;
  if (said.declared !== null && said.declared !== declared) {
    report(page, "warning", "two-counts", "the page states two counts of citing papers", index, {
      actual: declared,
      expected: said.declared
    });
    return;
  }
  if (said.declared === null) said.place = {path: page.path, line: index + 1, column: 1};
  said.declared = declared;
}
