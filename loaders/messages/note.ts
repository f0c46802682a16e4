import {printable} from "./printable.js";

/**
 * Writes lines to the standard error, where no terminal of a command is at hand. What is not
 * printable in them is replaced.
 */
export function note(...lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${printable(line)}\n`);
}
