import slugify from "@sindresorhus/slugify";

/** The address of the hub that a reader pastes into a page: no hub of a library has this id. */
export const pastedId = "pasted";

/** How long an id may be: files are named after it, and names of files have at most 255 bytes. */
export const longestId = 200;

const longest = 60;
const longestRead = 1000;
const smallWords = new Set("a an and as by for from in of on or the to via with".split(" "));

const known = new Map<string, string>();

/**
 * The id that a file or folder name gives: its slug without the extension; empty where none is
 * left.
 */
export function hubId(name: string): string {
  const id = known.get(name) ?? slugOf(stem(name));
  known.set(name, id);
  return id;
}

/** The slug of a name; one that is a slug already is spared the work. */
function slugOf(name: string): string {
  return /^[a-z\d]+(?:-[a-z\d]+)*$/u.test(name) ? name : slugify(name, {decamelize: false});
}

/**
 * The id that a hub is given from its title: the slug of its first 1,000 characters, cut between
 * words to 60 at most; empty where the title is missing, pending or without letters that a slug can hold.
 */
export function idOfTitle(title: string | null): string {
  if (title === null || /^\s*title resolution pending\s*$/iu.test(title)) return "";
  const slug = slugify(title.slice(0, longestRead), {decamelize: false});
  if (slug.length <= longest) return slug;
  const cut = slug.slice(0, longest + 1);
  if (!cut.includes("-")) return slug.slice(0, longest);
  const words = cut.slice(0, cut.lastIndexOf("-")).split("-");
  while (words.length > 1 && smallWords.has(words.at(-1) ?? "")) words.pop();
  return words.join("-");
}

const extension = /(?:\.provenance\.json|\.[a-z][a-z0-9]{0,5})$/iu;

/**
 * A file name without its extension; what looks like a number after a dot is none, and
 * `.provenance.json` is one.
 */
export function stem(name: string): string {
  return name.replace(extension, "");
}
