import type MarkdownIt from "markdown-it";
import {hubsFolder} from "./loaders/library/library.js";
import {footOf, headOf, type PageInfo} from "./loaders/site/head.js";
import {listAnalyses, withNotes} from "./loaders/site/own-pages.js";
import {commandOf, prepare} from "./loaders/site/prepare.js";
import {withEdits} from "./loaders/site/watch.js";
import {listLibrary} from "./loaders/store/list-hubs.js";
import {pastedId} from "./loaders/text/hub-id.js";

const root = "src";

const drafts = commandOf(process.argv) === "preview";
const hubs = listLibrary(hubsFolder);
await prepare(root, {config: "observablehq.config.ts"});

/** The addresses of lakes whose hubs pages may open, such as `https://example.org/lake`. */
const lakes: readonly string[] = [];

const analyses = listAnalyses(root, drafts);
const previewed = new Map(
  hubs.map(({id, title, ...facts}) => [`/hub/${id}`, {title: title ?? id, ...facts}])
);

export default {
  root,
  output: "dist",
  style: "style.css",
  globalStylesheets: [],
  home: "Library",
  pages: [
    ...(analyses.length === 0 ? [] : [{name: "Analyses", pages: analyses}]),
    {name: "Compare hubs", path: "/compare"},
    {name: "SQL notebook", path: "/sql"},
    {name: "Tables", path: "/tables"},
    {name: "Methods", path: "/methods"},
    {name: "Gallery", path: "/gallery"},
    {name: "Architecture", path: "/architecture"},
    {name: "Add a hub", path: "/add"}
  ],
  pager: false,
  dynamicPaths: ["/.nojekyll", `/hub/${pastedId}`],
  preserveExtension: true,
  head: (page: PageInfo) =>
    `${headOf(page, previewed, lakes)}\n<script type="module" src="/page/frame.js"></script>`,
  footer: (page: PageInfo) => footOf(page, root, drafts),
  markdownIt: (md: MarkdownIt) => {
    const noted = withNotes(md, root, drafts);
    return drafts ? withEdits(noted) : noted;
  },
  interpreters: {".ts": ["node", "--import=tsx"]},
  duckdb: {extensions: {json: null, parquet: null}}
};
