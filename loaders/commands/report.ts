import {rmSync} from "node:fs";
import {join} from "node:path/posix";
import {parseArgs} from "node:util";
import {hubsFolder} from "../library.js";
import {listHubs} from "../list-hubs.js";
import {builtSite} from "../publish/built-site.js";
import {oneFile} from "../publish/one-file.js";
import {paperSizes, pdf} from "../publish/pdf.js";
import {writeWhole} from "../write-whole.js";
import {checkedPath} from "./paths.js";

const usage = `usage: npm run report -- <hub id> [--pdf | --html] [--paper ${paperSizes.join("|")}] [--out DIR]`;
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    html: {type: "boolean", default: false},
    pdf: {type: "boolean", default: false},
    paper: {type: "string", default: paperSizes[0]},
    out: {type: "string"}
  }
});
const [hub, ...more] = positionals;
const paper = paperSizes.find((name) => name.toLowerCase() === values.paper.toLowerCase());
if (hub === undefined || more.length > 0 || paper === undefined) fail(usage, 2);
const ids = listHubs(hubsFolder).map(({id}) => id);
if (!ids.includes(hub)) fail(`no hub has the id ${hub}; there are ${ids.join(", ") || "none"}`, 2);

const both = values.html === values.pdf;
const out = values.out === undefined ? "reports" : checkedPath(values.out);
const path = join(out, `${hub}.html`);
try {
  const page = `hub/${hub}.html`;
  const html = await oneFile(await builtSite(page), page);
  const source = both || values.html ? path : `${path}.part.html`;
  await writeWhole(source, html);
  if (source === path) console.log(path);
  if (both || values.pdf) {
    const bytes = await pdf(source, {paper}).finally(() => source === path || rmSync(source));
    await writeWhole(join(out, `${hub}.pdf`), bytes);
    console.log(join(out, `${hub}.pdf`));
  }
} catch (error) {
  fail(error instanceof Error ? error.message : String(error), 1);
}

function fail(reason: string, code: number): never {
  console.error(reason);
  process.exit(code);
}
