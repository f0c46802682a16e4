import type {TermsEffect, ThemesEffect} from "npm:hubscope/analysis/try-themes";
import {agree, capitalised, count, digits, listed, quoted} from "../page/words.js";

const mostNames = 2;

/**
 * What a change of the curation does, in sentences: which papers move, which themes come and go, how
 * many of `papers` papers carry a theme, and which terms are gone or new.
 */
export function effectWords(
  {papers, covered, themes, terms}: ThemesEffect,
  {papers: all}: {papers: number}
): string {
  const {appear, disappear, renamed} = themes;
  const changes = [
    papersThat(papers.move, "moves to another theme", "move to another theme"),
    papersThat(papers.gain, "gains a theme", "gain a theme"),
    papersThat(papers.lose, "loses a theme", "lose a theme"),
    themesThat(disappear.map(quoted), "disappears", "disappear"),
    themesThat(appear.map(quoted), "appears", "appear"),
    themesThat(
      renamed.map(({before, after}) => `${quoted(before)} is now ${quoted(after)}`),
      "is renamed",
      "are renamed"
    )
  ].filter((words) => words !== "");
  const first = changes.length === 0 ? "No paper moves and no theme changes" : listed(changes);
  return [
    `${capitalised(first)}.`,
    covered.before === covered.after
      ? ""
      : `${digits(covered.after)} of ${count(all, "listed paper")} ${agree(covered.after, "carries", "carry")} a theme, ${digits(covered.before)} before.`,
    terms.gone.length + terms.added.length === 0 ? "" : termsWords(terms)
  ]
    .filter((words) => words !== "")
    .join(" ");
}

function papersThat(value: number, one: string, several: string): string {
  return value === 0 ? "" : `${count(value, "paper")} ${agree(value, one, several)}`;
}

function themesThat(names: string[], one: string, several: string): string {
  if (names.length === 0) return "";
  return `${count(names.length, "theme")} ${agree(names.length, one, several)}${named(names)}`;
}

/** How many lines have been copied, in a sentence. */
export function copiedWords(lines: number): string {
  return `Copied ${count(lines, "line")}.`;
}

/** What a change does to the terms, in a sentence. */
export function termsWords({gone, added}: TermsEffect): string {
  const parts = [
    gone.length === 0
      ? ""
      : `${count(gone.length, "term")} ${agree(gone.length, "is", "are")} gone${named(gone.map(quoted))}`,
    added.length === 0
      ? ""
      : `${count(added.length, "term")} ${agree(added.length, "is", "are")} new${named(added.map(quoted))}`
  ].filter((words) => words !== "");
  return parts.length === 0 ? "The terms stay as they are." : `${listed(parts)}.`;
}

function named(names: string[]): string {
  return names.length > mostNames ? "" : ` (${names.join(", ")})`;
}
