const plain = /^\d{1,10}$/;
const grouped = /^\d{1,3}(?:[,.'’ \u00a0\u202f]\d{3}){1,3}$/u;

/** The largest whole number that a 32-bit column holds. */
export const largest = 2 ** 31 - 1;

/**
 * Reads a whole number, with or without thousands separators, that fits a 32-bit column; null for
 * anything else.
 */
export function wholeNumber(text: string): number | null {
  if (!plain.test(text) && !grouped.test(text)) return null;
  const value = Number(text.replace(/\D/gu, ""));
  return value <= largest ? value : null;
}
