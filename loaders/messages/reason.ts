import {printable} from "./printable.js";

const plainly = new Map<unknown, string>([
  ["EEXIST", "a file stands where a folder should be"],
  ["ENOTDIR", "a file stands where a folder should be"],
  ["EISDIR", "a folder stands where a file should be"]
]);

/**
 * Why something failed: the message of an error, without its stack. Of what the system refused, the
 * path and one clause.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const {message} = error;
  if (!("code" in error && "syscall" in error)) return message;
  const path = "path" in error ? `${printable(String(error.path))}: ` : "";
  const told = message.replace(`${String(error.code)}: `, "").split(", ")[0] ?? message;
  return `${path}${plainly.get(error.code) ?? told} (${String(error.code)})`;
}
