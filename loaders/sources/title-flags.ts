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

/**
 * Authors without the words that stand in place of those who are left out, and whether there are
 * such words.
 */
export function withoutOthers(authors: readonly string[]): {
  named: readonly string[];
  isCut: boolean;
} {
  const last = authors.at(-1)?.trim() ?? "";
  const found = others.exec(last);
  if (found === null) return {named: authors, isCut: false};
  const rest = last.slice(0, found.index).replace(/[\s,;]{0,9}$/u, "");
  return {named: [...authors.slice(0, -1), ...(rest === "" ? [] : [rest])], isCut: true};
}
