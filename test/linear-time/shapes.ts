/** Pieces of text of one shape that together have about so many units, none with a line end. */
export type Shape = (units: number) => string[];

const pieces = (units: number, piece: (i: number) => string): string[] => {
  const made: string[] = [];
  for (let left = units, i = 0; left > 0; ++i) {
    const one = piece(i);
    made.push(one);
    left -= one.length + 1;
  }
  return made;
};
const repeated = (text: string) => (units: number) => [text.repeat(Math.ceil(units / text.length))];
const letters = "abcdefghijklmnopqrstuvwxyz";
const word = (i: number) => {
  let text = "";
  for (let left = i + 26 * 26; left > 0; left = Math.floor(left / 26)) {
    text = letters.charAt(left % 26) + text;
  }
  return text;
};
/** A word in as many ways of its capitals as there are. */
const inCapitals = (text: string, i: number) =>
  Array.from(text, (letter, k) => ((i >> k) & 1 ? letter.toUpperCase() : letter)).join("");

/** The shapes of text that work has grown with the square of, and others of their kinds. */
export const shapes: Record<string, Shape> = {
  "one long word": repeated("a"),
  "one long word of capitals": repeated("A"),
  digits: repeated("1"),
  spaces: (units) => [`Word.${" ".repeat(units)}(ii) word`],
  "marks of mixed classes": repeated("a\u0301\u0323\u0315\u0328".slice(1)),
  backslashes: repeated("\\"),
  "a long command": (units) => [`\\${"cite".repeat(Math.ceil(units / 4))}`],
  "emphasis without end": repeated("\\emph{a "),
  "mathematics without end": repeated("$a \\(b \\[c \\begin{equation}d "),
  dashes: repeated("-"),
  "dashed words": repeated("a-b-"),
  "opening brackets": repeated("("),
  "brackets and dots": repeated("a (b). "),
  words: (units) => pieces(units, (i) => word(i)),
  "equal lines": (units) => pieces(units, () => "Deep learning of networks"),
  sentences: (units) => pieces(units, (i) => `Deep learning of networks ${word(i % 97)}.`),
  initials: repeated("A. "),
  "short lines": (units) => pieces(units, () => "x"),
  capitals: (units) => pieces(units, (i) => inCapitals("learning of networks", i)),
  acronyms: (units) =>
    pieces(units, (i) => {
      const [one, other] = [word(i), word(i + 1)];
      return `${one} ${other} zones (AB-${one.charAt(0)}${other}Z)`.replace(/\(.*\)/u, (found) =>
        found.toUpperCase()
      );
    }),
  claims: (units) =>
    pieces(
      units,
      (i) => `- abstract ${word(i)} that repeats nothing of what the abstract has said before it`
    ),
  numbers: (units) => pieces(units, (i) => `word${String(i)} 7`),
  "fused labels": repeated("fields"),
  addresses: repeated("https://a.b/).),)&amp;"),
  quoted: repeated("“\"'<>&"),
  "not utf-8": repeated("\ufffd")
};
