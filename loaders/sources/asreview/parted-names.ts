const initials = /^(?:\p{Lu}\p{Ll}?\.-?){1,5}$|^\p{Lu}{1,4}\.?$|^[JS]r\.?$/u;
const particle = /^(?:v[ao]n|de[nrls]?|d[aiou]s?|l[ae]|bin|al|el)$/u;
const capitalised = /^\p{Lu}[\p{L}.'’-]*$/u;
const word = /^[\p{L}'’-]{1,40}(?:…|\.{3})?$/u;
const inverted = /^[^,]{1,60},[^,]{1,60}$/u;
const suffix = /, ([JS]r|I{3}|IV)\b\.?(?=,|$)/gu;
const others = /,? (?:et\.? al\.?|(?:and|&) others)$/iu;
const institutions = new Set(
  "administration agency association authority board centre center college commission committee council department executive foundation group institute institutes laboratory ministry office organisation organization school service services society university".split(
    " "
  )
);
const seam = /(\p{Lu}\.)(\p{Lu}[\p{Ll}'’])/gu;

/**
 * The names of a cell that no semicolon parts: by “and” where each is a name with its comma; by
 * commas where each has its initials, before, after or beyond a comma of its own, as in `Gray A,
 * Stone B`, or where more than two are in full; and where initials and a name are glued together, as in
 * `Gray A.Stone B.`. Else the cell is one name. Words for others, as `et al.`, stand last by themselves.
 */
export function partedNames(cell: string): string[] {
  const end = others.exec(cell);
  return end === null ? namesIn(cell) : [...namesIn(cell.slice(0, end.index)), end[0]];
}

function namesIn(cell: string): string[] {
  const joined = partsOf(cell, / and /u);
  if (joined.length > 1 && joined.every((name) => inverted.test(name))) return joined;
  if (hasAndInName(cell)) return [cell];
  const parts = partsOf(cell.replace(suffix, " $1").replace(/,? (?:and|&) /gu, ", "), /,/u);
  const areNames =
    parts.every(hasInitialsLast) ||
    parts.every(hasInitialsFirst) ||
    (parts.length + joined.length > 3 && parts.every(isInFull));
  if (areNames) return parts.map((name) => name.replace(/([ \p{Lu}]\p{Lu})\.$/u, "$1"));
  const glued = partsOf(cell.replace(seam, "$1\n$2"), /\n/u);
  if (glued.length > 1 && glued.every(hasInitialsLast)) return glued;
  const pairs = parts.flatMap((part, i) => (i % 2 === 0 ? [[part, parts[i + 1] ?? ""]] : []));
  const arePairs = pairs.every(([, first = ""]) => areInitials(first.split(" ")));
  return parts.length > 2 && arePairs ? pairs.map((pair) => pair.join(", ")) : [cell];
}

/** Whether an “and” stands between words of the name of an institution, as in `Food and Drug Agency`. */
function hasAndInName(cell: string): boolean {
  return cell.split(",").some((part) =>
    part
      .split(/\p{Ll} (?:and|&) /u)
      .slice(1)
      .some((after) => after.split(" ").some((one) => institutions.has(one.toLowerCase())))
  );
}

function areInitials(words: readonly string[]): boolean {
  return words.length > 0 && words.every((one) => initials.test(one));
}

/** Whether a name is words and then initials, as `van Gray A. B.`. */
function hasInitialsLast(name: string): boolean {
  const words = name.split(" ");
  const at = words.findIndex((one, i) => i > 0 && initials.test(one));
  return (
    at > 0 &&
    at < 4 &&
    words.slice(0, at).every((one) => word.test(one)) &&
    areInitials(words.slice(at))
  );
}

/** Whether a name is initials and then words, as `A. B. van Gray`. */
function hasInitialsFirst(name: string): boolean {
  const words = name.replace(/(\p{Lu}\.)(\p{L}{2})/gu, "$1 $2").split(" ");
  const at = words.findIndex((one) => !initials.test(one));
  return (
    at > 0 && at < 5 && words.length - at < 5 && words.slice(at).every((one) => word.test(one))
  );
}

/** Whether a name is two words or more, each with a capital but for particles, as `Bo van Gray`. */
function isInFull(name: string): boolean {
  const words = name.split(" ");
  return (
    words.length > 1 &&
    words.length < 7 &&
    words.every((one, i) => capitalised.test(one) || (i > 0 && particle.test(one)))
  );
}

function partsOf(cell: string, sign: RegExp): string[] {
  return cell.split(sign).flatMap((part) => part.trim() || []);
}
