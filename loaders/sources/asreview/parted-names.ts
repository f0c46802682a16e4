const withInitialsLast = /^(?:[\p{L}'’-]{1,40} ){1,3}\p{Lu}{1,4}\.?$/u;
const withInitialsFirst = /^(?:\p{Lu}\.[ -]?){1,4}[\p{L}'’-]{2,40}$/u;
const inverted = /^[^,]{1,60},[^,]{1,60}$/u;

/**
 * The names of a cell that no semicolon parts: by lines; by “and” where each is a name with its
 * comma; and by commas where each has its initials, as in `Gray A, Stone B`. Else the cell is one
 * name.
 */
export function partedNames(cell: string): string[] {
  const lines = partsOf(cell, "\n");
  if (lines.length > 1) return lines;
  const joined = partsOf(cell, " and ");
  if (joined.length > 1 && joined.every((name) => inverted.test(name))) return joined;
  const parts = partsOf(cell.replaceAll(" and ", ", "), ",");
  const areNames =
    parts.every((name) => withInitialsLast.test(name)) ||
    parts.every((name) => withInitialsFirst.test(name));
  return areNames ? parts.map((name) => name.replace(/(\p{Lu})\.$/u, "$1")) : [cell];
}

function partsOf(cell: string, sign: string): string[] {
  return cell.split(sign).flatMap((part) => part.trim() || []);
}
