const seams = /(\p{Ll}|\bJr\.|\))(?=\p{Lu}[\p{L}.'’])/gu;
/** The beginnings of surnames within which a capital stands, as in McAdam and LeBlanc. */
const beginnings =
  /(?:^|[\s'’-])(?:Ma?c|[DLM]e|D[aiu]|Del|Des|L[ao]|V[ao]n|Fitz|Al|El|St|San|Ben|Ter|Ten)$/u;

/**
 * The names of a cell in which they stand with nothing between them, as SpringerLink writes them:
 * `A. B. SmithC. D. Jones` is two. All of the cell is one name where it is not certain where names
 * part: a capital within a word parts two only where each has a word of its own before or after,
 * and what stands before the capital is no beginning of a surname.
 */
export function gluedNames(cell: string): string[] {
  const names: string[] = [];
  let from = 0;
  for (const {index, 0: sign} of cell.matchAll(seams)) {
    const end = index + sign.length;
    if (beginnings.test(cell.slice(from, end))) continue;
    names.push(cell.slice(from, end));
    from = end;
  }
  names.push(cell.slice(from));
  return names.every((name) => /\S\s+\S/u.test(name)) ? names : [cell];
}
