import {footOf} from "./loaders/site/foot.js";
import {headOf, markedTitle, type PageInfo} from "./loaders/site/head.js";
import {listAnalyses} from "./loaders/site/list-analyses.js";
import {prepare} from "./loaders/site/prepare.js";
import {sidebar} from "./loaders/site/sidebar.js";
import {pastedId} from "./loaders/text/hub-id.js";
import {hubsFolder} from "./loaders/library/library.js";
import {listHubs} from "./loaders/site/list-hubs.js";

const root = "src";

const hubs = listHubs(hubsFolder);
await prepare({root, config: "observablehq.config.ts", hubs});

const hubPages = hubs
  .filter(({id}) => id !== "")
  .map(({id, title, synthetic}) => ({
    name: markedTitle({title: title ?? id, synthetic}),
    path: `/hub/${id}`
  }));
const previewed = new Map(
  hubs.map(({id, title, ...facts}) => [`/hub/${id}`, {title: title ?? id, ...facts}])
);

export default {
  root,
  output: "dist",
  style: "style.css",
  globalStylesheets: [],
  home: "Library",
  pages: sidebar({
    hubs: hubPages,
    analyses: listAnalyses(root),
    others: [
      {name: "Compare hubs", path: "/compare"},
      {name: "SQL notebook", path: "/sql"},
      {name: "Tables", path: "/tables"},
      {name: "Methods", path: "/methods"},
      {name: "Gallery", path: "/gallery"},
      {name: "Add a hub", path: "/add"}
    ]
  }),
  pager: false,
  dynamicPaths: ["/.nojekyll", `/hub/${pastedId}`, ...hubPages.map(({path}) => path)],
  preserveExtension: true,
  head: (page: PageInfo) => headOf(page, previewed),
  footer: (page: PageInfo) => footOf(page, root),
  interpreters: {".ts": ["node", "--import=tsx"]},
  duckdb: {extensions: {json: null, parquet: null}}
};
