const extension = /(?:\.provenance\.json|\.[a-z][a-z0-9]{0,5})$/iu;

/**
 * A file name without its extension; what looks like a number after a dot is none, and
 * `.provenance.json` is one.
 */
export function stem(name: string): string {
  return name.replace(extension, "");
}
