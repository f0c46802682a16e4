import {parseArgs} from "node:util";
import {formatDiagnostic} from "../diagnostic.js";
import {hub} from "../hub.js";
import {hubsFolder} from "../library.js";
import {defaultLimit} from "../read-hub.js";
import {readCurationFiles} from "../read-curation-files.js";
import {readCuration} from "../themes/curation/read-curation.js";
import {libraryWarnings} from "../themes/library-warnings.js";
import {checkedLimit, checkedPath, endWithReader, readPaths} from "./paths.js";
import {hubSummary, type HubSummary} from "./hub-summary.js";

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    json: {type: "boolean", default: false},
    limit: {type: "string", default: String(defaultLimit)}
  }
});
endWithReader();
const paths = positionals.length === 0 ? [hubsFolder] : positionals.map(checkedPath);
const all = readPaths(paths, {limit: checkedLimit(values.limit)}).map((input) => hub(input));
const summaries = all.flatMap(hubSummary);
const unused =
  positionals.length > 0
    ? []
    : libraryWarnings(
        all.flatMap(({hubs, papers}) => [
          ...hubs.map(({title, abstract}) => ({title, summary: abstract})),
          ...papers
        ]),
        readCuration(readCurationFiles("").shared)
      );

if (values.json) console.log(JSON.stringify({hubs: summaries, curation: unused}));
else {
  const messages = all.flatMap(({diagnostics}) => diagnostics.map((row) => ({...row, place: row})));
  for (const line of new Set([...unused, ...messages].map(formatDiagnostic))) console.log(line);
  for (const summary of summaries) console.log(line(summary));
  if (summaries.length === 0) console.log(`there is no hub in ${paths.join(", ")}`);
}
if (all.some(({hubs}) => hubs.some(({errors}) => errors > 0))) process.exitCode = 1;

function line({
  id,
  synthetic,
  title,
  declared,
  parsed,
  titleOnly,
  representatives,
  roles,
  lines,
  diagnostics
}: HubSummary): string {
  const found = (severity: string) =>
    diagnostics.filter((message) => message.severity === severity).length;
  const facts = [
    ...(synthetic ? ["synthetic"] : []),
    `${String(parsed)} of ${declared === null ? "an unstated number of" : String(declared)} papers`,
    `${String(titleOnly)} title only`,
    `${String(representatives)} representative`,
    `roles ${
      Object.entries(roles)
        .map(([label, count]) => `${label} ${String(count)}`)
        .join(", ") || "none"
    }`,
    `${String(lines.accounted)} of ${String(lines.total)} lines accounted for`,
    `${String(found("error"))} errors, ${String(found("warning"))} warnings, ${String(found("note"))} notes`
  ];
  return `${id}: ${title ?? "no title"} | ${facts.join(" | ")}`;
}
