import {normalise} from "../text/normalise.js";

const notWord = /[^\p{L}\p{N}]+/gu;

/** The id that the name of a theme gives: its letters and digits in lower case, joined by hyphens. */
export function themeSlug(name: string): string {
  return (
    normalise(name, "NFKC").toLowerCase().replace(notWord, "-").replace(/^-|-$/gu, "") || "theme"
  );
}

/** An id that is not among `taken`, which gets it: the slug, or with a number from 2 behind it. */
export function freeId(slug: string, taken: Set<string>): string {
  let id = slug;
  for (let k = 2; taken.has(id); ++k) id = `${slug}-${String(k)}`;
  taken.add(id);
  return id;
}
