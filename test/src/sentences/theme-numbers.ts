import {tryThemes} from "../../../loaders/analysis/try-themes.js";
import {uncurated} from "../../../loaders/vocabulary/curation.js";
import {compareTerms} from "../../../src/themes/compare-terms.js";
import {uptakeSentences} from "../../../src/themes/uptake.js";
import {sum, tallied} from "./said.js";
import type {MadeHub} from "./worlds.js";

/** The papers that carry each theme, by the rows of `paper_themes`. */
function carriers({themes, paper_themes}: MadeHub): Map<string, Set<string>> {
  return new Map(
    themes.map(({theme_id}) => [
      theme_id,
      new Set(paper_themes.flatMap((row) => (row.theme_id === theme_id ? row.paper_id : [])))
    ])
  );
}

/** How many papers carry each set of themes, those of several themes first marked as such. */
export function combinations(made: MadeHub): {themes: number; papers: number}[] {
  const sets = made.papers.map(({paper_id}) =>
    [...carriers(made)].flatMap(([id, own]) => (own.has(paper_id) ? id : [])).join(" ")
  );
  return tallied(sets).map(([key, papers]) => ({
    themes: key === "" ? 0 : key.split(" ").length,
    papers
  }));
}

export function themesNumbers(made: MadeHub): number[] {
  const sizes = [...carriers(made).values()].map(({size}) => size).sort((a, b) => b - a);
  const n = made.papers.length;
  const [most = 0] = sizes;
  if (sizes.length === 0) return noThemesNumbers(made);
  if (sizes.length === 1) return most === n && n > 1 ? (n === 2 ? [] : [n]) : [most, n];
  return [sizes.length, most, n];
}

export function noThemesNumbers({papers: {length: n}, terms}: MadeHub): number[] {
  const shared = terms.filter(({papers}) => papers > 1).length;
  return n < 2 ? [] : shared < 2 ? [n] : [n, shared];
}

export function coverageNumbers(made: MadeHub): number[] {
  const n = made.papers.length;
  const carried = tallied(made.paper_themes.map(({paper_id}) => paper_id));
  const several = carried.filter(([, themes]) => themes > 1).length;
  if (n === 0) return [];
  if (carried.length === 0) return [n];
  const also = made.themes.length < 2 || n === 1 || several === 0;
  const isAll = several === carried.length && several > 1;
  return [carried.length, n, ...(also || isAll ? [] : [several])];
}

export function yearsNumbers(made: MadeHub): number[][] {
  const dated = made.papers.filter(({year}) => year !== null);
  const cover = [dated.length, made.papers.length];
  const largest = Math.max(0, ...[...carriers(made).values()].map(({size}) => size));
  if (made.themes.length === 0) return [cover];
  return [...carriers(made).values()]
    .filter(({size}) => size === largest)
    .map((own) => {
      const years = tallied(
        dated.flatMap(({paper_id, year}) => (own.has(paper_id) ? String(year) : []))
      );
      const all = sum(years.map(([, count]) => count));
      const [first, second] = years;
      if (first === undefined) return cover;
      return first[1] === second?.[1]
        ? [first[1], all, ...cover]
        : [Number(first[0]), first[1], all, ...cover];
    });
}

export function pairNumbers(made: MadeHub): number[] {
  const sets = [...carriers(made).values()];
  const n = made.papers.length;
  const shared = sets.flatMap((one, i) =>
    sets.slice(i + 1).map((other) => [...one].filter((id) => other.has(id)).length)
  );
  const most = Math.max(0, ...shared);
  if (sets.length === 1) return [n];
  if (most === 0) return [sets.length];
  return shared.filter((size) => size === most).length === 1 ? [most, n] : [sets.length, most, n];
}

export function mixedNumbers(made: MadeHub): number[] {
  const n = made.papers.length;
  const mixed = combinations(made).filter(({themes}) => themes > 1);
  const several = sum(mixed.map(({papers}) => papers));
  const [first, second] = mixed;
  if (first === undefined) return n === 1 ? [] : [n];
  if (mixed.length === 1) return [several, n];
  return first.papers === second?.papers && first.papers === 1
    ? [several, n]
    : [several, n, first.papers];
}

/** What the co-word network of terms of so many papers links, by the rows of `theme_links`. */
export function linkNumbers({terms, theme_links}: MadeHub, least: number): number[] {
  const able = new Set(terms.flatMap(({term_id, papers}) => (papers >= least ? term_id : [])));
  const ends = theme_links.flatMap(({one, other}) =>
    able.has(one) && able.has(other) ? [one, other] : []
  );
  const linked = tallied(ends);
  const most = linked[0]?.[1] ?? 0;
  const top = linked.filter(([, others]) => others === most).length;
  const among = least <= 2 ? [] : [least];
  if (linked.length === 0) return among;
  if (linked.length === 2) return [2, ...among];
  const others = [most, linked.length - 1];
  return top <= 3 ? [...among, ...others] : [linked.length, ...among, top, ...others];
}

export function strategicNumbers({themes}: MadeHub): number[] {
  if (themes.every(({centrality_lower: low}) => low === null)) return [];
  const all = themes.length;
  const clear = themes.filter(({quadrant}) => quadrant !== null).length;
  const motor = themes.filter(({quadrant}) => quadrant === "motor").length;
  if (clear === 0) return [all];
  const head =
    motor === 1 || (motor === 0 && clear === 1) ? [] : motor === 0 ? [clear] : [motor, clear];
  return [...head, ...(clear < all ? [all - clear, all] : [])];
}

/** The first third of a hub's papers against the rest, and their terms; papers of one title count once. */
export function comparison(made: MadeHub) {
  const ids = new Set(
    made.papers.slice(0, Math.floor(made.papers.length / 3)).map(({paper_id}) => paper_id)
  );
  const compared = {group: ids.size, total: made.papers.length, words: "chosen"};
  const titleOf = new Map(made.papers.map(({paper_id, title}) => [paper_id, title ?? paper_id]));
  const own = new Set([...ids].map((id) => titleOf.get(id)));
  const titles = new Set(titleOf.values());
  const having = (term: string, isIn: boolean) =>
    new Set(
      made.paper_terms.flatMap(({term_id, paper_id}) => {
        const title = titleOf.get(paper_id) ?? paper_id;
        return term_id === term && own.has(title) === isIn ? title : [];
      })
    ).size;
  return {
    compared,
    ...compareTerms(made, ids),
    works: {group: own.size, rest: titles.size - own.size},
    shared: made.terms.filter(({term_id: id}) => having(id, true) + having(id, false) > 1).length,
    having
  };
}

export function uptakeNumbers(made: MadeHub): number[] {
  const rows = made.theme_uptake.filter(({term_id, echoes}) => term_id !== null && echoes > 0);
  const n = made.papers.length;
  const most = Math.max(0, ...rows.map(({papers}) => papers));
  if (most === 0) return n === 1 ? [] : [n];
  const loudest = new Set(rows.flatMap(({papers, term_id}) => (papers === most ? term_id : [])));
  const words = loudest.size > 3 ? [loudest.size - 1, most, n] : [most, n];
  const sentences = new Set(
    made.theme_uptake.flatMap(({part, sentence}) => (part === "abstract" ? sentence : []))
  );
  const echoed = new Set(rows.flatMap(({part, sentence}) => (part === "abstract" ? sentence : [])));
  const silent = sentences.size - echoed.size;
  if (sentences.size === 0) return words;
  if (silent === 0) return sentences.size === 1 ? words : [sentences.size, ...words];
  return echoed.size === 0 ? [sentences.size, ...words] : [silent, sentences.size, ...words];
}

const tries = new Map<MadeHub, ReturnType<typeof tryWithout>>();

/** A hub with its most frequent term left out; found once. */
export function tried(made: MadeHub) {
  const known = tries.get(made) ?? tryWithout(made);
  tries.set(made, known);
  return known;
}

function tryWithout(made: MadeHub) {
  const [first] = made.terms.toSorted((a, b) => b.papers - a.papers);
  const find = tryThemes({hub: made.hub, papers: made.papers, curation: uncurated, before: made});
  const trial = {ignored: first === undefined ? [] : [first.term], merged: []};
  return {trial, ...find(trial)};
}

export const uptakes = (made: MadeHub) => ({
  title: uptakeSentences(made.theme_uptake, "title"),
  abstract: uptakeSentences(made.theme_uptake, "abstract")
});
