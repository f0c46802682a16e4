let last = 0;

/** An id that no other element of the page has. */
export function uniqueId(name: string): string {
  return `${name}-${++last}`;
}
