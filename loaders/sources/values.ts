/** What stands at a path of a value of JSON: its members in turn; undefined where one is missing. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let found: unknown = value;
  for (const name of path) {
    if (!isObject(found)) return undefined;
    found = Object.hasOwn(found, name) ? found[name] : undefined;
  }
  return found;
}

/** Whether a value is an object of JSON. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The members of a list; a single value is a list of one, and null or undefined an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === null || value === undefined ? [] : [value];
}

/** A text or number as a text, as it is written; null for anything else. */
export function writtenOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "bigint" ? String(value) : null;
}

/** A number, or a text that is one; null for anything else. */
export function numberOf(value: unknown): number | null {
  const number =
    typeof value === "string" && value.trim() !== ""
      ? Number(value)
      : typeof value === "number"
        ? value
        : NaN;
  return Number.isFinite(number) ? number : null;
}

/** A whole number of 32 bits that is not below 0; null for anything else. */
export function countOf(value: unknown): number | null {
  const number = numberOf(value);
  return number !== null && Number.isInteger(number) && number >= 0 && number < 2 ** 31
    ? number
    : null;
}

/** Whether a value is true, or a text or number that means so. */
export function isTrue(value: unknown): boolean {
  return (
    value === true ||
    value === 1 ||
    (typeof value === "string" && /^(?:true|1|yes)$/iu.test(value.trim()))
  );
}

/** A title without the full stop that ends it; one that ends in several keeps them. */
export function withoutFullStop(title: string | null): string | null {
  return title?.replace(/([^.]|^)\.(\]?)$/u, "$1$2") ?? null;
}
