/** What a metadata row says of a citing paper; null where it does not say. */
export interface Metadata {
  field: string | null;
  date: string | null;
  verdict: string | null;
  novelty: number | null;
  references: number | null;
  /** Parts of the row that the format does not know, as written. */
  unknown: string[];
  /** Whether the row is of the numbered list on paper pages, which has no dots. */
  spaced: boolean;
}

const longestRow = 300;
const separator = /\s·\s/u;
const isoDate = /^\d{4}-\d{2}(?:-\d{2})?$/u;
const referencesPart = /^\d{1,6} refs?$/u;
const spacedRow =
  /^(\S+) (\d{4}-\d{2}(?:-\d{2})?) (\S+) novelty (\d{1,3}(?:\.\d+)?)(?: (\d{1,6}) refs?)?$/u;

/**
 * Reads a metadata row: `<field> · <date> · <verdict> · novelty <d.d>[ · <n> refs]`, or the same
 * with spaces and a month. Null where the line is none.
 */
export function readMetadata(text: string): Metadata | null {
  if (text.length > longestRow || !text.includes("novelty ")) return null;
  return readDotted(text) ?? readSpaced(text);
}

function readDotted(text: string): Metadata | null {
  const parts = text.includes(" · ")
    ? text.split(" · ")
    : text.split(separator).map((part) => part.trim());
  if (parts.length < 3) return null;
  const row: Metadata = {...nothing, unknown: []};
  for (const part of parts) {
    if (row.novelty === null && part.startsWith("novelty ")) {
      const novelty = Number(part.slice("novelty ".length));
      if (Number.isFinite(novelty)) row.novelty = novelty;
      else row.unknown.push(part);
    } else if (row.date === null && part.length <= 10 && isoDate.test(part)) row.date = part;
    else if (row.date === null && row.field === null) row.field = part;
    else if (row.verdict === null) row.verdict = part;
    else if (row.references === null && part.length <= 11 && referencesPart.test(part))
      row.references = Number.parseInt(part, 10);
    else row.unknown.push(part);
  }
  return row.date === null || row.novelty === null ? null : row;
}

function readSpaced(text: string): Metadata | null {
  const [, field, date, verdict, novelty, references] = spacedRow.exec(text) ?? [];
  if (field === undefined || date === undefined || verdict === undefined) return null;
  return {
    field,
    date,
    verdict,
    novelty: Number(novelty),
    references: references === undefined ? null : Number(references),
    unknown: [],
    spaced: true
  };
}

const nothing: Metadata = {
  field: null,
  date: null,
  verdict: null,
  novelty: null,
  references: null,
  unknown: [],
  spaced: false
};
