/**
 * The style that puts the version of the kit and the SHA-256 of the data at the foot of each
 * printed page.
 */
export function pageFooter({hash, version}: {hash: string; version: string}): string {
  const words = `Hubscope ${version} · data SHA-256 ${hash}`;
  return `@page {@bottom-left {content: "${words.replaceAll(/[^\w .·-]/gu, "")}";}}`;
}
