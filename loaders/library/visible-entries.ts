import {readdirSync, type Dirent} from "node:fs";
import {stem} from "../text/stem.js";

const byName = new Intl.Collator("en", {numeric: true});

/**
 * The entries of a folder of hubs or of pages in the order of their names, but for names that start
 * with a dot, and for `<name>.json` beside `<name>.<anything>`, which is provenance.
 */
export function visibleEntries(folder: string): Dirent[] {
  const entries = readdirSync(folder, {withFileTypes: true}).filter(
    ({name}) => !name.startsWith(".")
  );
  const stems = new Set(
    entries
      .map(({name}) => name)
      .filter((name) => !name.endsWith(".json"))
      .map(stem)
  );
  return entries
    .filter(({name}) => !name.endsWith(".json") || !stems.has(stem(name)))
    .sort((a, b) => byName.compare(a.name, b.name) || (a.name < b.name ? -1 : 1));
}
