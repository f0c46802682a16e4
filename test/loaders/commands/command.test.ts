import {readFileSync} from "node:fs";
import fc from "fast-check";
import {expect, it} from "vitest";
import {terminalOf, usageOf} from "../../../loaders/commands/command.js";
import {commands} from "./commands.js";

it("README lists the commands as they are declared, each with its script in package.json", () => {
  const readme = readFileSync("README.md", "utf8");
  const [, section = ""] = readme.split("\n## Commands\n");
  const rows = section.split("\n").filter((line) => /^\| `npm (?:start|run)\b/.test(line));
  const {scripts}: {scripts: Record<string, string>} = JSON.parse(
    readFileSync("package.json", "utf8")
  );
  const own = Object.entries(scripts).filter(([, script]) => script.includes("loaders/commands/"));
  expect(rows.filter((row) => !/`npm run (?:format|test:(?:browsers|spark))`/.test(row))).toEqual(
    commands.map((one) => `| \`${usageOf(one).replaceAll("|", "\\|")}\` | ${one.summary} |`)
  );
  expect(Object.fromEntries(own)).toEqual(
    Object.fromEntries(
      commands.map(({name}) => [name, `node --import=tsx loaders/commands/${name}.ts`])
    )
  );
});

it("print(…lines) and note(…lines) write each text as one line that can drive no terminal", () => {
  fc.assert(
    fc.property(fc.array(fc.string({unit: "binary"})), (lines) => {
      const written = {output: "", errors: ""};
      const {print, note} = terminalOf({
        output: (text) => (written.output += text),
        errors: (text) => (written.errors += text),
        input: () => new Uint8Array(),
        from: "."
      });
      print(...lines);
      note(...lines);
      expect(written.errors).toBe(written.output);
      expect(written.output.split("\n")).toHaveLength(lines.length + 1);
      expect(written.output.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    })
  );
});
