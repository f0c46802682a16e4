import {readdirSync, readFileSync} from "node:fs";
import {dirname} from "node:path/posix";
import ts from "typescript";
import {expect, test} from "vitest";
import {modulesBelow} from "../loaders/documentation/rooms.js";
import {rooms} from "./rooms.js";

/** Files whose texts name code of another room, which no import shows; no new one may come. */
const naming = new Set([
  "loaders/commands/calibrate.ts",
  "loaders/documentation/cluster-methods.ts",
  "loaders/publish/built-site.ts"
]);

const sides = ["loaders", "src"];
const roomOf = (path: string) => path.split("/").slice(0, 2).join("/");
const names = Object.keys(rooms);

interface Arrow {
  from: string;
  to: string;
}

const modules = sides.flatMap(modulesBelow);

test("every folder of loaders and src is a room, or holds what is no code", () => {
  const held = ["loaders/hubs", "loaders/curation", "src/hub", "src/analyses"];
  const folders = sides.flatMap((side) =>
    readdirSync(side, {withFileTypes: true})
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
      .map(({name}) => `${side}/${name}`)
  );
  const known = names.filter((name) => !name.endsWith(".ts"));
  expect(folders.filter((folder) => !held.includes(folder)).sort()).toEqual(known.sort());
});

test("nothing is loose in loaders but the face for pages, and in src but pages and the style", () => {
  const loose = sides.flatMap((side) =>
    readdirSync(side, {withFileTypes: true})
      .filter((entry) => entry.isFile() && !/^\.|\.(?:md|css|svg|d\.ts)$/u.test(entry.name))
      .map(({name}) => `${side}/${name}`)
  );
  expect(loose).toEqual(["loaders/index.ts"]);
});

test("a room imports only rooms that the list of rooms says it may, and these stand above it there", () => {
  const said = names.flatMap((from) =>
    (rooms[from] ?? []).map((name): Arrow => {
      const to = name.includes("/") ? name : `${dirname(from)}/${name}`;
      return {from, to};
    })
  );
  expect(said.filter(({from, to}) => names.indexOf(to) >= names.indexOf(from))).toEqual([]);
  const shown = ({from, to}: Arrow) => `${from} → ${to}`;
  const arrows = modules.flatMap(({path, imports}) =>
    imports.map((to): Arrow => ({from: roomOf(path), to: roomOf(to)}))
  );
  const drawn = new Set(arrows.filter(({from, to}) => from !== to).map(shown));
  drawn.delete("loaders/tables → package.json");
  expect([...drawn].sort()).toEqual(said.map(shown).sort());
});

test("no file is imported by what it imports", () => {
  const following = new Map(modules.map(({path, imports}) => [path, imports]));
  const done = new Set<string>();
  const circles: string[][] = [];
  const visit = (path: string, above: string[]) => {
    if (above.includes(path)) circles.push([...above.slice(above.indexOf(path)), path]);
    if (done.has(path)) return;
    done.add(path);
    for (const next of following.get(path) ?? []) visit(next, [...above, path]);
  };
  for (const path of following.keys()) visit(path, []);
  expect(circles).toEqual([]);
});

test("no text names a file of another room, but where that is known", () => {
  const code = names.map((name) => name.slice(name.indexOf("/") + 1)).join("|");
  const file = new RegExp(`(?<![\\w-])(${code})/[\\w/-]+(?:\\.(?:ts|js|json)\\b|\\.$)`, "gu");
  const found = modules.flatMap(({path}) => {
    const named = textsOf(path).flatMap((text) =>
      [...text.matchAll(file)].map(([, room = ""]) => room)
    );
    const isOther = (room: string) => !roomOf(path).endsWith(`/${room}`);
    return roomOf(path) !== "src/data" && named.some(isOther) ? [path] : [];
  });
  expect(new Set(found)).toEqual(naming);
});

test("the style is the styles of the rooms, each imported once, but for the fonts, which heads link", () => {
  const [first, ...lines] = readFileSync("src/style.css", "utf8").trim().split("\n");
  expect(first).toBe('@import url("observablehq:default.css");');
  const styles = names
    .filter((name) => name.startsWith("src/"))
    .flatMap((room) =>
      readdirSync(room, {recursive: true, encoding: "utf8"})
        .filter((name) => name.endsWith(".css"))
        .map((name) => `${room.slice("src/".length)}/${name}`)
    );
  const imported = styles.filter((path) => path !== "page/fonts.css");
  expect(lines.toSorted()).toEqual(imported.map((path) => `@import url("./${path}");`).sort());
});

/** The texts of a file, but for those that name what it imports. */
function textsOf(path: string): string[] {
  const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    const importing =
      ts.isImportDeclaration(node) ||
      ts.isExportDeclaration(node) ||
      (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword);
    if (importing) return;
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return texts;
}
