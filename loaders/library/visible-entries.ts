import {readdirSync, type Dirent} from "node:fs";
import {stem} from "../text/hub-id.js";
import {provenanceEnding} from "./provenance.js";

const byName = new Intl.Collator("en", {numeric: true});

/**
 * The entries of a folder of hubs or of pages in the order of their names, but for names that start
 * with a dot and for provenance: `<name>.provenance.json`, and `<name>.json` beside
 * `<name>.<anything>` where the other is not there.
 */
export function visibleEntries(folder: string): Dirent[] {
  const entries = readdirSync(folder, {withFileTypes: true}).filter(
    ({name}) => !name.startsWith(".")
  );
  const stemsOf = (is: (name: string) => boolean) =>
    new Set(entries.flatMap(({name}) => (is(name) ? stem(name) : [])));
  const described = stemsOf((name) => name.endsWith(provenanceEnding));
  const others = stemsOf((name) => !name.endsWith(".json"));
  const isProvenance = (name: string) =>
    name.endsWith(provenanceEnding) ||
    (name.endsWith(".json") && others.has(stem(name)) && !described.has(stem(name)));
  return entries
    .filter(({name}) => !isProvenance(name))
    .sort((a, b) => byName.compare(a.name, b.name) || (a.name < b.name ? -1 : 1));
}
