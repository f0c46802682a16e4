import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path/posix";
import ts from "typescript";

/** The functions by which numbers become words. */
const vocabulary = "src/page/words.ts";
const mayCount = /\b(?:count|digits|inWords|percent|sharePercent|toFixed)\(|\.(?:length|size)\}/u;
const counting = new Set(["count", "digits", "inWords", "percent", "sharePercent", "toFixed"]);
const saying = /^(?:string(?:\[\])?|Sentence|PageScope|\{[^}]*: string.*\})$/su;
const sentenceWords = 4;

/** Every file of a folder and its folders that puts numbers into words. */
function sourcesIn(folder: string): ts.SourceFile[] {
  return readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name))
    .sort()
    .map((path) => ({path, text: readFileSync(path, "utf8")}))
    .filter(({path, text}) => path !== vocabulary && mayCount.test(text))
    .map(({path, text}) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest))
    .filter((file) => calls(file));
}

const sources = sourcesIn("src");

/** A function that makes an element. */
const drawing = /\): (?:Promise<)?(?:HTML|SVG)?\w*(?:Element|Node)\b/u;

/**
 * The generators of sentences that count: the exported functions which return words, as
 * `path#name`, of each file of `src` that puts numbers into words.
 */
export function generators(): string[] {
  return sources.flatMap((file) =>
    file.statements.flatMap((statement) =>
      ts.isFunctionDeclaration(statement) && isExported(statement) && says(statement, file)
        ? `${file.fileName}#${statement.name?.text ?? ""}`
        : []
    )
  );
}

/**
 * The sentences of files that draw which count and stand in no exported function of words, as
 * `path: sentence`.
 */
export function strayGenerators(): string[] {
  return sources
    .filter(({text}) => drawing.test(text))
    .flatMap((file) =>
      countingSentences(file).flatMap((sentence) => {
        const holder = file.statements.find(
          (statement) => statement.pos <= sentence.pos && sentence.end <= statement.end
        );
        const isIn = holder !== undefined && ts.isFunctionDeclaration(holder);
        return isIn && isExported(holder) && says(holder, file)
          ? []
          : `${file.fileName}: ${sentence.getText(file)}`;
      })
    );
}

function isExported({modifiers = ts.factory.createNodeArray()}: ts.FunctionDeclaration): boolean {
  return modifiers.some(({kind}) => kind === ts.SyntaxKind.ExportKeyword);
}

function says({type}: ts.FunctionDeclaration, file: ts.SourceFile): boolean {
  return type !== undefined && saying.test(type.getText(file));
}

/** Whether a part of a file puts a number into words, beside what templates inside it do. */
function calls(node: ts.Node, inside = true): boolean {
  const called = ts.isCallExpression(node) ? node.expression : undefined;
  const name =
    called === undefined
      ? ""
      : ts.isIdentifier(called)
        ? called.text
        : ts.isPropertyAccessExpression(called) && called.name.text === "toFixed"
          ? called.name.text
          : "";
  if (counting.has(name)) return true;
  const said = ts.isTemplateSpan(node) ? node.expression : undefined;
  if (said && ts.isPropertyAccessExpression(said) && /^(?:length|size)$/u.test(said.name.text))
    return true;
  return (
    ts.forEachChild(
      node,
      (child) => (inside || !ts.isTemplateExpression(child)) && calls(child, inside)
    ) ?? false
  );
}

/** The templates of a file that put a number into what ends like a sentence or has four words. */
function countingSentences(file: ts.SourceFile): ts.TemplateExpression[] {
  const found: ts.TemplateExpression[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isTemplateExpression(node) && calls(node, false)) {
      const texts = [node.head.text, ...node.templateSpans.map(({literal}) => literal.text)];
      const words = texts.join(" ").match(/\p{L}+/gu) ?? [];
      if (/[.!?]$/u.test(texts.join(" ").trim()) || words.length >= sentenceWords) found.push(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
