import type {PaperRecord, Reading} from "../sources/reading.js";
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
    const names = (isRead: boolean) =>
      JSON.stringify(
        fields.flatMap(({field, became}) => (became.length > 0 === isRead ? field : []))
      );
    return {
      hub_id: hubId,
      path: paths[reading] ?? "",
      format,
      records: works.length,
      titled: count(({record}) => record.title !== null),
      dated: count(({record}) => record.date !== null),
      with_doi: count(({record}) => record.ids.some(({scheme}) => scheme === "doi")),
      labelled: new Set(
        works.flatMap(({record, paper}) => (paper >= 0 && isLabelled(record) ? paper : []))
      ).size,
      joined: count(({paper}) => (files[paper]?.size ?? 0) > 1),
      total,
      fields_read: names(true),
      fields_left: names(false)
    };
  });
}

function isLabelled({citations}: PaperRecord): boolean {
  return citations.some(({role, polarity}) =>
    [role, polarity].some((label) => label !== null && labelKey(label) !== "")
  );
}
