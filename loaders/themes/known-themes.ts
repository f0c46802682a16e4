import {matchByTerms} from "./match-by-terms.js";
import type {ThemeIdentity} from "./theme-anchors.js";
import type {ThemeGroup} from "./theme-groups.js";
import {freeId} from "./theme-slug.js";
import type {Term} from "./terms.js";

/**
 * Gives themes the ids and the colours of those known ones that they share most terms with; the
 * others keep the ids of their names, or a free one where that is known for another theme. The terms
 * of known themes are read as the papers are: `idOf` follows what is merged.
 */
export function withKnownIds(
  groups: readonly ThemeGroup[],
  known: readonly ThemeIdentity[],
  {terms, idOf}: {terms: readonly Pick<Term, "id">[]; idOf: (phrase: string) => string}
): ThemeGroup[] {
  const before = known.map(({terms: phrases}) => new Set(phrases.map(idOf)));
  const after = groups.map((group) => new Set(group.terms.map((term) => terms[term]?.id ?? "")));
  const matches = matchByTerms(before, after);
  const placeOf = new Map(matches.map((match) => [match.after, match.before]));
  const taken = new Set(known.map(({id}) => id));
  return groups.map((group, i) => {
    const match = known[placeOf.get(i) ?? -1];
    return match === undefined
      ? {...group, id: freeId(group.id, taken)}
      : {...group, id: match.id, colour: match.colour};
  });
}
