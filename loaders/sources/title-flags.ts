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

/** What the kind of a publication, in a source's word, marks it as: `notice`, `retracted` or `preprint`. */
export function kindFlags(kind: string | null): string[] {
  return kind === null ? [] : kinds.flatMap(([flag, is]) => (is.test(kind) ? flag : []));
}
