import {csvFormatRows} from "d3-dsv";

/**
 * A file of what keeps its ids from build to build, which `npm run labels` writes: its columns, a
 * line that says whose ids they are, and its rows.
 */
export function anchorsText(
  columns: readonly string[],
  of: string,
  rows: readonly (readonly string[])[]
): string {
  const [head = "", ...lines] = csvFormatRows([columns, ...rows].map((row) => [...row])).split(
    "\n"
  );
  const note = `# The ${of} whose ids and colours later builds keep: written by \`npm run labels\`, not by hand.`;
  return `${[head, note, ...lines].join("\n")}\n`;
}
