import {join} from "node:path/posix";
import {parseArgs} from "node:util";
import {parquetFiles} from "../archive.js";
import {clusters} from "../clusters.js";
import {formatDiagnostic} from "../diagnostic.js";
import {hub} from "../hub.js";
import {hubsFolder, readLibrary} from "../library.js";
import {writeWhole} from "../write-whole.js";
import {checkedPath, readPaths} from "./paths.js";
import {progress} from "./progress.js";

const usage = "usage: npm run tables -- <hub id or path> --out DIR";
const {values, positionals} = parseArgs({allowPositionals: true, options: {out: {type: "string"}}});
const [wanted, ...more] = positionals;
if (wanted === undefined || more.length > 0 || values.out === undefined) {
  console.error(usage);
  process.exit(2);
}
const named = readLibrary(hubsFolder).filter(({id}) => id === wanted);
const inputs = named.length > 0 ? named : readPaths([checkedPath(wanted)]);
const out = checkedPath(values.out);
for (const input of inputs) {
  const tables = hub(input);
  const folder = inputs.length === 1 ? out : join(out, input.id);
  const errors = tables.diagnostics.filter(({severity}) => severity === "error");
  for (const row of errors) console.error(formatDiagnostic({...row, place: row}));
  if (errors.length > 0) {
    process.exitCode = 1;
    continue;
  }
  const told = progress(`clusters of ${input.id}`, tables.papers.length);
  const all = {...tables, ...clusters(tables, input.curation, {told})};
  for (const {name, bytes} of parquetFiles(all)) {
    await writeWhole(join(folder, name), bytes);
    console.log(join(folder, name));
  }
}
