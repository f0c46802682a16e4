import {basename, join} from "node:path/posix";
import {demoHubs, type DemoHub, type DemoOptions} from "../demo/demo-hubs.js";
import {hubsFolder} from "../library/library.js";
import {reasonOf} from "../messages/reason.js";
import {stem} from "../text/hub-id.js";
import {hubsFolderAt, planFiling, writeFiling, type Filing, type HubsFolder} from "./add/filing.js";
import {checkWritableFolder, pathFrom, wholeNumber} from "./arguments.js";
import {command, type Terminal} from "./command.js";
import {clearSynthetic, syntheticHubs} from "./demo/synthetic-hubs.js";
import {runIfStarted} from "./run-as-process.js";

const most = 999_999;

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
