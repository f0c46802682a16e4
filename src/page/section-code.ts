const fence = /^(?<mark>`{3,}|~{3,})/u;
const heading = /^#{2,3} (?<words>.+)$/u;

/**
 * The code of each section of a page's Markdown, by its heading of the second or third level: what
 * stands in the fences below it, up to the next one, blocks apart by a blank line. Sections without
 * code are left out.
 */
export function sectionCode(source: string): Map<string, string> {
  const blocks = new Map<string, string[]>();
  let section = "";
  let open = "";
  let block: string[] = [];
  for (const line of source.split("\n")) {
    const mark = fence.exec(line)?.groups?.["mark"] ?? "";
    if (open === "") {
      section = heading.exec(line)?.groups?.["words"] ?? section;
      open = mark;
      block = [];
    } else if (mark.startsWith(open)) {
      open = "";
      if (section !== "") blocks.set(section, [...(blocks.get(section) ?? []), block.join("\n")]);
    } else block.push(line);
  }
  return new Map([...blocks].map(([name, parts]) => [name, parts.join("\n\n")]));
}
