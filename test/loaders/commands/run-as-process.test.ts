import {join} from "node:path";
import {expect, it} from "vitest";
import {ended} from "../../browser/processes.js";
import {scratchProjects} from "./project.js";
import {runProcess, spawnCommand} from "./run.js";

const projectWith = scratchProjects();

it("a command started by path from any folder finds its project, and paths count from there", () => {
  const from = projectWith({"letter.txt": "Dear reader,"});
  const {stdout, stderr, status} = runProcess({from}, "hubs", "letter.txt");
  expect(stdout).toContain(`${join(from, "letter.txt")}:1:1 error not-a-hub-page`);
  expect({stderr, status}).toEqual({stderr: "", status: 1});
});

it("wrong use ends a command with 2", () => {
  const {stdout, stderr, status} = runProcess({}, "calibrate", "--bogus");
  expect({stdout, stderr, status}).toEqual({
    stdout: "",
    stderr: "there is no option --bogus; usage: npm run calibrate\n",
    status: 2
  });
});

it.each([
  ["goes on quietly", "", "it is done\n"],
  ["ends quietly, where it only prints,", "onlyPrints: true,", ""]
])("a command %s when the reader of its output goes away", async (_, kind, stderr) => {
  const child = spawnCommand(`{name: "made-up", summary: "", options: {}, ${kind}
    async run(_, {print, note}) {
      for (let line = 0; line < 9; ++line) {
        print("a line");
        await new Promise(setImmediate);
      }
      note("it is done");
      return 0;
    }
  }`);
  child.stdout.destroy();
  expect(await ended(child)).toMatchObject({code: 0, stderr});
});
