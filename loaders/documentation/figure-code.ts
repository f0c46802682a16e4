import {readdirSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path/posix";
import ts from "typescript";

/** The code of a figure, as written. */
export interface FigureCode {
  /** The file that declares it. */
  path: string;
  /** Its query, and the functions by which that shapes the rows. */
  query: string;
  /** Its drawing, and the functions of the same file that it is made with. */
  draw: string;
}

/** What all figures are drawn with: shown with none of them. */
const common = /\/(?:page|tables|interaction|figures|marks)\//u;

/**
 * The code of each figure that the TypeScript files below a folder declare, by the name that it is
 * exported under. With the query stand the functions of the same file that it calls, and those that
 * it calls of other files about its subject, each below the path of its file.
 */
export function figureCode(folder: string): Record<string, FigureCode> {
  const paths = readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter((name) => !name.startsWith(".") && /(?<!\.d)\.ts$/u.test(name))
    .sort();
  return Object.fromEntries(paths.flatMap((name) => figuresOf(join(folder, name))));
}

function figuresOf(path: string): [string, FigureCode][] {
  const module = moduleOf(path);
  return [...module.declared].flatMap(([name, statement]) => {
    const parts = partsOf(statement);
    const [needs, query, draw] = ["needs", "query", "draw"].map((part) => parts?.get(part));
    if (needs === undefined || query === undefined || draw === undefined) return [];
    const others = outside(query, module);
    const shaping = [query, ...within(query, module, new Set([statement]))].map(textOf);
    const drawing = [draw, ...within(draw, module, new Set([statement]))].map(textOf);
    return [
      [
        name,
        {
          path,
          query: [...shaping, ...others].join("\n\n"),
          draw: drawing.join("\n\n")
        }
      ]
    ];
  });
}

interface Module {
  path: string;
  /** What stands at the top of it, by name: functions, constants and types. */
  declared: ReadonlyMap<string, ts.Statement>;
  /** The files that it imports names from. */
  imported: ReadonlyMap<string, string>;
}

function moduleOf(path: string): Module {
  const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  const declared = new Map<string, ts.Statement>();
  const imported = new Map<string, string>();
  for (const statement of file.statements) {
    for (const name of namesOf(statement)) declared.set(name, statement);
    if (!ts.isImportDeclaration(statement)) continue;
    const {moduleSpecifier: from, importClause: clause} = statement;
    if (!ts.isStringLiteral(from) || !from.text.startsWith(".")) continue;
    const named = clause?.namedBindings;
    if (named === undefined || !ts.isNamedImports(named)) continue;
    const other = join(dirname(path), from.text).replace(/\.js$/u, ".ts");
    for (const {name} of named.elements) imported.set(name.text, other);
  }
  return {path, declared, imported};
}

/** The names of the functions, classes and values that a statement declares. */
export function namesOf(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
    return statement.name === undefined ? [] : [statement.name.text];
  }
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.map(({name}) => name.getText());
}

/** The properties of the object that a statement calls `figure` with; undefined where it does not. */
function partsOf(statement: ts.Statement): Map<string, ts.ObjectLiteralElementLike> | undefined {
  if (!ts.isVariableStatement(statement)) return undefined;
  const [declaration] = statement.declarationList.declarations;
  const call = declaration?.initializer;
  if (call === undefined || !ts.isCallExpression(call)) return undefined;
  const [object] = call.arguments;
  const isFigure = ts.isIdentifier(call.expression) && call.expression.text === "figure";
  if (!isFigure || object === undefined || !ts.isObjectLiteralExpression(object)) return undefined;
  return new Map(object.properties.map((part) => [part.name?.getText() ?? "", part]));
}

function within(part: ts.Node, module: Module, known: Set<ts.Statement>): ts.Statement[] {
  const found = new Set<ts.Statement>();
  const follow = (node: ts.Node) => {
    for (const name of identifiersIn(node)) {
      const statement = module.declared.get(name);
      if (statement === undefined || known.has(statement) || found.has(statement)) continue;
      found.add(statement);
      follow(statement);
    }
  };
  follow(part);
  return [...found].sort((a, b) => a.pos - b.pos);
}

/** The code of the functions of other files about the subject that a part names. */
function outside(part: ts.Node, {imported}: Module): string[] {
  const files = new Map<string, string[]>();
  for (const name of identifiersIn(part)) {
    const path = imported.get(name);
    if (path === undefined || common.test(`/${path}`)) continue;
    files.set(path, [...(files.get(path) ?? []), name]);
  }
  return [...files].map(([path, names]) => {
    const module = moduleOf(path);
    const own = names.flatMap((name) => module.declared.get(name) ?? []);
    const all = new Set([...own, ...own.flatMap((one) => within(one, module, new Set(own)))]);
    const texts = [...all].sort((a, b) => a.pos - b.pos).map(textOf);
    return [`// ${path}`, ...texts].join("\n\n");
  });
}

/** The identifiers that stand in a part of a file, each once, in the order of their first places. */
export function identifiersIn(node: ts.Node): Set<string> {
  const names = new Set<string>();
  const visit = (one: ts.Node) => {
    if (ts.isIdentifier(one)) names.add(one.text);
    ts.forEachChild(one, visit);
  };
  visit(node);
  return names;
}

/** A part of a file as written, its docstring with it, from the start of a line on. */
function textOf(part: ts.Node): string {
  const text = part
    .getFullText()
    .replace(/^(?:\s*\n)+/u, "")
    .trimEnd();
  const indent = /^ */u.exec(text)?.[0] ?? "";
  return text
    .split("\n")
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    .join("\n");
}
