import {tierLabels, tiers} from "./vocabulary.js";
import {wholeNumber} from "./whole-number.js";

/** What one line of the page's head states. */
export type Statement =
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
export function readStatement(text: string): Statement | null {
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
