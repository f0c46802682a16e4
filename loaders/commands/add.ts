import {join} from "node:path/posix";
import {hubsFolder, readLibrary} from "../library/library.js";
import {readCurationFiles} from "../library/read-curation-files.js";
import {readHubText} from "../library/read-hub.js";
import {hubText} from "../sources/hub-text/hub-text.js";
import {formatOf} from "../sources/read-source.js";
import {hubId} from "../text/hub-id.js";
import {consider, factLines, messageLines, standingHubs, type Considered} from "./add/consider.js";
import {hubsFolderAt, writeFiling, type HubText} from "./add/filing.js";
import {checkLength, checkWritable, isLibrary, pathFrom} from "./arguments.js";
import {command, WrongUse, type Terminal} from "./command.js";
import {runIfStarted} from "./run-as-process.js";

export const addCommand = command({
  name: "add",
  summary: `checks hub texts and files of other source formats, says what joined with what, files them in \`${hubsFolder}/\`, and says what was understood; refuses a text that stands there under another name, white space aside`,
  takes: {
    words: "FILE…",
    says: "hub text, or a file of any source format; several files of which at most one is hub text are one hub; - is standard input; a folder is one hub's pages, or a library: each file in it is a hub",
    least: 1,
    most: Infinity
  },
  options: {
    name: {
      type: "string",
      value: "NAME",
      says: "the name to file it under; without it, its title gives one"
    },
    pages: {type: "boolean", default: false, says: "the files are the pages of one hub"},
    replace: {
      type: "boolean",
      default: false,
      says: "put the text in the place of the hub that has its name"
    },
    "dry-run": {type: "boolean", default: false, says: "write nothing"}
  },
  async run({values, positionals}, terminal) {
    const read = positionals.flatMap((path) =>
      path === "-" ? [readInput(terminal)] : readTexts(pathFrom(terminal, path))
    );
    const texts = values.pages || isOneHub(read) ? [asPages(read)] : read;
    const {name, replace, "dry-run": dryRun} = values;
    if (name !== undefined && texts.length > 1) {
      throw new WrongUse(`one name is given for several hubs: ${name}`);
    }
    checkLength(hubId(name ?? ""));
    const considered = consider(texts, {
      folder: hubsFolderAt(hubsFolder),
      standing: standingHubs(hubsFolder),
      curationOf: readCurationFiles,
      name,
      replace
    });
    if (considered.length === 0) {
      throw new Error(`there is no file in ${positionals.join(", ")}, so nothing is filed`);
    }
    const refused = considered.flatMap(({refusal}) => refusal ?? []);
    if (refused.length > 0) {
      terminal.note(...refused, "nothing is filed");
      return 1;
    }
    if (!dryRun) checkWritable(join(hubsFolder, "hub.txt"));
    for (const one of considered) terminal.print(...(await filed(one, dryRun)));
    return 0;
  }
});

/** Files a text, unless it is a dry run; what was done and what was understood, a line each. */
async function filed(one: Considered, dryRun: boolean): Promise<string[]> {
  if (one.refusal !== null) return [];
  const {text, tables, filing, notes} = one;
  if (!dryRun && !filing.unchanged) await writeFiling(hubsFolder, filing);
  const paths = filing.files.map(({path}) => join(hubsFolder, path)).join(", ");
  const done = filing.unchanged
    ? "stands there already:"
    : dryRun
      ? "would be filed as"
      : filing.replaced.length > 0
        ? `takes the place of ${filing.replaced.join(", ")}:`
        : "is filed as";
  return [
    `${text.path} ${done} ${paths}`,
    ...factLines(tables),
    ...messageLines(tables),
    ...notes.map((note) => `  note: ${note}`),
    `  npm start shows it at /hub/${filing.id}`
  ];
}

/**
 * The texts that a path names: a file is a hub, and so is a folder of one hub's pages; another folder
 * is a library, in which each file is a hub and each folder one hub's pages.
 */
function readTexts(path: string): HubText[] {
  return isLibrary(path)
    ? readLibrary(path).map((input) => readHubText(input.path))
    : [readHubText(path)];
}

function readInput({input}: Terminal): HubText {
  const source = {path: "standard-input", bytes: input()};
  return {path: source.path, pages: [{source, provenance: null}], diagnostics: []};
}

/**
 * Whether texts are the files of one hub without being said to be: at most one is hub text, the others
 * are files of other formats, which say what works cite it.
 */
function isOneHub(texts: readonly HubText[]): boolean {
  const sources = texts.flatMap(({pages}) => pages.map(({source}) => source));
  const ofHubText = sources.filter((source) => formatOf(source) === hubText.name);
  return texts.length > 1 && sources.length > ofHubText.length && ofHubText.length < 2;
}

/** Several texts as the pages of one hub, in order. */
function asPages(texts: readonly HubText[]): HubText {
  return {
    path: texts.map(({path}) => path).join(", "),
    pages: texts.flatMap(({pages}) => pages),
    diagnostics: texts.flatMap(({diagnostics}) => diagnostics)
  };
}

await runIfStarted(import.meta.url, addCommand);
