import {existsSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path/posix";
import slugify from "@sindresorhus/slugify";
import {newAnalysis, newReport} from "../analyses/new-analysis.js";
import {hubsFolder, readLibrary} from "../library/library.js";
import {notesOn, pageOfAllHubs, placeOfNotes, writtenPage} from "../site/own-pages.js";
import {writeWhole} from "../store/files.js";
import {listHubs} from "../store/list-hubs.js";
import {checkHubs, checkLength, checkWritable} from "./arguments.js";
import {command, WrongUse} from "./command.js";
import {runIfStarted} from "./run-as-process.js";

const folder = "src/analyses";
const root = "src";
const reports = dirname(join(root, pageOfAllHubs));

export const newCommand = command({
  name: "new",
  summary: `starts an analysis in \`${folder}/\`; with \`--report\`, writes the report on a hub as a page of its own, to write in, to \`${reports}/\``,
  takes: {
    words: "<name>",
    says: "its title, which also names its file; with --report, the id of the hub",
    least: 1,
    most: Infinity
  },
  options: {
    hub: {type: "string", value: "ID", says: "the hub that it is about; the first by default"},
    report: {type: "boolean", default: false, says: "write the report on the hub <name>"}
  },
  async run({values, positionals}, {print}) {
    if (!values.report) print(...(await startAnalysis(positionals.join(" ").trim(), values.hub)));
    else if (values.hub === undefined) print(...(await writeReport(positionals)));
    else throw new WrongUse(`--report takes no --hub, not ${values.hub}`);
    return 0;
  }
});

/** Writes a new analysis; the lines to print of it. */
async function startAnalysis(title: string, about: string | undefined): Promise<string[]> {
  const slug = slugify(title);
  if (slug === "") throw new WrongUse(`nothing in ${title} makes a file's name`);
  checkLength(slug);
  const ids = readableHubs();
  const [hub] = about === undefined ? ids : checkHubs([about], ids);
  if (hub === undefined) throw new Error(`there is no hub without errors in ${hubsFolder}`);
  const path = join(folder, `${slug}.md`);
  await writeNew(path, () => newAnalysis({title, hub}));
  return [path, `npm start shows it at /analyses/${slug}`];
}

/** Writes the report on the one hub that is named; the lines to print of it. */
async function writeReport([name = "", ...others]: readonly string[]): Promise<string[]> {
  const [extra] = others;
  if (extra !== undefined) throw new WrongUse(`--report takes one hub, not also ${extra}`);
  const [hub = ""] = checkHubs([name], readableHubs());
  const path = writtenPage(root, hub);
  const notes = notesOn(root, `/hub/${hub}`);
  const page = () => readFileSync(join(root, pageOfAllHubs), "utf8");
  await writeNew(path, () => newReport({page: page(), placeOfNotes, notes: notes?.text}));
  const taken = notes === null ? [] : [`it begins with ${notes.file}, which is not shown any more`];
  return [path, `npm start shows it at /hub/${hub}`, ...taken];
}

function readableHubs(): string[] {
  return listHubs(readLibrary(hubsFolder))
    .filter(({id, errors}) => id !== "" && errors.length === 0)
    .map(({id}) => id);
}

/** Writes a file that is not there yet. */
async function writeNew(path: string, text: () => string): Promise<void> {
  if (existsSync(path)) throw new Error(`${path} exists already`);
  checkWritable(path);
  await writeWhole(path, text());
}

await runIfStarted(import.meta.url, newCommand);
