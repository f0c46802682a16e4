import {basename, join} from "node:path/posix";
import {demoHubs, type DemoOptions} from "../demo/demo-hubs.js";
import {hubsFolder} from "../library/library.js";
import {hubsFolderAt, writeFiling} from "./add/write-filing.js";
import {command} from "./command.js";
import {planDemo} from "./demo/plan-demo.js";
import {clearSynthetic, syntheticHubs} from "./demo/synthetic-hubs.js";
import {wholeNumber} from "./kinds.js";
import {pathFrom} from "./paths.js";
import {runIfStarted} from "./run-as-process.js";
import type {Terminal} from "./terminal.js";
import {checkWritableFolder} from "./writable.js";

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

await runIfStarted(import.meta.url, demoCommand);
