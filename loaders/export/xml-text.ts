const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const entities: Record<string, string> = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"};

/**
 * A text as it stands in XML 1.0, in an element or an attribute in double quotes. Characters that
 * XML cannot hold, such as control characters, become U+FFFD.
 */
export function xmlText(text: string): string {
  return text
    .replaceAll(unwritable, "\uFFFD")
    .replaceAll(/[&<>"]/gu, (character) => entities[character] ?? character)
    .replaceAll("\r", "&#13;");
}
