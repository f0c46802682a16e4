import {readdirSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path/posix";
import ts from "typescript";

/** A folder of code, or a file that stands beside such folders. */
interface Room {
  /** Its path, such as `loaders/themes`. */
  name: string;
  /** What it is for, as the README's tree says. */
  purpose: string;
  files: number;
  lines: number;
  /** The rooms that its files import, in the order of the tree. */
  uses: string[];
}

/** A file of code and the files that it imports, by their paths. */
interface Module {
  path: string;
  imports: string[];
}

const line = /^ {2}(?<names>(?:[a-z]+(?:\/|\.ts) )+) *(?<purpose>\S.*)$/u;

/**
 * The rooms of `loaders` and `src` in the order of the README's tree, which says what each is for,
 * with what their files import. Folders without code are none.
 */
export function rooms(readme: string): Room[] {
  const modules = ["loaders", "src"].flatMap(modulesBelow);
  const roomOf = (path: string) => path.split("/").slice(0, 2).join("/");
  const found = purposes(readme).flatMap(([name, purpose]) => {
    const own = modules.filter(({path}) => roomOf(path) === name);
    const used = new Set(own.flatMap(({imports}) => imports.map(roomOf)));
    used.delete(name);
    const lines = own.map(({path}) => readFileSync(path, "utf8").split("\n").length - 1);
    const total = lines.reduce((sum, one) => sum + one, 0);
    return own.length === 0 ? [] : [{name, purpose, files: own.length, lines: total, used}];
  });
  const names = found.map(({name}) => name);
  return found.map(({used, ...room}) => ({...room, uses: names.filter((name) => used.has(name))}));
}

/** The rooms that the tree of a README names, each with what it says of them. */
function purposes(readme: string): [string, string][] {
  const tree = readme.split("```").find((part) => part.startsWith("\nloaders/ ")) ?? "";
  let side = "";
  return tree.split("\n").flatMap((text): [string, string][] => {
    side = /^(?<side>[a-z]+)\//u.exec(text)?.groups?.["side"] ?? side;
    const {names = "", purpose = ""} = line.exec(text)?.groups ?? {};
    const all = names.split(" ").filter((name) => name !== "");
    return all.map((name) => [join(side, name.replace(/\/$/u, "")), purpose.replaceAll("`", "")]);
  });
}

/**
 * The modules below a folder, but for declarations and hidden folders, in the order of their paths.
 */
export function modulesBelow(folder: string): Module[] {
  return readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter((name) => !name.startsWith(".") && /(?<!\.d)\.ts$/u.test(name))
    .sort()
    .map((name) => join(folder, name))
    .map((path) => ({path, imports: importsOf(path)}));
}

function importsOf(path: string): string[] {
  const {importedFiles} = ts.preProcessFile(readFileSync(path, "utf8"), true, true);
  return importedFiles
    .filter(({fileName}) => fileName.startsWith("."))
    .map(({fileName}) => join(dirname(path), fileName).replace(/\.js$/u, ".ts"));
}
