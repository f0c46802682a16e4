import type {HubRow} from "npm:hubscope";
import {agree, count, digits, listed, quoted} from "./words.js";

const mostNamed = 5;

/** How many papers cite a hub: as many as the page declares, or as it lists where those are more. */
export function citingPapers({declared, parsed}: Pick<HubRow, "declared" | "parsed">): number {
  return Math.max(declared ?? 0, parsed);
}

/** How many papers cite the one hub of a table of hubs; 0 where there is none. */
export function citingPapersOf([hub]: readonly HubRow[]): number {
  return hub === undefined ? 0 : citingPapers(hub);
}

/** A hub's title as written, or its id where the text has none. */
export function hubTitle({title, hub_id}: Pick<HubRow, "title" | "hub_id">): string {
  return title === null || title.trim() === "" ? hub_id : title;
}

/** Whether the hub's text could not be read as a hub page at all. */
export function isUnreadable({errors}: Pick<HubRow, "errors">): boolean {
  return errors > 0;
}

/** The tier and the words after it, as written; what to call the work where it has no tier. */
export function tierWords({tier, label}: Pick<HubRow, "tier" | "label">): string {
  return [tier ?? "cited work", label].filter((part) => part !== null).join(" · ");
}

/** The facts of a hub's masthead, in a row. */
export function hubFacts(hub: HubRow): string[] {
  const total = citingPapers(hub);
  const {parsed, works, with_summary, with_abstract, representatives, pages} = hub;
  const some = (value: number) => (value === 0 ? "none" : digits(value));
  return [
    count(total, "citing paper"),
    ...(parsed < total ? [`${some(parsed)} of them listed`] : []),
    ...(works < parsed
      ? [`${count(works, "work")} if preprint and article of one title are one`]
      : []),
    `${some(with_summary)} with a summary`,
    ...(with_abstract > 0 ? [`${digits(with_abstract)} with an abstract`] : []),
    `${some(representatives)} representative`,
    ...(pages > 1 ? [`read from ${count(pages, "file")}`] : [])
  ];
}

/** What the declared and the listed number of papers, or a filter, do to the whole page; or "". */
export function completenessWords(hub: HubRow): string {
  const {declared, parsed} = hub;
  const parts = [filterSentence(hub)];
  if (declared !== null && declared !== parsed) {
    parts.push(
      `The page declares ${count(declared, "citing paper")} and lists ${digits(parsed)}; ${declared > parsed ? `the other ${digits(declared - parsed)} ${agree(declared - parsed, "is", "are")} not in the text` : "all that it lists are kept"}.`
    );
  }
  return parts.filter((part) => part !== "").join(" ");
}

/** Under which filter a hub's pages were taken, and whether that leaves papers out. */
function filterSentence({declared, parsed, filter, pages}: HubRow): string {
  if (filter === null) return "";
  const [which, they] = pages > 1 ? ["Pages were", "the list"] : ["The page was", "it"];
  const taken = `${which} taken under the filter ${quoted(filter)}`;
  if (declared === null) return `${taken}, so ${they} may not be the whole.`;
  return parsed < declared ? `${taken}, so ${they} is not the whole.` : `${taken}.`;
}

/** The page's own header sentence, as a quotation that says what it is; "" where it has none. */
export function headerWords({header}: Pick<HubRow, "header">): string {
  return header === null ? "" : `The page’s own header reads: “${header}”`;
}

/** How files are read, in a sentence that names the first of them. */
export function pagesWords(paths: readonly string[]): string {
  const names = listed(paths.slice(0, mostNamed));
  return paths.length === 1
    ? `${names} is read as it is.`
    : `${count(paths.length, "file")} are read as the pages of one hub: ${names}${paths.length > mostNamed ? " and so on" : ""}.`;
}

/** How many papers of a hub are selected, in words that `words` end: "3 of 31 papers of 2024". */
export function selectedPapers(
  some: number,
  {parsed}: Pick<HubRow, "parsed">,
  words: string
): string {
  return `${digits(some)} of ${count(parsed, "listed paper")} ${words}`;
}

/** Where a hub's text was taken from. */
export function provenanceWords({path, address, taken}: HubRow): string {
  const source = address === null ? "" : `, taken from ${address}`;
  const day = taken === null ? "" : ` on ${taken}`;
  return `Everything here was computed from ${path}${source}${day}.`;
}

/** How many papers of a hub are versions of another one, in a sentence; "" for none. */
export function versionsWords({versions}: {versions: number}): string {
  if (versions === 0) return "";
  return `${count(versions, "listed paper")} ${agree(versions, "has", "have")} the title of another: versions of one work count once in tests.`;
}
