const longRun = /\p{M}{31}/u;
const piece = /\P{M}+\p{M}{0,30}|\p{M}{1,30}/gu;

/**
 * A text in one of Unicode's normal forms. A run of more than 30 marks, which no writing has, is
 * taken in pieces of 30: the time to put marks in order grows with the square of their number.
 */
export function normalise(text: string, form: "NFC" | "NFKC" | "NFKD"): string {
  return longRun.test(text)
    ? text.replace(piece, (found) => found.normalize(form))
    : text.normalize(form);
}
