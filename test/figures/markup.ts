import {figures} from "../../src/report/figures.js";
import {namesOf} from "../../src/tables/needs.js";
import {chartPage} from "../browser/chart.js";

/**
 * A figure as it is drawn at once from those of the tables that it needs, 680 px wide, as HTML: an element a line, ids in the
 * order in which they stand there.
 */
export async function markupOf(
  name: string,
  tables: object,
  options: object = {}
): Promise<string> {
  const {page} = await chartPage();
  await page.setViewportSize({width: 1280, height: 800});
  const needed = new Set<string>(needsOf(name));
  const read = Object.entries(tables).filter(([table]) => needed.has(table));
  const given = JSON.stringify({
    tables: Object.fromEntries(read),
    options: {width: 680, ...options}
  });
  const html = await page.evaluate(
    ({name, given}) => {
      const {tables, options} = JSON.parse(given);
      const place = document.querySelector("#chart");
      const drawn = window.components[name]?.(tables, options);
      if (place === null || !(drawn instanceof Element)) throw new Error(`no figure ${name}`);
      place.replaceChildren(drawn);
      const lines: string[] = [];
      const written = (text: string) =>
        text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\u00a0", "&nbsp;");
      const rounded = (text: string) =>
        text.replaceAll(/-?\d+\.\d{2,}/gu, (number) =>
          String(Math.round(Number(number) * 10) / 10)
        );
      const valueOf = ({name, value}: Attr) =>
        written(/^(?:aria-|title|data-)/u.test(name) ? value : rounded(value)).replaceAll(
          '"',
          "&quot;"
        );
      const write = (node: Element, indent: string) => {
        const tag = node.tagName.toLowerCase();
        const attributes = Array.from(node.attributes, (attribute) =>
          attribute.value === ""
            ? ` ${attribute.name}`
            : ` ${attribute.name}="${valueOf(attribute)}"`
        ).join("");
        const start = `${indent}<${tag}${attributes}>`;
        if (node.childElementCount === 0) {
          lines.push(`${start}${written(node.textContent)}</${tag}>`);
          return;
        }
        lines.push(start);
        for (const child of node.childNodes) {
          if (child instanceof Element) write(child, `${indent}  `);
          else if (child.textContent !== null && child.textContent.trim() !== "")
            lines.push(`${indent}  ${written(child.textContent)}`);
        }
        lines.push(`${indent}</${tag}>`);
      };
      write(drawn, "");
      place.replaceChildren();
      return lines.join("\n");
    },
    {name, given}
  );
  return `${withoutNumbers(html)}\n`;
}

function needsOf(name: string) {
  const [, figure] = Object.entries(figures).find(([known]) => known === name) ?? [];
  return namesOf(figure?.needs ?? []);
}

/** Numbered ids, and what refers to them, by the order in which they stand in the text. */
function withoutNumbers(html: string): string {
  const known = new Map<string, string>();
  for (const [, id = ""] of html.matchAll(/ id="([a-z-]+-\d+)"/gu))
    known.set(id, `${id.replace(/\d+$/u, "")}${known.size + 1}`);
  return html.replaceAll(/\b[a-z]+(?:-[a-z]+)*-\d+\b/gu, (id) => known.get(id) ?? id);
}
