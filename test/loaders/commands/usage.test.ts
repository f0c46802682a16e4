import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {usageOf} from "../../../loaders/commands/usage.js";
import {commands} from "./commands.js";

it("README lists the commands as they are declared, each with its script in package.json", () => {
  const readme = readFileSync("README.md", "utf8");
  const [, section = ""] = readme.split("\n## Commands\n");
  const rows = section.split("\n").filter((line) => /^\| `npm (?:start|run)\b/.test(line));
  const {scripts}: {scripts: Record<string, string>} = JSON.parse(
    readFileSync("package.json", "utf8")
  );
  const own = Object.entries(scripts).filter(([, script]) => script.includes("loaders/commands/"));
  expect(rows.filter((row) => !/`npm run (?:format|test:browsers)`/.test(row))).toEqual(
    commands.map((one) => `| \`${usageOf(one).replaceAll("|", "\\|")}\` | ${one.summary} |`)
  );
  expect(Object.fromEntries(own)).toEqual(
    Object.fromEntries(
      commands.map(({name}) => [name, `node --import=tsx loaders/commands/${name}.ts`])
    )
  );
});
