/** A column of an answer as DuckDB describes it. */
export interface DescribedColumn {
  name: string;
  type: string;
}

/** A query that gives some columns of another as text, and which of them are whole numbers. */
export interface AsText {
  query: string;
  /** The places of the columns whose text is a whole number. */
  wholes: ReadonlySet<number>;
}

const whole = /^U?HUGEINT$/;
const inexact = /\b(?:INTERVAL|TIME|TIMETZ|U?HUGEINT|BIT)\b/;

/**
 * The query that answers as `query` does, with the columns as DuckDB writes them that would lose
 * something on their way into the page: intervals, times of day, bits and whole numbers of 128 bits,
 * alone or inside others. Null where no column is of these.
 */
export function asText(query: string, columns: readonly DescribedColumn[]): AsText | null {
  const needsText = ({type}: DescribedColumn) =>
    inexact.test(type.replaceAll("TIMESTAMP WITH TIME ZONE", ""));
  if (!columns.some(needsText)) return null;
  const shown = columns.map((column, i) => {
    const name = `"${column.name.replaceAll('"', '""')}"`;
    return needsText(column) ? `CAST(c${i} AS VARCHAR) AS ${name}` : `c${i} AS ${name}`;
  });
  const places = columns.map((_, i) => `c${i}`).join(", ");
  return {
    query: `SELECT ${shown.join(", ")}\nFROM (\n${query}\n) AS answer(${places})`,
    wholes: new Set(columns.flatMap(({type}, i) => (whole.test(type) ? [i] : [])))
  };
}
