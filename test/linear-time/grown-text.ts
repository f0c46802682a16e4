const row = (field: string) => `${field} · 2024-05 · accept · novelty 5`;

/** A hub text whose every field but those of papers holds pieces of text, in one line or a line each. */
export function grownHub(pieces: readonly string[]): string {
  const line = pieces.join(" ");
  return [
    ...pieces,
    "hub",
    line,
    "3 Pith papers cite this work. Polarity classification is still indexing.",
    "abstract",
    "Deep learning of networks.",
    ...pieces,
    line,
    "hub tools",
    "citation-role summary",
    line,
    ...pieces,
    "background 2",
    "citation-polarity summary",
    "claims ledger",
    ...pieces,
    "authors",
    ...pieces,
    "co-cited works",
    ...pieces,
    "years",
    line,
    ...pieces.flatMap((piece) => [piece, "2024 3"]),
    "representative citing papers",
    line,
    ...pieces,
    "citing papers explorer",
    ...["-", line, line, ...pieces, "", line, row(line), "-", "Deep networks", "-", "Learning nets"]
  ].join("\n");
}

/** A hub text of many papers, which have pieces of text as titles, summaries and fields. */
export function grownPapers(pieces: readonly string[]): string {
  return [
    "hub",
    "Deep networks",
    `${String(3 * pieces.length)} Pith papers cite this work. Polarity classification is still indexing.`,
    "abstract",
    "Deep learning of networks. It has words.",
    "citing papers explorer",
    ...pieces.flatMap((piece) => ["-", piece, "-", "Nets", piece]),
    ...["", ...pieces.flatMap((piece) => ["Nets", row(piece)])]
  ].join("\n");
}

/** A hub text whose abstract alone holds pieces of text. */
export function grownAbstract(pieces: readonly string[]): string {
  return [
    "hub",
    "Deep networks",
    "1 Pith paper cites this work. Polarity classification is still indexing.",
    "abstract",
    "Deep learning of networks.",
    ...pieces,
    "citing papers explorer",
    "- Deep learning of networks"
  ].join("\n");
}
