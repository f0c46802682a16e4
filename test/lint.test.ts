import {ESLint} from "eslint";
import {expect, test} from "vitest";

const eslint = new ESLint();

/** The rules that a line of code breaks, were it in a file of this project. */
async function broken(path: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, {filePath: path});
  return (result?.messages ?? []).map(({ruleId}) => ruleId);
}

const inPlace = "no-restricted-imports";
const unsafe = "no-restricted-properties";
const syntax = "no-restricted-syntax";

test.each([
  ["loaders/site/a.ts", `import {writeFileSync} from "node:fs"; writeFileSync("a", "");`, inPlace],
  ["loaders/site/a.ts", `import {copyFile} from "node:fs/promises"; copyFile("a", "b");`, inPlace],
  ["src/data/a.json.ts", `import fs from "node:fs"; fs.rmSync("a");`, inPlace],
  ["loaders/site/a.ts", `process.stderr.write("a");`, unsafe],
  ["loaders/commands/a.ts", "process.exit(1);", unsafe],
  ["loaders/text/a.ts", `export const a = new RegExp("a");`, syntax],
  ["src/marks/a.ts", `export const a = RegExp("a");`, syntax],
  ["loaders/text/a.ts", "export const a = /(?<=a)b/u;", syntax],
  ["loaders/text/a.ts", "export const a = /(?<!a)b/u;", syntax],
  ["loaders/text/a.ts", "export const a = /\\\\[A-Za-z]*cite[a-z]*\\{/u;", "redos/no-vulnerable"]
])("in %s, %s is refused", async (path, code, rule) => {
  expect(await broken(path, code)).toEqual([rule]);
});

test.each([
  ["loaders/store/files.ts", `import {writeFile} from "node:fs/promises"; writeFile("a", "");`],
  ["loaders/site/a.ts", `import {rename} from "node:fs/promises"; rename("a", "b");`],
  ["loaders/text/a.ts", "export const a = /(?<name>a)(?=b)/u;"]
])("in %s, %s is not refused", async (path, code) => {
  expect(await broken(path, code)).toEqual([]);
});

test("no comment turns a rule off", async () => {
  const code = `/* eslint-disable */ export const a = new RegExp("a");`;
  expect(await broken("loaders/text/a.ts", code)).toContain(syntax);
});
