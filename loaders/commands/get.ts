import {join} from "node:path/posix";
import {analyse} from "../analysis/analyse.js";
import {hubsFolder, readHubOf} from "../library/library.js";
import {newClient} from "../services/client.js";
import {getHub} from "../services/get-hub.js";
import {services} from "../services/index.js";
import {workName} from "../services/work-name.js";
import {kitVersion} from "../tables/tables.js";
import {hubId} from "../text/hub-id.js";
import {factLines, messageLines} from "./add/consider.js";
import {checkLength, checkWritable, oneOf, wholeNumber} from "./arguments.js";
import {command, WrongUse} from "./command.js";
import {runIfStarted} from "./run-as-process.js";

const names = services.map(({name}) => name);

export const getCommand = command({
  name: "get",
  summary: `makes a hub of any work: fetches it and all works that cite it from the services that it names, which is the only thing here that talks to another host, saves their answers as they came in \`${hubsFolder}/\`, and says what was understood; a list that was cut off goes on where it was`,
  takes: {
    words: "WORK",
    says: "a DOI, an arXiv id, a PubMed id, an id of OpenAlex or Semantic Scholar, or a title in quotes",
    least: 1,
    most: 1
  },
  options: {
    from: {
      type: "string",
      value: "NAMES",
      default: names.join(","),
      says: "the services to ask, with commas between them"
    },
    limit: {type: "string", value: "N", says: "the most citing works to ask each service for"},
    name: {
      type: "string",
      value: "NAME",
      says: "the name of the hub; without it, the title of the work gives one"
    },
    again: {
      type: "boolean",
      default: false,
      says: "ask anew for what was saved before"
    }
  },
  async run({values, positionals: [typed = ""]}, terminal) {
    const work = workName(typed);
    if (work === null) {
      throw new WrongUse(
        `${typed} is no DOI, no id of arXiv, PubMed, OpenAlex or Semantic Scholar, and no title of several words`
      );
    }
    const wanted = values.from.split(",").map((name) => oneOf("from", name.trim(), names));
    const limit =
      values.limit === undefined ? Infinity : wholeNumber("limit", values.limit, 10_000_000);
    checkLength(hubId(values.name ?? ""));
    checkWritable(join(hubsFolder, "hub.txt"));
    const chosen = services.filter(({name}) => wanted.includes(name));
    const client = newClient(process.env, kitVersion);
    terminal.note(`asks ${chosen.map(client.host).join(", ")}`);
    const {id, path, failed} = await getHub(work, {
      services: chosen,
      client,
      folder: hubsFolder,
      name: values.name,
      limit,
      again: values.again,
      today: new Date().toISOString().slice(0, "2019-05-12".length),
      tell: terminal.note
    });
    const input = readHubOf(hubsFolder, id);
    if (input === undefined) throw new Error(`nothing was saved in ${path}`);
    const tables = analyse(input).core();
    terminal.print(
      `${path} is filed`,
      ...factLines(tables),
      ...messageLines(tables),
      `  npm start shows it at /hub/${id}`
    );
    return failed > 0 || tables.hubs.some(({errors}) => errors > 0) ? 1 : 0;
  }
});

await runIfStarted(import.meta.url, getCommand);
