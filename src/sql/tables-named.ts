/** Words by which a query may speak of tables without naming them. */
const unnamed =
  /\b(?:(?:show|describe|pragma|information_schema|sqlite_master|query|query_table)\b|(?:duckdb|pg)_\w)/i;

/**
 * Which of the tables a query may read: those whose name stands in it as a word, wherever it does;
 * all of them where it asks for the list of tables or builds names as it runs.
 */
export function tablesNamed<Name extends string>(query: string, names: readonly Name[]): Name[] {
  if (unnamed.test(query)) return [...names];
  const words = new Set(query.toLowerCase().match(/[\p{L}\p{N}_]+/gu));
  return names.filter((name) => words.has(name.toLowerCase()));
}
