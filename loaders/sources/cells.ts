import type {Fields} from "./fields.js";

/** The parts of cells that hold lists, between a sign, each as plain text; empty parts are none. */
export function partsOf(fields: Fields, sign: string | RegExp, ...names: string[]): string[] {
  return cleaned(
    fields,
    fields.written(...names).flatMap((cell) => cell.split(sign))
  );
}

function cleaned(fields: Fields, parts: readonly string[]): string[] {
  const texts: string[] = [];
  for (const part of parts) {
    const text = fields.clean(part.trim());
    if (text !== null) texts.push(text);
  }
  return texts;
}

/**
 * The parts of cells that hold lists as Python writes them (`['Marx, Karl', "O'Hara, B."]`), and else
 * lists with semicolons, upright bars or ends of lines between them.
 */
export function listedParts(fields: Fields, ...names: string[]): string[] {
  return cleaned(
    fields,
    fields.written(...names).flatMap((cell) => membersOf(cell) ?? cell.split(/[;|\n]/u))
  );
}

const named =
  /(?:"(?:display_?)?name"|'(?:display_?)?name')\s{0,3}:\s{0,3}(?:"((?:[^"\\]|\\.){1,300})"|'((?:[^'\\]|\\.){1,300})')/giu;

/**
 * The texts of a list as Python or JSON writes it, or the names of the objects in it; null of what is
 * no such list, as `[Gray A]; Stone B`.
 */
function membersOf(cell: string): string[] | null {
  const list = cell.trim();
  if (!list.startsWith("[")) return null;
  const [first = ""] = list.slice(1).trimStart();
  if (`'"`.includes(first)) return quotedIn(list);
  if (first !== "{") return list.indexOf("]") === list.length - 1 ? [] : null;
  return Array.from(cell.matchAll(named), ([, one = "", other = ""]) => one || other);
}

/** The texts between quotes, single or double, in which a backslash stands before a quote. */
function quotedIn(cell: string): string[] {
  const found: string[] = [];
  let quote = "";
  let text = "";
  for (let at = 0; at < cell.length; ++at) {
    const sign = cell.charAt(at);
    if (quote === "") {
      if (sign === "'" || sign === '"') quote = sign;
    } else if (sign === "\\") text += cell.charAt(++at);
    else if (sign !== quote) text += sign;
    else {
      found.push(text);
      [quote, text] = ["", ""];
    }
  }
  return found;
}
