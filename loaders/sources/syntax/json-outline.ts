/**
 * The paths of the members of JSON, from its beginning as far as there is any, with the first text or
 * number of each: `results[].id`, `[].title`; a list adds `[]` to its path. JSON lines and values
 * one after the other are at one top. Null where a text does not start as an object or a list does.
 */
export function jsonOutline(text: string): Map<string, string> | null {
  const first = text.trimStart().charAt(0);
  if (first !== "{" && first !== "[") return null;
  const outline = new Map<string, string>();
  const levels: Level[] = [];
  let key: string | null = null;
  const enter = (value: string) => {
    const above = levels.at(-1);
    const path =
      above === undefined ? "" : above.isList ? `${above.path}[]` : join(above.path, key);
    if (path !== "" && !outline.has(path)) outline.set(path, value);
    key = null;
    return path;
  };
  for (let at = 0; at < text.length;) {
    const sign = text.charAt(at);
    if (sign === '"') {
      const end = endOfText(text, at);
      const written = text.slice(at + 1, end);
      const above = levels.at(-1);
      if (above !== undefined && !above.isList && key === null) key = written;
      else enter(written);
      at = end + 1;
    } else if (sign === "{" || sign === "[") {
      if (levels.length >= deepest) break;
      levels.push({path: enter(""), isList: sign === "["});
      key = null;
      at += 1;
    } else if (sign === "}" || sign === "]") {
      levels.pop();
      key = null;
      at += 1;
    } else if (sign === "," || sign === ":" || sign.trim() === "") at += 1;
    else {
      const end = endOfWord(text, at);
      enter(text.slice(at, end));
      at = end;
    }
  }
  return outline;
}

interface Level {
  path: string;
  isList: boolean;
}

const deepest = 40;

function join(path: string, key: string | null): string {
  return path === "" ? (key ?? "") : `${path}.${key ?? ""}`;
}

function endOfText(text: string, from: number): number {
  for (let at = from + 1; at < text.length; ++at) {
    const sign = text.charAt(at);
    if (sign === "\\") at += 1;
    else if (sign === '"') return at;
  }
  return text.length;
}

function endOfWord(text: string, from: number): number {
  for (let at = from + 1; at < text.length; ++at) {
    if (/[\s,:{}[\]"]/u.test(text.charAt(at))) return at;
  }
  return text.length;
}
