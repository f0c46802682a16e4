const address =
  /\b(?:https?:\/\/|www\.|arxiv:|doi:)[^\s<>"{}|\\^`]{1,300}|\b10\.\d{4,9}\/[^\s<>"]{1,200}/giu;
const trailing = /[.,;:!?)\]}'’”]+$/u;
const entity = /&(?:[a-z]{2,8}|#\d{2,5}|#x[\da-f]{2,5});/giu;

/**
 * Blanks out addresses of the web, DOIs, arXiv numbers and HTML entities in a text, and leaves
 * everything else where it stands: they are no words.
 */
export function maskAddresses(text: string): string {
  if (!/[:/.&]/u.test(text)) return text;
  return text
    .replace(address, (found) => {
      const end = trailing.exec(found)?.[0] ?? "";
      return `,${" ".repeat(found.length - end.length - 1)}${end}`;
    })
    .replace(entity, (found) => " ".repeat(found.length));
}
