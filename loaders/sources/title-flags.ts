const retracted =
  /^\W{0,3}(?:retracted(?: article| paper| chapter)?|retraction)\b\s{0,3}[\])]?\s{0,3}:|^\[retracted\]|\(retracted article\b/iu;
const notice =
  /^\W{0,3}(?:retraction note|retraction notice|notice of retraction|expression of concern|editorial expression of concern|erratum|errata|corrigendum|corrigenda|correction|author correction|publisher correction|addendum|withdrawal notice)\b\s{0,3}(?:[\])]|to\b|for\b|of\b|on\b|:|$)/iu;

/**
 * What the title of a paper marks it as: `retracted`, or `notice`, which is a text about another paper,
 * such as an erratum or an expression of concern.
 */
export function titleFlags(title: string | null): string[] {
  if (title === null) return [];
  if (notice.test(title)) return ["notice"];
  return retracted.test(title) ? ["retracted"] : [];
}

const kinds: readonly [string, RegExp][] = [
  [
    "notice",
    /^(?:published )?(?:erratum|errata|corrigendum|correction|addendum|expression of concern|retraction(?: of publication| notice)?$)/iu
  ],
  ["retracted", /^retracted/iu],
  ["preprint", /preprint|^posted-content$/iu]
];

/**
 * What the kind of a publication, in a source's word, marks it as: `notice`, `retracted` or
 * `preprint`.
 */
export function kindFlags(kind: string | null): string[] {
  return kind === null ? [] : kinds.flatMap(([flag, is]) => (is.test(kind) ? flag : []));
}

const others = /(?:^|[\s,;])(?:(?:and )?others|et\.? al\.?)$|(?:\.\.\.|…)$/iu;
const odd = /^[\s,;•*–-]|[\s,;.…]$|(?:others|al)$/iu;
const around = /^(?:[\s,;]|[-–•*]\s){1,9}|[\s,;]{1,9}$/gu;

/**
 * Authors without marks of a list around their names and without the words that stand in place of
 * those who are left out, and whether there are such words.
 */
export function withoutOthers(authors: readonly string[]): {
  named: readonly string[];
  isCut: boolean;
} {
  let isCut = false;
  const named = authors.flatMap((written) => {
    if (!odd.test(written)) return written;
    const name = written.replace(around, "");
    const found = others.exec(name);
    if (found === null) return name || [];
    isCut = true;
    return name.slice(0, found.index).replace(around, "") || [];
  });
  return {named, isCut};
}
