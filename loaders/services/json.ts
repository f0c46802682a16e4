/** What stands in JSON at a path of names and places; undefined where nothing does. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here = value;
  for (const name of path) {
    if (typeof here !== "object" || here === null) return undefined;
    here = Object.entries(here).find(([own]) => own === String(name))?.[1];
  }
  return here;
}

/** The text, or the number as text, that stands at a path; null where none does, or a blank one. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string | null {
  const here = at(value, ...path);
  if (typeof here === "number") return String(here);
  return typeof here === "string" && here.trim() !== "" ? here.trim() : null;
}

/** The whole number of 0 or more at a path, also where it is written as a text; else null. */
export function countAt(value: unknown, ...path: readonly (string | number)[]): number | null {
  const text = textAt(value, ...path);
  return text !== null && /^\d{1,12}$/u.test(text) ? Number(text) : null;
}

/** The list that stands at a path; null where none does. */
export function listAt(value: unknown, ...path: readonly (string | number)[]): unknown[] | null {
  const here: unknown = at(value, ...path);
  return Array.isArray(here) ? here : null;
}
