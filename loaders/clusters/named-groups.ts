import {append} from "../text/lists.js";
import {diagnostic, type Diagnostic, type Place} from "../messages/diagnostic.js";
import {workKey} from "../text/identity.js";
import type {PaperRow} from "../tables/papers.js";
import type {CurationFile} from "../vocabulary/curation.js";
import {readCuratedLines} from "../vocabulary/curated-lines.js";

/** A group of papers in a curation file: its name, where it starts, and its papers as indices. */
export interface NamedGroup {
  name: string;
  place: Place;
  papers: ReadonlySet<number>;
  /** How many different titles the file lists for it, those that no paper has included. */
  titles: number;
}

/**
 * Reads groups of papers from a CSV file with a line for each group and title of a paper. Papers are
 * known by their titles, whatever their spacing, hyphens and case; a title that no paper has is
 * counted, and no line twice.
 */
export function readNamedGroups(
  file: CurationFile | null,
  column: string,
  papers: readonly Pick<PaperRow, "work_key">[]
): {groups: NamedGroup[]; diagnostics: Diagnostic[]} {
  const diagnostics: Diagnostic[] = [];
  if (file === null) return {groups: [], diagnostics};
  const papersOf = new Map<string, number[]>();
  papers.forEach(({work_key}, i) => {
    if (work_key !== null) append(papersOf, work_key, i);
  });
  const groups = new Map<string, {name: string; place: Place; keys: Set<string>}>();
  for (const {fields, place} of readCuratedLines(file, diagnostics, [column, "title"])) {
    const [name = "", title = ""] = fields;
    const key = workKey(title === "" ? null : title);
    if (name === "" || key === null) {
      const reason = `the line has no ${name === "" ? column : "title"}`;
      diagnostics.push(diagnostic("warning", "curation", reason, place, {text: fields.join(",")}));
      continue;
    }
    const group = groups.get(name) ?? {name, place, keys: new Set<string>()};
    groups.set(name, group);
    group.keys.add(key);
  }
  return {
    groups: [...groups.values()].map(({name, place, keys}) => ({
      name,
      place,
      papers: new Set([...keys].flatMap((key) => papersOf.get(key) ?? [])),
      titles: [...keys].reduce((sum, key) => sum + Math.max(1, papersOf.get(key)?.length ?? 0), 0)
    })),
    diagnostics
  };
}
