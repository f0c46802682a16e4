import type {ClusterTerm} from "./cluster-terms.js";
import type {TermCounts} from "./term-counts.js";

const usual = 3;

/**
 * Names clusters of so many papers by their three most relevant terms of at least two of their
 * papers that are no rarer in them than elsewhere: terms of a tenth of their papers before others,
 * and longer terms in place of words of theirs. Where that is the name of an earlier cluster too, by
 * more terms. Null for a cluster without such a term.
 */
export function clusterNames(
  termsOf: readonly (readonly ClusterTerm[])[],
  sizes: readonly number[],
  {terms}: Pick<TermCounts, "terms">
): (string | null)[] {
  const taken = new Set<string>();
  return termsOf.map((found, cluster) => {
    const able = found.filter(({papersInside, phi, p}) => papersInside >= 2 && phi >= p);
    const isFrequent = ({papersInside}: ClusterTerm) => papersInside * 10 >= (sizes[cluster] ?? 0);
    const chosen = withoutNested(
      [...able.filter(isFrequent), ...able.filter((term) => !isFrequent(term))].map(({term}) => ({
        id: terms[term]?.term_id ?? "",
        term: terms[term]?.term ?? ""
      }))
    );
    if (chosen.length === 0) return null;
    let name = "";
    for (let n = Math.min(usual, chosen.length); n <= chosen.length; ++n) {
      name = chosen
        .slice(0, n)
        .map(({term}) => term)
        .join(", ");
      if (!taken.has(name)) break;
    }
    taken.add(name);
    return name;
  });
}

function withoutNested<Named extends {id: string}>(terms: readonly Named[]): Named[] {
  const kept: Named[] = [];
  for (const term of terms) {
    const holder = kept.findIndex(({id}) => holds(id, term.id));
    if (holder >= 0) continue;
    const held = kept.findIndex(({id}) => holds(term.id, id));
    if (held < 0) kept.push(term);
    else if (held < usual) kept[held] = term;
  }
  return kept.filter((term, i) => kept.indexOf(term) === i);
}

function holds(longer: string, shorter: string): boolean {
  return ` ${longer} `.includes(` ${shorter} `);
}
