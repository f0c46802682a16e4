function field(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text =
    value instanceof Uint8Array
      ? Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("")
      : String(value);
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Writes rows as CSV (RFC 4180): a head with the `columns`, CRLF line ends, UTF-8. A missing value
 * is empty, bytes are hexadecimal.
 */
export function csv<Row extends object>(rows: Iterable<Row>, columns: string[]): string {
  const lines = [columns.map(field).join(",")];
  for (const row of rows) {
    const values: Map<string, unknown> = new Map(Object.entries(row));
    lines.push(columns.map((name) => field(values.get(name))).join(","));
  }
  return `${lines.join("\r\n")}\r\n`;
}
