import {performance} from "node:perf_hooks";
import {checkWritable, checkWritableFolder} from "./arguments.js";
import {command} from "./command.js";
import {runIfStarted} from "./run-as-process.js";

export const buildCommand = command({
  name: "build",
  summary:
    "writes the static site to `dist/`, with as many processes as processors; of the last build what has not changed is kept: a hub that has changed is written to the tables, to its own page where the head of that says something else, and to no other page; a hub with errors is named and left out, and the exit code is 1",
  options: {},
  async run(_, {print, note}) {
    checkWritable("dist/index.html");
    checkWritableFolder("src/.observablehq");
    process.argv.splice(2, 0, "build"); // the config looks at Framework's command
    const {buildSite} = await import("../site/build-site.js");
    const {written, kept, others, leftOut} = await buildSite();
    const seconds = (performance.now() / 1000).toFixed(1);
    const left = kept === 0 ? "" : `, ${String(kept)} of the last build kept`;
    print(`${countOf(written)} written${left}, in ${seconds} s`);
    const [first] = others;
    if (first !== undefined) {
      const count = others.length === 1 ? "1 file" : `${String(others.length)} files`;
      print(`dist holds ${count} that no list says a build wrote, such as ${first}: they stay`);
    }
    note(...leftOut.flatMap((said) => said.split("\n")));
    return leftOut.length === 0 ? 0 : 1;
  }
});

function countOf(pages: number): string {
  return pages === 1 ? "1 page" : `${String(pages)} pages`;
}

await runIfStarted(import.meta.url, buildCommand);
