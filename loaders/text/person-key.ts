/** The surname and first initial of a person, however the name is written; null without both. */
export function personKey(name: string): string | null {
  const [last = "", first = ""] = name.includes(",")
    ? name.split(",").map((part) => part.trim())
    : partsOf(name);
  const surname = folded(last).replaceAll(" ", "");
  const initial = folded(first).charAt(0);
  return surname === "" || initial === "" ? null : `${surname} ${initial}`;
}

const initials = /^(?:\p{Lu}[.-]?){1,4}$/u;

/** A name without a comma as surname and first names: `Ann Gray`, `A. Gray`, `Gray AB`. */
function partsOf(name: string): [string, string] {
  const words = name.trim().split(/\s+/u);
  const last = words.at(-1) ?? "";
  return words.length > 1 && initials.test(last)
    ? [words.slice(0, -1).join(" "), last]
    : [last, words.slice(0, -1).join(" ")];
}

function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[^\p{L} ]+/gu, "")
    .toLowerCase()
    .trim();
}
