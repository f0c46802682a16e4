import {existsSync, readdirSync, rmdirSync, rmSync, statSync, type Dirent} from "node:fs";
import {basename, join, dirname} from "node:path/posix";
import {demoHubs, type DemoHub, type DemoOptions} from "../demo/demo-hubs.js";
import {hubsFolder} from "../library/library.js";
import {provenanceFile} from "../library/provenance.js";
import {readFile} from "../library/read-file.js";
import {visibleEntries} from "../library/read-hub.js";
import {reasonOf} from "../messages/printable.js";
import {readSource} from "../sources/read-source.js";
import {stem} from "../text/hub-id.js";
import {hubsFolderAt, planFiling, writeFiling, type Filing, type HubsFolder} from "./add/filing.js";
import {checkWritableFolder, pathFrom, wholeNumber} from "./arguments.js";
import {command, type Terminal} from "./command.js";
import {runIfStarted} from "./run-as-process.js";

const most = 1_000_000;

export const demoCommand = command({
  name: "demo",
  summary:
    "makes up hubs to try the notebook with, marked synthetic wherever they show; `--clear` removes the pages that are marked, with their provenance, and nothing else",
  options: {
    hubs: {type: "string", default: "3", value: "N", says: "how many hubs to make up"},
    papers: {type: "string", default: "500", value: "N", says: "how many citing papers each has"},
    seed: {type: "string", default: "1", value: "N", says: "other numbers make up other papers"},
    out: {
      type: "string",
      value: "DIR",
      says: `the folder to write to; ${hubsFolder} by default`
    },
    clear: {
      type: "boolean",
      default: false,
      says: "remove the pages that are marked synthetic, and nothing else"
    }
  },
  run({values}, terminal) {
    const options = {
      hubs: wholeNumber("hubs", values.hubs, most),
      papers: wholeNumber("papers", values.papers, most),
      seed: wholeNumber("seed", values.seed, most)
    };
    const out = values.out === undefined ? hubsFolder : pathFrom(terminal, values.out);
    const there = values.out === undefined ? "" : ` --out ${values.out}`;
    return values.clear ? clear(out, terminal) : write(out, {there, ...options}, terminal);
  }
});

function clear(out: string, {print}: Terminal): number {
  const {removed, kept} = clearSynthetic(out);
  print(...removed.map((path) => `${path} is removed`));
  print(...kept.map((path) => `${path} stays: other files are in it`));
  if (removed.length === 0) print(`there is no synthetic hub in ${out}`);
  return 0;
}

async function write(
  out: string,
  {there, ...options}: DemoOptions & {there: string},
  {print, note}: Terminal
): Promise<number> {
  checkWritableFolder(out);
  const hubs = demoHubs(options);
  const synthetic = syntheticHubs(out);
  const {filings, refused} = planDemo(hubs, {folder: hubsFolderAt(out), synthetic});
  if (refused.length > 0) {
    note(...refused, "nothing is written");
    return 1;
  }
  for (const filing of filings) {
    if (!filing.unchanged) await writeFiling(out, filing);
    const done = filing.unchanged
      ? "stands there already"
      : filing.replaced.length > 0
        ? "is written anew"
        : "is written";
    print(`${join(out, `${filing.id}.txt`)} ${done}`);
  }
  const written = new Set(filings.map(({id}) => `${id}.txt`));
  const others = synthetic.filter((path) => !written.has(basename(path)));
  if (others.length > 0) print(`other synthetic hubs stand there: ${others.join(", ")}`);
  print(
    "no paper in them is real: the first line of each says so, and so does every page that shows them",
    ...(there === "" ? ["npm start shows them, side by side at /compare"] : []),
    `npm run demo -- --clear${there} removes them`
  );
  return 0;
}

interface DemoPlan {
  filings: Filing[];
  refused: string[];
}

/**
 * Plans how made-up hubs are filed in a folder: each takes the place of a hub of its name where that
 * is among the `synthetic` ones, given by their paths, and is refused where it is not.
 */
function planDemo(
  hubs: readonly DemoHub[],
  {folder, synthetic}: {folder: HubsFolder; synthetic: readonly string[]}
): DemoPlan {
  const own = new Set(synthetic.map((path) => basename(path)));
  const stems = new Set([...own].map(stem));
  const isProvenance = (name: string) =>
    name.endsWith(".json") && folder.entriesOf(name) === null && stems.has(stem(name));
  const plan: DemoPlan = {filings: [], refused: []};
  for (const {id, text} of hubs) {
    const path = `${id}.txt`;
    const source = {path, bytes: new TextEncoder().encode(text)};
    const hub = {path, pages: [{source, provenance: null}], diagnostics: []};
    try {
      const filing = planFiling(hub, id, {folder, replace: true});
      const kept = filing.replaced.filter((name) => !own.has(name) && !isProvenance(name));
      plan.filings.push(filing);
      plan.refused.push(
        ...kept.map((name) => `the name ${id} is taken by ${name}, which is not synthetic`)
      );
    } catch (error) {
      plan.refused.push(reasonOf(error));
    }
  }
  return plan;
}

await runIfStarted(import.meta.url, demoCommand);

/**
 * The hubs of a folder that are synthetic, by their paths: pages that are marked so, and folders that
 * hold nothing but such pages and their provenance.
 */
export function syntheticHubs(folder: string): string[] {
  return hubsIn(folder).flatMap(({path, isFolder}) => {
    if (!isFolder) return isMarked(path) ? [path] : [];
    const marked = markedPages(path);
    const ours = new Set(
      [...marked, ...marked.flatMap((page) => provenanceFile(page) ?? [])].map((page) =>
        basename(page)
      )
    );
    const isOurs = (entry: Dirent) => entry.isFile() && ours.has(entry.name);
    const isAll = marked.length > 0 && readdirSync(path, {withFileTypes: true}).every(isOurs);
    return isAll ? [path] : [];
  });
}

/** What was removed, and the folders that stay because of what else is in them, all by path. */
interface Cleared {
  removed: string[];
  kept: string[];
}

/**
 * Removes the pages in a folder of hubs, and in the folders in it, that are marked synthetic, each
 * with the provenance beside it, and the folders that are empty then. Links to folders stay.
 */
export function clearSynthetic(folder: string): Cleared {
  const cleared: Cleared = {removed: [], kept: []};
  for (const {path, isFolder} of hubsIn(folder)) {
    const marked = isFolder ? markedPages(path) : isMarked(path) ? [path] : [];
    for (const page of marked) remove(page);
    cleared.removed.push(...marked);
    if (!isFolder || marked.length === 0) continue;
    if (readdirSync(path).length > 0) {
      cleared.kept.push(path);
      continue;
    }
    remove(path);
    cleared.removed.push(path);
  }
  return cleared;
}

function hubsIn(folder: string): {path: string; isFolder: boolean}[] {
  if (!existsSync(folder)) return [];
  return visibleEntries(folder).map((entry) => ({
    path: join(folder, entry.name),
    isFolder: entry.isDirectory()
  }));
}

function markedPages(folder: string): string[] {
  try {
    const paths = visibleEntries(folder).map(({name}) => join(folder, name));
    return paths.filter(isMarked);
  } catch {
    return [];
  }
}

function isMarked(path: string): boolean {
  const bytes = readFile(path, []);
  return bytes !== null && readSource({path, bytes}).statement?.synthetic === true;
}

/** Removes a page or an empty folder, with its provenance where that is of nothing else. */
function remove(path: string): void {
  if (statSync(path).isDirectory()) rmdirSync(path);
  else rmSync(path);
  const provenance = provenanceFile(path);
  if (provenance === null || !statSync(provenance).isFile()) return;
  const others = readdirSync(dirname(path)).filter(
    (name) => stem(name) === stem(basename(path)) && name !== basename(provenance)
  );
  if (others.length === 0) rmSync(provenance);
}
