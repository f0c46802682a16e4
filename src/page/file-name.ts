const longest = 60;

/** A name for a file from words: letters and digits with hyphens between, 60 characters at most. */
export function fileName(words: string): string {
  const name = words.replaceAll(/[^\p{L}\p{N}]+/gu, "-").replaceAll(/^-|-$/gu, "");
  return Array.from(name).slice(0, longest).join("").replace(/-$/u, "") || "figure";
}
