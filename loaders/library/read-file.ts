import {readFileSync, statSync, type Stats} from "node:fs";
import {diagnostic, type Diagnostic} from "../messages/diagnostic.js";

/** How large a file may be, in megabytes, where nothing else is said. */
export const defaultLimit = 256;

/** How large a file may be at most, in megabytes: more are no text that can be held. */
export const largestLimit = 511;

/** How a file is read. */
export interface ReadFileOptions {
  /** The largest size in megabytes, 256 by default and 511 at most. */
  limit?: number;
  /** Whether there need not be a file. */
  optional?: boolean;
}

/**
 * Reads a file; null, with an error, where it cannot be read, is over the limit or is no file: a
 * folder, or a pipe, socket or device, which may have no end and is not opened. Where there is
 * nothing at the path and need not be, null without an error.
 */
export function readFile(
  path: string,
  diagnostics: Diagnostic[],
  {limit = defaultLimit, optional = false}: ReadFileOptions = {}
): Uint8Array | null {
  const refuse = (rule: string, reason: string, details = {}) => {
    diagnostics.push(readingError(rule, reason, path, details));
    return null;
  };
  try {
    const stats = statSync(path, {throwIfNoEntry: !optional});
    if (stats === undefined) return null;
    if (!stats.isFile())
      return refuse("unreadable", `the file cannot be read: it is ${kindOf(stats)}`);
    const allowed = Math.min(limit, largestLimit);
    if (stats.size > allowed * 2 ** 20) {
      return refuse("too-large", "the file is over the size limit", {
        actual: sizeWords(stats.size),
        expected: `at most ${String(allowed)} MB`
      });
    }
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    diagnostics.push(unreadable(path, error));
    return null;
  }
}

/** Reads a text that need not be there, as `readFile` reads a file, without a byte-order mark. */
export function readTextFile(path: string, diagnostics: Diagnostic[]): string | null {
  const bytes = readFile(path, diagnostics, {optional: true});
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

/** The error of a file or folder that the system does not let be read. */
export function unreadable(path: string, error: unknown): Diagnostic {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return readingError("unreadable", `the file cannot be read (${code})`, path);
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return "a folder";
  if (stats.isFIFO()) return "a pipe";
  return stats.isSocket() ? "a socket" : "a device";
}

const kilobyte = 2 ** 10;
const megabyte = 2 ** 20;

/** A number of bytes in words, in units of 1,024, rounded up: `0.3 KB`, `16 KB`, `1.1 MB`. */
export function sizeWords(bytes: number): string {
  const [unit, name] = bytes < megabyte ? [kilobyte, "KB"] : [megabyte, "MB"];
  const size = bytes / unit;
  return `${String(size < 10 ? Math.ceil(size * 10) / 10 : Math.ceil(size))} ${name}`;
}

/** An error of reading, which stands at the start of a file or folder. */
export function readingError(rule: string, reason: string, path: string, details = {}): Diagnostic {
  return diagnostic("error", rule, reason, {path, line: 1, column: 1}, details);
}
