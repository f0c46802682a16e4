import type {FieldUse, PaperRecord, Reading} from "../sources/reading.js";
import {labelKey} from "../tables/citation-labels.js";
import type {SourceRow} from "../tables/sources.js";
import {repeats, type MatchedPapers} from "./match.js";

/** The rows of `sources` for one hub: each of its files, which of its records joined and what they say. */
export function sourceRows(
  hubId: string,
  readings: readonly Reading[],
  paths: readonly string[],
  {papers, paperOf}: Pick<MatchedPapers, "papers" | "paperOf">
): SourceRow[] {
  const files = papers.map(() => new Set<number>());
  paperOf.forEach((row, reading) => {
    for (const paper of row) files[paper]?.add(reading);
  });
  return readings.map(({format, records, total, fields}, reading) => {
    const ofPaper = (i: number) => paperOf[reading]?.[i] ?? -1;
    const isList = records.every(repeats);
    const works = records.flatMap((record, i) =>
      isList || !repeats(record) ? {record, paper: ofPaper(i)} : []
    );
    const count = (is: (work: (typeof works)[number]) => boolean) => works.filter(is).length;
    return {
      hub_id: hubId,
      path: paths[reading] ?? "",
      format,
      records: works.length,
      titled: count(({record}) => record.title !== null),
      dated: count(({record}) => record.date !== null),
      with_doi: count(({record}) => hasDoi(record)),
      labelled: new Set(
        works.flatMap(({record, paper}) => (paper >= 0 && isLabelled(record) ? paper : []))
      ).size,
      joined: count(({paper}) => (files[paper]?.size ?? 0) > 1),
      joined_with: JSON.stringify(
        Object.fromEntries(
          Array.from(meetings(works, files, reading), ([other, met]) => [paths[other] ?? "", met])
        )
      ),
      total,
      fields_read: fieldNames(fields, true),
      fields_left: fieldNames(fields, false)
    };
  });
}

/** How many records of a file are of papers that each other file has, by its index, ascending. */
function meetings(
  works: readonly {paper: number}[],
  files: readonly ReadonlySet<number>[],
  own: number
): [number, number][] {
  const met = new Map<number, number>();
  for (const {paper} of works) {
    for (const other of files[paper] ?? []) {
      if (other !== own) met.set(other, (met.get(other) ?? 0) + 1);
    }
  }
  return [...met].sort(([a], [b]) => a - b);
}

/** A JSON list of the fields of a source that were read, or of those that were left. */
export function fieldNames(fields: readonly FieldUse[], isRead: boolean): string {
  return JSON.stringify(
    fields.flatMap(({field, became}) => (became.length > 0 === isRead ? field : []))
  );
}

/** Whether a record has a DOI. */
export function hasDoi({ids}: PaperRecord): boolean {
  return ids.some(({scheme}) => scheme === "doi");
}

/** Whether a record gives its paper a role or polarity. */
export function isLabelled({citations}: PaperRecord): boolean {
  return citations.some(({role, polarity}) =>
    [role, polarity].some((label) => label !== null && labelKey(label) !== "")
  );
}
