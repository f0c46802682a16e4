/** How many rows each table has, by name, as JSON: what a page can say of a table without reading it. */
export function rowCounts(given: object): string {
  const counts = Object.entries(given).map(([name, rows]: [string, unknown]) => [
    name,
    Array.isArray(rows) ? rows.length : 0
  ]);
  return `${JSON.stringify(Object.fromEntries(counts))}\n`;
}
