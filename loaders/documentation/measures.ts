import {readFileSync} from "node:fs";
import {join} from "node:path";
import katex from "katex";
import {readMeasure, type Measure} from "./read-measure.js";

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
