/** What a new analysis starts from. */
export interface NewAnalysis {
  title: string;
  /** The hub that it is about, by id. */
  hub: string;
}

/**
 * The text of a new notebook page in `src/analyses/`: the hub opened, a figure of its report, its
 * tables, a SQL cell, an Arquero cell, a chart, and prose that takes its numbers from them.
 */
export function newAnalysis({title, hub}: NewAnalysis): string {
  return `---
title: ${JSON.stringify(title)}
toc: false
---

\`\`\`js
import {tables} from "npm:hubscope";
import {count, foldCode, nameMarks, openHub, openStore, pageFoot, syntheticBanner} from "../report/analysis-page.js";
\`\`\`

\`\`\`js
const hub = await openHub(${JSON.stringify(hub)});
display(syntheticBanner([await hub.hub]));
display(pageFoot([await hub.hub]));
\`\`\`

# ${asMarkdown(title)}

Say here what you ask, and of what.

\`\`\`js echo
const store = openStore();
const read = (table) => store.rows(table, [${JSON.stringify(hub)}]);
const [papers, themes, paper_themes] = await Promise.all([
  read(tables.papers),
  read(tables.themes),
  read(tables.paper_themes)
]);
const sql = DuckDBClient.sql({papers, themes, paper_themes});
\`\`\`

## In a figure

Every figure of a report is shown by its name, of any hub; the gallery has them all.

\`\`\`js echo
hub.show("themeRows")
\`\`\`

## In SQL

\`\`\`sql id=byTheme echo
SELECT theme, CAST(COUNT(*) AS INTEGER) AS papers
FROM paper_themes JOIN themes USING (hub_id, theme_id)
GROUP BY theme
ORDER BY papers DESC, theme
\`\`\`

\`\`\`js
const rows = [...byTheme];
\`\`\`

\`\`\`js echo
display(
  nameMarks(
    Plot.plot({
      width,
      marginLeft: 240,
      x: {label: "papers", ticks: 5, tickFormat: "d"},
      y: {label: null, domain: rows.map((row) => row.theme)},
      marks: [Plot.barX(rows, {x: "papers", y: "theme", fill: "var(--accent)", inset: 2})]
    })
  )
);
\`\`\`

Of \${count(papers.length, "citing paper")}, \${rows[0]?.papers ?? 0} carry “\${rows[0]?.theme ?? "no theme"}”, more than any other theme.

## In Arquero

\`\`\`js echo
const carried = aq
  .from(paper_themes)
  .groupby("paper_id")
  .count({as: "themes"})
  .groupby("themes")
  .count({as: "papers"})
  .orderby("themes");
display(Inputs.table(carried.objects(), {select: false}));
\`\`\`

## What this cannot say

Say what the data leaves open.

\`\`\`js
foldCode(document.querySelector("main"));
\`\`\`
`;
}

const entities: Record<string, string> = {"&": "&amp;", "<": "&lt;", ">": "&gt;", $: "&#36;"};

/** A line of text so that Markdown, HTML and Framework's `${…}` show it as it is written. */
function asMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/[\\`*_[\]{}#~|&<>$]/g, (mark) => entities[mark] ?? `\\${mark}`);
}
