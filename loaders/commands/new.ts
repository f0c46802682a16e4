import {existsSync} from "node:fs";
import {join} from "node:path/posix";
import slugify from "@sindresorhus/slugify";
import {newAnalysis} from "../analyses/new-analysis.js";
import {longestId} from "../text/hub-id.js";
import {hubsFolder} from "../library/library.js";
import {listHubs} from "../store/list-hubs.js";
import {writeWhole} from "../store/files.js";
import {command, WrongUse} from "./command.js";
import {checkHubs, checkWritable} from "./arguments.js";
import {runIfStarted} from "./run-as-process.js";

const folder = "src/analyses";

export const newCommand = command({
  name: "new",
  summary: `starts an analysis in \`${folder}/\``,
  takes: {words: "<name>", says: "its title, which also names its file", least: 1, most: Infinity},
  options: {
    hub: {type: "string", value: "ID", says: "the hub that it is about; the first by default"}
  },
  async run({values, positionals}, {print}) {
    const title = positionals.join(" ").trim();
    const slug = slugify(title);
    if (slug === "") throw new WrongUse(`nothing in ${title} makes a file's name`);
    if (slug.length > longestId) {
      throw new WrongUse(
        `the name makes an address of ${String(slug.length)} characters: choose one of at most ${String(longestId)}`
      );
    }
    const ids = listHubs(hubsFolder)
      .filter(({id, errors}) => id !== "" && errors.length === 0)
      .map(({id}) => id);
    const [hub] = values.hub === undefined ? ids : checkHubs([values.hub], ids);
    if (hub === undefined) throw new Error(`there is no hub without errors in ${hubsFolder}`);
    const path = join(folder, `${slug}.md`);
    if (existsSync(path)) throw new Error(`${path} exists already`);
    checkWritable(path);
    await writeWhole(path, newAnalysis({title, hub}));
    print(path, `npm start shows it at /analyses/${slug}`);
    return 0;
  }
});

await runIfStarted(import.meta.url, newCommand);
