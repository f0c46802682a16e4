/** What a new analysis starts from. */
interface NewAnalysis {
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

/** What the page of a report that an analyst writes starts from. */
interface NewReport {
  /** The page of all hubs, as Markdown. */
  page: string;
  /** The line of it that says where notes stand. */
  placeOfNotes: string;
  /** The notes that stand on the hub, as Markdown; none by default. */
  notes?: string | undefined;
}

/** What may be said in a section of a report, by its heading. */
const prose = new Map([
  [
    "Why do they cite it?",
    "Say here what the known roles and stances tell, and of how few papers they are known."
  ],
  [
    "What do they talk about?",
    "Say here which themes matter for your question, and what they mean."
  ],
  ["Do they form groups?", "Say here whether the groups hold, and what holds each together."],
  [
    "What of its own words survives?",
    "Say here which ideas of the cited work were taken up, and which were not."
  ],
  ["Which papers stand for the rest?", "Say here which papers to read first, and why."]
]);

const ownSection = `## A question of your own

Say here what you ask that no figure of the report answers. “\${carried.get("theme") ?? "none"}” is carried by \${carried.get("papers") ?? 0} of \${hub.parsed} papers, and no theme by more.

\`\`\`js echo
const carried = aq
  .from(await source.rows("paper_themes"))
  .join(aq.from(await source.rows("themes")), "theme_id")
  .groupby("theme")
  .count({as: "papers"})
  .orderby(aq.desc("papers"), "theme");
const bars = Plot.barX(carried, {x: "papers", y: "theme", insetTop: 18, fill: "var(--accent)", sort: {y: "-x"}});
const names = Plot.text(carried, {text: "theme", y: "theme", frameAnchor: "left", dy: -8});
display(nameMarks(Plot.plot({width, height: 34 * carried.numRows() + 40, y: {axis: null}, marks: [bars, names]})));
\`\`\`

\`\`\`js
foldCode(document.querySelector("main"));
\`\`\`

`;

/**
 * The text of a page that is the report on one hub, for its analyst to write in: the page of all hubs
 * with the notes in their place, words that say what prose may stand in each section, and above the
 * list of papers a section with a cell that queries two tables with Arquero and plots what it finds.
 */
export function newReport({page, placeOfNotes, notes = ""}: NewReport): string {
  const start = notes === "" ? "Say here what you ask of this hub, and what you found." : notes;
  return page
    .replace("import {", "import {foldCode, nameMarks, ")
    .split("\n")
    .map((line) => {
      if (line === placeOfNotes) return start;
      const [, heading = ""] = /^## (.+)$/u.exec(line) ?? [];
      const said = prose.get(heading);
      const above = heading === "The papers" ? ownSection : "";
      return `${above}${line}${said === undefined ? "" : `\n\n${said}`}`;
    })
    .join("\n");
}
