import ts from "typescript";

/** A setting of a measure: its name, its type, and what it is where it is not given. */
export interface MeasureSetting {
  name: string;
  type: string;
  /** The default, as the code has it; null where it has to be given. */
  standard: string | null;
}

/** What the code says of a measure. */
export interface Measure {
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
 * Reads the documented function of a module of measures: its docstring, the name that its `@title`
 * tag gives (the function's name in words by default), the formula of its `@formula` tag, the source
 * of its `@see` tag, and its parameters with their types and defaults. Null where the module exports
 * no documented function.
 */
export function readMeasure(path: string, text: string): Measure | null {
  const module = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  for (const statement of module.statements) {
    if (!ts.isFunctionDeclaration(statement) || !isExported(statement)) continue;
    const docs = ts.getJSDocCommentsAndTags(statement).find(ts.isJSDoc);
    if (docs === undefined || statement.name === undefined) continue;
    const tag = (name: string) => {
      const found = docs.tags?.find(({tagName}) => tagName.text === name);
      return found === undefined ? null : textOfTag(found, module);
    };
    return {
      name: statement.name.text,
      title: tag("title") ?? inWords(statement.name.text),
      description: oneLine(ts.getTextOfJSDocComment(docs.comment) ?? ""),
      formula: tag("formula"),
      source: tag("see"),
      settings: statement.parameters.flatMap((parameter) => settingsOf(parameter, module))
    };
  }
  return null;
}

/** A name of the code in words: `wilsonInterval` is "Wilson interval". */
function inWords(name: string): string {
  const words = name.replace(/([A-Z])/g, " $1").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isExported(statement: ts.FunctionDeclaration): boolean {
  return (ts.getModifiers(statement) ?? []).some(({kind}) => kind === ts.SyntaxKind.ExportKeyword);
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
