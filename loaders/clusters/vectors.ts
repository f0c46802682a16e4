import {Integers} from "../integers.js";
import {inverseDocumentFrequency} from "../statistics/inverse-document-frequency.js";
import {noBackground, type Background} from "../themes/background.js";
import {phraseFeatures} from "./phrase-features.js";
import type {PhrasedPapers} from "./phrased-papers.js";

/**
 * Papers as sparse vectors of length 1, one row a paper in compressed rows: row p holds the
 * features `columns[i]` with `values[i]` for i from `starts[p]` to `starts[p + 1]`. Features are
 * numbered from the rarest on, and a row is in that order. A paper without features has an empty
 * row.
 */
export interface Vectors {
  rows: number;
  /** The keys of the features' words, with a space between. */
  features: readonly string[];
  starts: Int32Array;
  columns: Int32Array;
  values: Float64Array;
}

/** How papers become vectors. */
export interface VectorOptions {
  /** Where inverse document frequencies come from, if it has no fewer papers than the hub. */
  background?: Background;
  /** The most words of a feature; 2 by default. */
  longest?: number;
  /** The fewest papers of a feature; 2 by default. */
  minPapers?: number;
  /** Features to leave out, by their keys, with all that hold one of these as a word. */
  without?: ReadonlySet<string>;
}

/**
 * Weighs the words and word sequences inside the phrases of papers by sublinear TF-IDF,
 * (1 + log tf) × (log((1 + N) / (1 + df)) + 1), where tf counts titles twice, and scales each paper
 * to length 1. N and df are those of the background, or of the papers themselves where the
 * background is smaller than the hub.
 */
export function vectors(
  phrased: PhrasedPapers,
  {background = noBackground, longest = 2, minPapers = 2, without = new Set()}: VectorOptions = {}
): Vectors {
  const rows = phrased.papers.length;
  const found = phraseFeatures(phrased, longest);
  const keyOf = (feature: number) =>
    (found.words[feature] ?? []).map((word) => phrased.words[word] ?? "").join(" ");
  const kept = found.words
    .map((_, feature) => feature)
    .filter((feature) => (found.papers[feature] ?? 0) >= minPapers)
    .filter(
      (feature) =>
        without.size === 0 ||
        !(
          without.has(keyOf(feature)) ||
          (found.words[feature] ?? []).some((word) => without.has(phrased.words[word] ?? ""))
        )
    )
    .sort((a, b) => (found.papers[a] ?? 0) - (found.papers[b] ?? 0) || a - b);
  const features = kept.map(keyOf);
  const idf = Float64Array.from(kept, (feature, i) =>
    background.papers >= rows && rows > 0
      ? inverseDocumentFrequency(background.papersWith(features[i] ?? ""), background.papers)
      : inverseDocumentFrequency(found.papers[feature] ?? 0, rows)
  );
  const columnOf = new Int32Array(found.words.length).fill(-1);
  kept.forEach((feature, column) => (columnOf[feature] = column));

  const starts = new Int32Array(rows + 1);
  const columns = new Integers();
  const frequencies = new Integers();
  for (let row = 0; row < rows; ++row) {
    const entries: [column: number, frequency: number][] = [];
    const end = found.starts[row + 1] ?? 0;
    for (let i = found.starts[row] ?? 0; i < end; ++i) {
      const column = columnOf[found.features[i] ?? 0] ?? -1;
      if (column >= 0) entries.push([column, found.frequencies[i] ?? 0]);
    }
    entries.sort(([a], [b]) => a - b);
    for (const [column, frequency] of entries) {
      columns.push(column);
      frequencies.push(frequency);
    }
    starts[row + 1] = columns.length;
  }
  const values = Float64Array.from(
    {length: columns.length},
    (_, i) => (1 + Math.log(frequencies.at(i))) * (idf[columns.at(i)] ?? 0)
  );
  return scaled({rows, features, starts, columns: columns.toArray(), values});
}

function scaled(result: Vectors): Vectors {
  const {rows, starts, values} = result;
  for (let row = 0; row < rows; ++row) {
    const part = values.subarray(starts[row], starts[row + 1]);
    const length = Math.sqrt(part.reduce((sum, value) => sum + value * value, 0));
    part.forEach((value, i) => (part[i] = value / length));
  }
  return result;
}

/** For each row whether it has features at all. */
export function rowsWithFeatures({rows, starts}: Vectors): boolean[] {
  return Array.from({length: rows}, (_, row) => (starts[row + 1] ?? 0) > (starts[row] ?? 0));
}
