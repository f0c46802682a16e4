import {labelKey, labelMeaning, type LabelMeaning} from "../tables/citation-labels.js";
import type {LabelledMeasure, PaperRoleRow} from "../tables/paper-roles.js";
import type {CitationRow} from "../tables/records.js";

/** What a row says of the label alone. */
type Said = Pick<PaperRoleRow, "measure" | "label" | "known" | "written" | "cito">;

/**
 * The rows of `paper_roles`: the labels of citations, grouped by paper, source and label, in the order
 * in which they come. What a source writes where it gives no label gives no row.
 */
export function paperRoleRows(citations: readonly CitationRow[]): PaperRoleRow[] {
  const rows = new Map<string, {row: PaperRoleRow; sentences: Set<string>}>();
  for (const citation of citations) {
    const {hub_id, paper_id, source, sentence, confidence} = citation;
    for (const said of saidBy(citation)) {
      const key = JSON.stringify([paper_id, source, said.measure, said.label, said.written]);
      const entry = rows.get(key) ?? {
        row: {hub_id, paper_id, ...said, source, sentences: 0, confidence: null},
        sentences: new Set<string>()
      };
      rows.set(key, entry);
      if (sentence !== null) entry.sentences.add(sentence);
      entry.row.sentences = entry.sentences.size;
      entry.row.confidence = highest(entry.row.confidence, confidence);
    }
  }
  return Array.from(rows.values(), ({row}) => row);
}

/** What the labels of a citation say, each of its own measure or of the other. */
export function saidBy({role, polarity}: Pick<CitationRow, "role" | "polarity">): Said[] {
  return [...labelsOf(role, "role"), ...labelsOf(polarity, "polarity")];
}

/** What a label says: of its own measure, or of the other where it means one of that. */
function labelsOf(written: string | null, measure: LabelledMeasure): Said[] {
  if (written === null || labelKey(written) === "") return [];
  const meaning = labelMeaning(written);
  const found = (["role", "polarity"] as const).flatMap((one) => {
    const label = meaning?.[one] ?? null;
    return label === null ? [] : {measure: one, label, known: true, ...citoOf(written, meaning)};
  });
  return found.length > 0
    ? found
    : [{measure, label: written.trim(), known: false, ...citoOf(written, meaning)}];
}

function citoOf(written: string, meaning: LabelMeaning | null): Pick<Said, "written" | "cito"> {
  return {written: written.trim(), cito: meaning?.cito ?? null};
}

function highest(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}
