import {readFileSync} from "node:fs";
import {newAnalysis, newReport} from "../../loaders/analyses/new-analysis.js";
import {placeOfNotes} from "../../loaders/site/own-pages.js";
import {reportHubs} from "../pages/report-hubs.js";

/** What a site has beside the project as it is. */
export interface SiteSpec {
  /** Hub text by file name below `loaders/hubs/`. */
  hubs?: Record<string, string | Uint8Array>;
  /** The arguments of the `npm run demo` that makes further hubs. */
  demo?: readonly string[];
  /** Whether the project's own hubs are left out. */
  onlyHubs?: boolean;
  /** Whether its pages are few and draw nothing: for tests of what is under the pages. */
  bare?: boolean;
  /** Further files by path below the project. */
  files?: Record<string, string | Uint8Array>;
}

/** A page of a hub that draws nothing. */
export const barePage = "---\ntitle: null\n---\n\n# A hub\n\n<!-- notes -->\n";

/** What is in place of a project's pages where they are few, and nothing is drawn on them. */
export const fewPages = {
  "src/index.md": "# A page\n",
  "src/methods.md": "# A page\n",
  "src/hub/[hub].md": barePage,
  "observablehq.config.ts": readFileSync("observablehq.config.ts", "utf8").replace(
    /^ {2}pages: \[[^]*?^ {2}\],$/mu,
    '  pages: [{name: "Methods", path: "/methods"}],'
  )
};

/** A page that uses everything a notebook page may: implicit names, `npm:` imports and SQL. */
const everythingPage = `# Everything

\`\`\`js
import {max} from "npm:d3";
import {parquetMetadata} from "npm:hyparquet";
import {tables} from "npm:hubscope";
import * as arquero from "npm:arquero";
import {dot} from "npm:@observablehq/plot";
import {openPapers} from "./papers/open-papers.js";
const rows = [{x: 1, y: 2}, {x: 2, y: 4}];
const sql = DuckDBClient.sql({t: rows});
const db = await DuckDBClient.of({t: aq.from(rows).objects()});
const row = await db.queryRow("SELECT CAST(SUM(y) AS INTEGER) AS total FROM t WHERE x > ?", [1]);
\`\`\`

\`\`\`sql id=counted
SELECT CAST(COUNT(*) AS INTEGER) AS n FROM t
\`\`\`

\`\`\`js
const csv = await FileAttachment("everything.csv").csv({typed: true});
const results = {
  plot: Plot.plot({marks: [Plot.dot(rows, {x: "x", y: "y"})]}).tagName,
  onePlot: Plot.dot === dot,
  aq: aq.from(rows).rollup({m: aq.op.max("y")}).get("m"),
  oneArquero: aq.from === arquero.from,
  inputs: Inputs.range([0, 10], {value: 3}).value,
  html: html\`<b>\${"<i>"}</b>\`.innerHTML,
  d3: max(rows, (d) => d.y),
  hyparquet: typeof parquetMetadata,
  core: Object.keys(tables).includes("papers"),
  duckdb: row.total,
  sql: [...counted][0].n,
  csv: csv[0].a
};
window.openPapers = openPapers;
display(html\`<pre id="results">\${JSON.stringify(results)}</pre>\`);
\`\`\`
`;

/** That page with the file that it reads. */
export const everythingFiles = {
  "src/everything.md": everythingPage,
  "src/everything.csv": "a,b\n1,2\n"
};

/** A page that asks for a package which pages may not import, and what is said of it. */
export const badPage =
  '```js\nimport {chunk} from "npm:lodash-es";\ndisplay(chunk([1, 2], 1));\n```\n';
export const badPageSentence =
  "a page asks for the package lodash-es, which pages may not import yet: install it, add it to loaders/site/packages.ts and run again";

/** What that page shows when everything works. */
export const everythingWorks = {
  plot: "svg",
  onePlot: true,
  aq: 4,
  oneArquero: true,
  inputs: 3,
  html: "&lt;i&gt;",
  d3: 4,
  hyparquet: "function",
  core: true,
  duckdb: 4,
  sql: 2,
  csv: 1
};

/** A title that would be markup, a template, a command or Markdown if it were not treated as text. */
export const roughTitle =
  "</title><script>window.broken = 1</script> ${1 + 1} '; DROP TABLE papers; -- **bold** <b>&amp;";

/** The smallest hub text with a title and one citing paper. */
export function hubText(title: string, papers: readonly string[]): string {
  const entries = papers.flatMap((paper) => ["-", paper, `Studies ${paper}.`]);
  return [
    "hub",
    title,
    `${papers.length} Pith papers cite this work.`,
    "citing papers explorer",
    ...entries,
    ""
  ].join("\n");
}

/** A written report on a hub, without anything to download, and with an image. */
const writtenReport = newReport({page: readFileSync("src/hub/[hub].md", "utf8"), placeOfNotes})
  .replace("<div>${report.downloads()}</div>\n", "")
  .replace('<div>${report.show("otherPrograms")}</div>\n', "")
  .replace("## A question of your own", "![a red square](square.png)\n\n$&");

/** An image of one red pixel. */
const square = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC",
  "base64"
);

/** Notes on a hub with a heading of every kind, a figure, a number, code and markup left open. */
const notes = `---
title: of the notes
---

# What I read

These are \${(await source.rows("papers")).length} papers; see [below](#the-papers) and [what I left out](#left-out).

<div>\${report.show("polarityStrip")}</div>

## The papers

I read **all**.

<div class="open">

An element without an end.

### Left out

\`\`\`
A block of code without an end
`;

/**
 * The site that test files share: the project, hubs of many kinds and those of `npm run demo`, pages
 * that use everything, a report that was written, and notes.
 */
export const sharedSite = {
  hubs: {...reportHubs, "rough.txt": hubText(roughTitle, ["A first paper", roughTitle])},
  demo: ["--hubs", "3", "--papers", "210"],
  files: {
    ...everythingFiles,
    "src/analyses/started.md": newAnalysis({title: "Started", hub: "opening-the-black-box"}),
    "src/hub/synthetic-2.notes.md": notes,
    "src/hub/synthetic-3.md": writtenReport,
    "src/hub/square.png": square
  }
} satisfies SiteSpec;

/** The ids of the hubs of that site. */
export const sharedHubs = [
  ...["opening-the-black-box", "synthetic-1", "synthetic-2", "synthetic-3"],
  ...Object.keys(sharedSite.hubs).map((name) => name.replace(/\.txt$/, ""))
];
