/** Offers a text or bytes as a file to save; it is made on the reader's machine and sent nowhere. */
export function saveFile(name: string, contents: string | ArrayBuffer, type: string): void {
  const full = typeof contents === "string" ? `${type};charset=utf-8` : type;
  const url = URL.createObjectURL(new Blob([contents], {type: full}));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
