import {append} from "../text/lists.js";
import {workOf, type Work} from "./works.js";

/** For each id of a paper the ids of those that an analyst told apart from it. */
export type Apart = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Joins works that have no id in common, by title, year and first author, and gives what belongs
 * together as groups of indices. First those that agree in all three, where the title is generic also
 * in the venue; and those that lack year or author alike, where their abstracts do not differ. Then, of
 * telling titles, works of different sources whose years are at most one apart, where either may lack
 * year or author.
 *
 * Works are never one that have two ids of a scheme, that the hub's own page lists as two, of which one
 * is a notice on the other, of which one is a preprint and the other an article, or that an analyst
 * told apart. A work that may be one of several which are not one joins none of them, but where these
 * are versions: then it is the article. The order of the works does not matter.
 */
export function joinTitles(works: readonly Work[], apart: Apart): number[][] {
  const exact = joined(works, alikeInAll(works), (group) => areOne(group, apart));
  const first = exact.map((group) => {
    const [only, ...others] = group.flatMap((i) => works[i] ?? []);
    return only !== undefined && others.length === 0 ? only : asOne(only, ...others);
  });
  const near = joined(
    first,
    alikeInTitle(first),
    (group) => areOfDifferentSources(group) && areOfOneYear(group) && areOne(group, apart)
  );
  return near.map((group) => group.flatMap((i) => exact[i] ?? []));
}

function asOne(...works: readonly (Work | undefined)[]): Work {
  return workOf(works.flatMap((work) => work?.records ?? []));
}

/** Works by title, year and first author; those that lack one of the last two also by abstract. */
function alikeInAll(works: readonly Work[]): Iterable<number[]> {
  const buckets = new Map<string, number[]>();
  works.forEach((work, i) => {
    const {titles, telling, years, authors, venues, abstracts, isNotice} = work;
    const known = years.size > 0 && authors.size > 0;
    for (const title of titles) {
      const isTelling = telling.has(title);
      if (!isTelling && (!known || venues.size === 0)) continue;
      const more = !isTelling ? venues : known ? nothing : orNothing(abstracts);
      for (const year of orNothing(years)) {
        for (const author of orNothing(authors)) {
          for (const one of more) {
            append(buckets, JSON.stringify([title, year, author, one, isNotice]), i);
          }
        }
      }
    }
  });
  return buckets.values();
}

const nothing: ReadonlySet<string> = new Set([""]);

function orNothing<Value>(values: ReadonlySet<Value>): ReadonlySet<Value | string> {
  return values.size === 0 ? nothing : values;
}

/** Works of one telling title by what they may be one with: those of one author, of years close together. */
function* alikeInTitle(works: readonly Work[]): Generator<number[]> {
  const buckets = new Map<string, number[]>();
  works.forEach(({telling, isNotice}, i) => {
    for (const title of telling) append(buckets, JSON.stringify([title, isNotice]), i);
  });
  for (const bucket of buckets.values()) {
    if (bucket.length === 1) continue;
    for (const ofAuthor of split(
      bucket,
      ({authors}) => authors,
      works,
      (a, b) => a === b
    ))
      yield* split(
        ofAuthor,
        ({years}) => years,
        works,
        (a, b) => Math.abs(a - b) <= 1
      );
  }
}

/**
 * Splits works by a fact, so that those whose facts are close to each other are together; a work that
 * lacks it is with them where they are all together, and by itself where they are not.
 */
function split<Value extends string | number>(
  bucket: readonly number[],
  factOf: (work: Work) => ReadonlySet<Value>,
  works: readonly Work[],
  areClose: (one: Value, other: Value) => boolean
): number[][] {
  const groups: {values: Value[]; members: number[]}[] = [];
  const lacking: number[] = [];
  const sorted = bucket
    .map((i) => ({i, values: [...factOf(works[i] ?? asOne())].sort(inOrder)}))
    .sort((a, b) => inOrder(a.values[0] ?? "", b.values[0] ?? ""));
  for (const {i, values} of sorted) {
    if (values.length === 0) {
      lacking.push(i);
      continue;
    }
    const near = groups.filter((group) =>
      group.values.some((one) => values.some((other) => areClose(one, other)))
    );
    const [first = {values: [], members: []}, ...others] = near;
    if (near.length === 0) groups.push(first);
    for (const other of others) {
      first.values.push(...other.values);
      first.members.push(...other.members);
      groups.splice(groups.indexOf(other), 1);
    }
    first.values.push(...values);
    first.members.push(i);
  }
  const [only] = groups;
  if (groups.length < 2) return [[...(only?.members ?? []), ...lacking]];
  return [...groups.map(({members}) => members), lacking];
}

function inOrder(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type AreOne = (group: readonly Work[]) => boolean;

/** The works as groups: what buckets put together, where all of it may be one. */
function joined(
  works: readonly Work[],
  buckets: Iterable<readonly number[]>,
  areOne: AreOne
): number[][] {
  const same = works.map((_, i) => i);
  const firstOf = (i: number): number => {
    let first = i;
    while (same[first] !== undefined && same[first] !== first) first = same[first] ?? first;
    same[i] = first;
    return first;
  };
  const parts: (readonly number[])[] = [];
  for (const bucket of buckets) {
    if (bucket.length > 1) parts.push(...together([...new Set(bucket)], works, areOne));
  }
  for (const part of parts) {
    for (const i of part) {
      const [one, other] = [firstOf(part[0] ?? i), firstOf(i)].sort((a, b) => a - b);
      if (one !== undefined && other !== undefined) same[other] = one;
    }
  }
  const groups = new Map<number, number[]>();
  works.forEach((_, i) => append(groups, firstOf(i), i));
  return [...groups.values()].flatMap((group) => {
    const isOne = group.length === 1 || areOne(group.flatMap((i) => works[i] ?? []));
    return isOne ? [group] : group.map((i) => [i]);
  });
}

/** What of a bucket is one. */
function together(bucket: readonly number[], works: readonly Work[], areOne: AreOne): number[][] {
  const of = (group: readonly number[]) => group.flatMap((i) => works[i] ?? []);
  if (areOne(of(bucket))) return [[...bucket]];
  const isBare = (i: number) => works[i]?.ids.size === 0;
  const bare = bucket.filter(isBare);
  const joining = areOne(of(bare))
    ? bare
    : bare.filter((i) => works[i]?.sources.has(null) !== true);
  const core = bucket.filter((i) => !isBare(i));
  const preprints = core.filter((i) => works[i]?.version === "preprint");
  const others = core.filter((i) => works[i]?.version !== "preprint");
  const [parts, first] =
    core.length > 0 && areOne(of(core))
      ? [[core], core]
      : others.length > 0 && areOne(of(others)) && areOne(of(preprints))
        ? [[others, preprints], others]
        : [[], []];
  const whole = [...first, ...joining];
  if (areOne(of(whole))) return [...parts, whole];
  return areOne(of(joining)) ? [...parts, joining] : parts;
}

/** Whether works may all be one, as far as nothing that they say contradicts it. */
function areOne(group: readonly Work[], apart: Apart): boolean {
  const schemes = new Set<string>();
  const versions = new Set<string>();
  let pages = 0;
  for (const work of group) {
    for (const scheme of work.schemes) {
      if (schemes.has(scheme)) return false;
      schemes.add(scheme);
    }
    if (work.version !== null) versions.add(work.version);
    if (work.sources.has(null)) pages += 1;
  }
  if (pages > 1 || versions.size > 1) return false;
  if (group.some(({isNotice}) => isNotice !== group[0]?.isNotice)) return false;
  return apart.size === 0 || !group.some((one, i) => areApart(one, group.slice(i + 1), apart));
}

/** Whether an analyst told a work apart from one of others. */
export function areApart({ids}: Work, others: readonly Work[], apart: Apart): boolean {
  return [...ids].some((id) => {
    const from = apart.get(id);
    return (
      from !== undefined && others.some((other) => [...other.ids].some((one) => from.has(one)))
    );
  });
}

function areOfOneYear(group: readonly Work[]): boolean {
  const years = group.flatMap(({years}) => [...years]).sort((a, b) => a - b);
  return (years.at(-1) ?? 0) - (years[0] ?? 0) <= 1;
}

function areOfDifferentSources(group: readonly Work[]): boolean {
  const sources = group.flatMap(({sources}) => [...sources]);
  return new Set(sources).size === sources.length;
}
