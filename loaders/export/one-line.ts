/** A text on one line: white space and control characters become a space, ends are trimmed. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
}
