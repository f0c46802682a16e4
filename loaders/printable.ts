/**
 * Text of a hub as one line for a terminal: a tab is a space, and control characters, which could
 * drive the terminal or turn the text round, are U+FFFD.
 */
export function printable(text: string): string {
  return text
    .replaceAll("\t", " ")
    .replaceAll(
      /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu,
      "\ufffd"
    );
}
