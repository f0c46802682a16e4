import {readFileSync} from "node:fs";
import {join} from "node:path";
import katex from "katex";
import ts from "typescript";
import {identifiersIn, namesOf} from "./figure-code.js";

/** A measure with its formula as MathML too, and the file that computes it. */
export interface DocumentedMeasure extends Measure {
  mathml: string | null;
  path: string;
}

/**
 * What the code says of the measures that the index of a folder lists, in the order of their names. A
 * formula that is no TeX is an error that names its file.
 */
export function measures(folder: string): DocumentedMeasure[] {
  const index = readFileSync(join(folder, "index.ts"), "utf8");
  const listed = [...index.matchAll(/^export \{([^}]*)\} from "\.\/([\w-]+)\.js";$/gm)].flatMap(
    ([, names = "", file = ""]) =>
      names
        .split(",")
        .map((name) => ({path: join(folder, `${file}.ts`), named: name.trim()}))
        .filter(({named}) => named !== "")
  );
  return documented(listed.sort((a, b) => (a.named < b.named ? -1 : 1)));
}

/** What the code says of the things that modules export by the names given, in their order. */
export function documented(modules: readonly {path: string; named: string}[]): DocumentedMeasure[] {
  return modules.map(({path, named}) => {
    const measure = readMeasure(path, readFileSync(path, "utf8"), named);
    if (measure === null) throw new Error(`${path} exports no ${named} with a docstring`);
    return {...measure, mathml: mathmlOf(measure.formula, path), path};
  });
}

function mathmlOf(formula: string | null, path: string): string | null {
  if (formula === null) return null;
  try {
    const made = katex.renderToString(formula, {
      output: "mathml",
      displayMode: true,
      strict: "error"
    });
    return /<math[^]*<\/math>/.exec(made)?.[0] ?? null;
  } catch (error) {
    throw new Error(`${path} has a formula that is no TeX, ${formula}: ${String(error)}`);
  }
}

/** A setting of a measure: its name, its type, and what it is where it is not given. */
interface MeasureSetting {
  name: string;
  type: string;
  /** The default, as the code has it; null where it has to be given. */
  standard: string | null;
}

interface Measure {
  name: string;
  /** What people call it. */
  title: string;
  description: string;
  /** The formula in TeX; null where the measure is told in words alone. */
  formula: string | null;
  /** Where the formula is from; null where it needs no source. */
  source: string | null;
  settings: MeasureSetting[];
}

/**
 * Reads what a module exports by a name, be it a function or a value: its docstring, the name that
 * its `@title` tag gives (its name in words by default), the formula of its `@formula` tag, the
 * source of its `@see` tag, and as settings its parameters with their types and defaults, and the
 * numbers that stand as constants in the module, where it uses them, itself or through what has no
 * title of its own, or the module exports them. Null where the module exports no such thing with a
 * docstring.
 */
export function readMeasure(path: string, text: string, name: string): Measure | null {
  const module = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const statement = module.statements.find((one) => isExported(one) && namesOf(one).includes(name));
  const docs = statement && docsOf(statement);
  if (statement === undefined || docs === undefined) return null;
  const tag = (tagged: string) => {
    const found = docs.tags?.find(({tagName}) => tagName.text === tagged);
    return found === undefined ? null : textOfTag(found, module);
  };
  return {
    name,
    title: tag("title") ?? inWords(name),
    description: oneLine(ts.getTextOfJSDocComment(docs.comment) ?? ""),
    formula: tag("formula"),
    source: tag("see"),
    settings: [
      ...(ts.isFunctionDeclaration(statement) ? statement.parameters : []).flatMap((parameter) =>
        settingsOf(parameter, module)
      ),
      ...constantsOf(statement, module)
    ]
  };
}

function docsOf(statement: ts.Statement): ts.JSDoc | undefined {
  return ts.getJSDocCommentsAndTags(statement).find(ts.isJSDoc);
}

/** A name of the code in words: `wilsonInterval` is "Wilson interval". */
function inWords(name: string): string {
  const words = name.replace(/([A-Z])/g, " $1").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The numbers and lists of numbers of a module that are settings of a statement of it. */
function constantsOf(statement: ts.Statement, module: ts.SourceFile): MeasureSetting[] {
  const used = new Set([statement]);
  const isTitled = (one: ts.Statement) =>
    docsOf(one)?.tags?.some(({tagName}) => tagName.text === "title") === true;
  for (const one of used) {
    const named = identifiersIn(one);
    for (const other of module.statements) {
      if (!isTitled(other) && namesOf(other).some((name) => named.has(name))) used.add(other);
    }
  }
  return module.statements.flatMap((one) =>
    !ts.isVariableStatement(one) || !(used.has(one) || isExported(one))
      ? []
      : one.declarationList.declarations.flatMap(({name, initializer}) => {
          const value =
            initializer !== undefined && ts.isAsExpression(initializer)
              ? initializer.expression
              : initializer;
          return value === undefined || !isNumeric(value)
            ? []
            : [{name: name.getText(module), type: "number", standard: value.getText(module)}];
        })
  );
}

function isNumeric(value: ts.Expression): boolean {
  return (
    ts.isNumericLiteral(value) ||
    (ts.isArrayLiteralExpression(value) && value.elements.every(isNumeric))
  );
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({kind}) => kind === ts.SyntaxKind.ExportKeyword) === true;
}

/** The text after the name of a tag, without the stars of its lines. */
function textOfTag(tag: ts.JSDocTag, module: ts.SourceFile): string {
  const whole = tag.getText(module).replace(/^@\w+\s*/, "");
  return oneLine(whole.replace(/\n\s*\*\/?/g, "\n").replace(/\*\/$/, ""));
}

function settingsOf(parameter: ts.ParameterDeclaration, module: ts.SourceFile): MeasureSetting[] {
  const {name, initializer, type} = parameter;
  const typeText = oneLine(type?.getText(module) ?? "");
  if (ts.isIdentifier(name)) {
    return [
      {
        name: name.text,
        type: typeText || typeOf(initializer),
        standard: initializer?.getText(module) ?? null
      }
    ];
  }
  const members = new Map(
    type !== undefined && ts.isTypeLiteralNode(type)
      ? type.members.flatMap((member) =>
          ts.isPropertySignature(member)
            ? [[member.name.getText(module), oneLine(member.type?.getText(module) ?? "")] as const]
            : []
        )
      : []
  );
  return name.elements.flatMap((element) =>
    ts.isBindingElement(element)
      ? [
          {
            name: element.name.getText(module),
            type: members.get(element.name.getText(module)) ?? typeText,
            standard: element.initializer?.getText(module) ?? null
          }
        ]
      : []
  );
}

function typeOf(initializer: ts.Expression | undefined): string {
  if (initializer === undefined) return "";
  return ts.isNumericLiteral(initializer)
    ? "number"
    : ts.isStringLiteral(initializer)
      ? "string"
      : "";
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
