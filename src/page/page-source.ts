const digits = 12;

/** What a saved figure says of the page that it is from. */
export interface PageSource {
  /** What its file's name begins with; "" for none. */
  prefix: string;
  /** Where it is from, in words; "" where the page does not say. */
  words: string;
}

/** The attributes of an element that say what the figures of its page are from. */
export function sourceAttributes({
  id,
  title,
  hash,
  version
}: {
  id: string;
  title: string;
  hash: string;
  version: string;
}): Record<string, string> {
  const words = `“${title}” · text SHA-256 ${hash.slice(0, digits)} · Hubscope ${version}`;
  return {"data-figure-prefix": id, "data-figure-source": words};
}

/** What the open page says that its figures are from. */
export function pageSource(): PageSource {
  const said = document.querySelector<HTMLElement>("[data-figure-prefix]")?.dataset ?? {};
  return {prefix: said["figurePrefix"] ?? "", words: said["figureSource"] ?? ""};
}

/**
 * What the open page says that it shows another way than its files do: which papers are selected,
 * which words are tried.
 */
export function pageStated(): string[] {
  return Array.from(
    document.querySelectorAll<HTMLElement>("[data-stated]"),
    ({dataset}) => dataset["stated"] ?? ""
  ).filter((words) => words !== "");
}
