/**
 * The style that puts the version of the kit and, where the page shows data, their SHA-256 at the
 * foot of each printed page, after what it is the hash of: `label`, by default the data.
 */
export function pageFooter({
  hash = "",
  label = "data SHA-256",
  version
}: {
  hash?: string;
  label?: string;
  version: string;
}): string {
  const words = `Hubscope ${version}${hash === "" ? "" : ` · ${label} ${hash}`}`;
  return `@page {@bottom-left {content: "${words.replaceAll(/[^\w .·-]/gu, "")}";}}`;
}
