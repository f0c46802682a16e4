const invisible =
  /^[\s\u00ad\u180e\u200b-\u200f\u2060\ufeff]+|[\s\u00ad\u180e\u200b-\u200f\u2060\ufeff]+$/gu;

const mayCompose = /[\u0300-\uffff]/;

/**
 * Trims a text of white space and of characters that show nothing (byte-order marks, zero-width
 * spaces and joiners, soft hyphens), and puts it into Unicode's composed form (NFC). What stands
 * inside the text stays as written.
 */
export function clean(text: string): string {
  const trimmed = text.trim();
  const shown = isPlain(trimmed) ? trimmed : trimmed.replace(invisible, "");
  return mayCompose.test(shown) ? shown.normalize("NFC") : shown;
}

/** Whether neither end of a trimmed text can be an invisible character. */
function isPlain(text: string): boolean {
  return text === "" || (text.charCodeAt(0) < 0xad && text.charCodeAt(text.length - 1) < 0xad);
}
