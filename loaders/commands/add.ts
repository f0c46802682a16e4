import {join} from "node:path/posix";
import {parseArgs} from "node:util";
import {hubsFolder} from "../library.js";
import {readCurationFiles} from "../read-curation-files.js";
import {consider} from "./add/consider.js";
import {factLines, messageLines} from "./add/filing-report.js";
import {asPages, readTexts} from "./add/read-texts.js";
import {standingHubs} from "./add/standing-hubs.js";
import {hubsFolderAt, writeFiling} from "./add/write-filing.js";
import {checkedPath, endWithReader} from "./paths.js";

const usage = `usage: npm run add -- FILE… [--name NAME] [--pages] [--replace] [--dry-run]
  FILE       hub text; - is standard input; a folder is a library: each file in it is a hub
  --name     the name to file it under; without it, its title gives one
  --pages    the files are the pages of one hub
  --replace  put the text in the place of the hub that has its name
  --dry-run  write nothing`;

const {values, positionals} = argumentsOf();
if (positionals.length === 0) stop(usage);
endWithReader();
const read = positionals.flatMap((path) => readTexts(path === "-" ? path : checkedPath(path)));
const texts = values.pages ? [asPages(read)] : read;
const {name, replace} = values;
if (name !== undefined && texts.length > 1) stop(`one name is given for several hubs: ${name}`);

const considered = consider(texts, {
  folder: hubsFolderAt(hubsFolder),
  standing: standingHubs(hubsFolder),
  curationOf: readCurationFiles,
  name,
  replace
});
const refused = considered.flatMap(({refusal}) => refusal ?? []);
if (refused.length > 0 || considered.length === 0) {
  const reason = considered.length === 0 ? [`there is no file in ${positionals.join(", ")}`] : [];
  console.error([...reason, ...refused, "nothing is filed"].join("\n"));
  process.exit(1);
}
for (const one of considered) {
  if (one.refusal !== null) continue;
  const {text, tables, filing, notes} = one;
  if (!values["dry-run"] && !filing.unchanged) await writeFiling(hubsFolder, filing);
  const paths = filing.files.map(({path}) => join(hubsFolder, path)).join(", ");
  const done = filing.unchanged
    ? "stands there already:"
    : values["dry-run"]
      ? "would be filed as"
      : filing.replaced.length > 0
        ? `takes the place of ${filing.replaced.join(", ")}:`
        : "is filed as";
  console.log(
    [
      `${text.path} ${done} ${paths}`,
      ...factLines(tables),
      ...messageLines(tables),
      ...notes.map((note) => `  note: ${note}`),
      `  npm start shows it at /hub/${filing.id}`
    ].join("\n")
  );
}

function argumentsOf() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        name: {type: "string"},
        pages: {type: "boolean", default: false},
        replace: {type: "boolean", default: false},
        "dry-run": {type: "boolean", default: false}
      }
    });
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

function stop(reason: string): never {
  console.error(reason);
  process.exit(2);
}
