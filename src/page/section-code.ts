const fence = /^(?<mark>`{3,}|~{3,})/u;
const heading = /^#{2,3} (?<words>.+)$/u;
const inline = /\$\{(?<code>[^{}]+)\}/gu;

/**
 * The code of each section of a page's Markdown, by its heading of the second or third level: what
 * stands in the fences and in the `${…}` below it, up to the next one, apart by a blank line.
 * Sections without code are left out.
 */
export function sectionCode(source: string): Map<string, string> {
  const blocks = new Map<string, string[]>();
  let section = "";
  let open = "";
  let block: string[] = [];
  const add = (code: string) => {
    if (section !== "") blocks.set(section, [...(blocks.get(section) ?? []), code]);
  };
  for (const line of source.split("\n")) {
    const mark = fence.exec(line)?.groups?.["mark"] ?? "";
    if (open === "") {
      section = heading.exec(line)?.groups?.["words"] ?? section;
      open = mark;
      block = [];
      for (const {groups} of line.matchAll(inline)) add(groups?.["code"] ?? "");
    } else if (mark.startsWith(open)) {
      open = "";
      add(block.join("\n"));
    } else block.push(line);
  }
  return new Map([...blocks].map(([name, parts]) => [name, parts.join("\n\n")]));
}
