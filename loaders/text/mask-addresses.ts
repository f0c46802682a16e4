const address =
  /\b(?:https?:\/\/|www\.|arxiv:|doi:)[^\s<>"{}|\\^`]{1,300}|\b10\.\d{4,9}\/[^\s<>"]{1,200}/giu;
const trailing = new Set(".,;:!?)]}'’”");
const entity = /&(?:[a-z]{2,8}|#\d{2,5}|#x[\da-f]{2,5});/giu;

/**
 * Blanks out addresses of the web, DOIs, arXiv numbers and HTML entities in a text, and leaves
 * everything else where it stands: they are no words.
 */
export function maskAddresses(text: string): string {
  if (!/[:/.&]/u.test(text)) return text;
  return text
    .replace(address, (found) => {
      let end = found.length;
      while (trailing.has(found.charAt(end - 1))) end -= 1;
      return `,${" ".repeat(end - 1)}${found.slice(end)}`;
    })
    .replace(entity, (found) => " ".repeat(found.length));
}
