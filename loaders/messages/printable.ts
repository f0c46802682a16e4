const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Text as one line for a terminal, a title or another place that shows plain text: a tab is a
 * space, and characters that could drive a terminal, turn the text round, break the line or hide in
 * it are U+FFFD.
 */
export function printable(text: string): string {
  return text.replaceAll("\t", " ").replaceAll(unprintable, "\ufffd");
}

/** A value as JSON on one line, in which what is not printable is escaped, so that nothing is lost. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(unprintable, (character) =>
    character
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join("")
  );
}

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
