const kilobyte = 2 ** 10;
const megabyte = 2 ** 20;

/** A number of bytes in words, in units of 1,024, rounded up: `0.3 KB`, `16 KB`, `1.1 MB`. */
export function sizeWords(bytes: number): string {
  const [unit, name] = bytes < megabyte ? [kilobyte, "KB"] : [megabyte, "MB"];
  const size = bytes / unit;
  return `${String(size < 10 ? Math.ceil(size * 10) / 10 : Math.ceil(size))} ${name}`;
}
