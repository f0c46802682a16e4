import type {CurationInput} from "npm:hubscope/analysis/try-themes";

type CurationFile = NonNullable<CurationInput["background"]>;

/**
 * The curation files of a hub, as the store of a site has them; the themes that keep their
 * ids may be left out. Throws on anything else.
 */
export function curationInput(json: unknown): CurationInput {
  const part = partsOf(json);
  return {
    own: filesOf(part("own")),
    shared: filesOf(part("shared")),
    background: fileOf(part("background")),
    ...(hasPart(json, "themeAnchors") && {themeAnchors: fileOf(part("themeAnchors"))})
  };
}

function filesOf(json: unknown): CurationInput["own"] {
  const part = partsOf(json);
  return {
    stopwords: fileOf(part("stopwords")),
    thesaurus: fileOf(part("thesaurus")),
    themes: fileOf(part("themes")),
    settings: fileOf(part("settings"))
  };
}

function fileOf(json: unknown): CurationFile | null {
  if (json === null) return null;
  const part = partsOf(json);
  const [path, text] = [part("path"), part("text")];
  if (typeof path === "string" && typeof text === "string") return {path, text};
  throw new TypeError("a curation file has no path or no text");
}

function hasPart(json: unknown, name: string): boolean {
  return Object.hasOwn(Object(json), name);
}

function partsOf(json: unknown): (name: string) => unknown {
  const parts: Map<string, unknown> = new Map(Object.entries(json ?? {}));
  return (name) => {
    if (parts.has(name)) return parts.get(name);
    throw new TypeError(`the curation files have no part ${name}`);
  };
}
