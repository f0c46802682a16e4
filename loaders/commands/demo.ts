import {basename, join} from "node:path/posix";
import {parseArgs} from "node:util";
import {demoHubs} from "../demo/demo-hubs.js";
import {hubsFolder} from "../library.js";
import {hubsFolderAt, writeFiling} from "./add/write-filing.js";
import {planDemo} from "./demo/plan-demo.js";
import {clearSynthetic, syntheticHubs} from "./demo/synthetic-hubs.js";
import {checkedPath} from "./paths.js";

const usage = `usage: npm run demo [-- --hubs N] [--papers N] [--seed N] [--out DIR] | --clear [--out DIR]
  --hubs    how many hubs to make up, 3 by default
  --papers  how many citing papers each has, 500 by default
  --seed    other numbers make up other papers, 1 by default
  --out     the folder to write to, ${hubsFolder} by default
  --clear   remove the pages that are marked synthetic, and nothing else`;

const values = argumentsOf();
const out = values.out === undefined ? hubsFolder : checkedPath(values.out);
if (values.clear) clear();
else await write();

function clear(): void {
  const {removed, kept} = clearSynthetic(out);
  for (const path of removed) console.log(`${path} is removed`);
  for (const path of kept) console.log(`${path} stays: other files are in it`);
  if (removed.length === 0) console.log(`there is no synthetic hub in ${out}`);
}

async function write(): Promise<void> {
  const hubs = demoHubs({
    hubs: wholeNumber("hubs", values.hubs),
    papers: wholeNumber("papers", values.papers),
    seed: wholeNumber("seed", values.seed)
  });
  const synthetic = syntheticHubs(out);
  const {filings, refused} = planDemo(hubs, {folder: hubsFolderAt(out), synthetic});
  if (refused.length > 0) {
    console.error([...refused, "nothing is written"].join("\n"));
    process.exit(1);
  }
  for (const filing of filings) {
    if (!filing.unchanged) await writeFiling(out, filing);
    const done = filing.unchanged
      ? "stands there already"
      : filing.replaced.length > 0
        ? "is written anew"
        : "is written";
    console.log(`${join(out, `${filing.id}.txt`)} ${done}`);
  }
  const written = new Set(filings.map(({id}) => `${id}.txt`));
  const others = synthetic.filter((path) => !written.has(basename(path)));
  if (others.length > 0) console.log(`other synthetic hubs stand there: ${others.join(", ")}`);
  const there = values.out === undefined ? "" : ` --out ${values.out}`;
  console.log(
    [
      "no paper in them is real: the first line of each says so, and so does every page that shows them",
      ...(there === "" ? ["npm start shows them, side by side at /compare"] : []),
      `npm run demo -- --clear${there} removes them`
    ].join("\n")
  );
}

function wholeNumber(name: string, value: string): number {
  const number = Number(value);
  if (/^\d{1,6}$/.test(value) && number > 0) return number;
  return stop(`--${name} takes a whole number from 1 to 999999, not ${value}`);
}

function argumentsOf() {
  try {
    return parseArgs({
      options: {
        hubs: {type: "string", default: "3"},
        papers: {type: "string", default: "500"},
        seed: {type: "string", default: "1"},
        out: {type: "string"},
        clear: {type: "boolean", default: false}
      }
    }).values;
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

function stop(reason: string): never {
  console.error(reason);
  process.exit(2);
}
