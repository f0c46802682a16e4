import {basename} from "node:path/posix";
import {provenanceAmong, readProvenanceText} from "../library/provenance.js";
import {defaultLimit, readingError, sizeWords} from "../library/read-file.js";
import {byName} from "../library/read-hub.js";
import type {Diagnostic} from "../messages/diagnostic.js";
import type {HubInput, PageInput, Provenance} from "../sources/hub-input.js";
import {hubId, longestId, pastedId, stem} from "../text/hub-id.js";
import type {CurationInput} from "../vocabulary/curation.js";

/** A file or a row of a table, as it was found: its path, and its bytes in base 64. */
export interface FoundFile {
  path: string;
  /** Null where they could not be read. */
  bytes: string | null;
  /** When the text was taken, where a row says so. */
  taken: string | null;
  /** Why the bytes could not be read. */
  reason?: string;
}

/** All that was found under one id, wherever it stands: files below a folder, or rows of a table. */
export interface HubText {
  id: string;
  from: "folder" | "rows";
  files: readonly FoundFile[];
}

/** The id of what is found under a name: the slug of it, or the name as it is where none is left. */
export function idOfName(name: string): string {
  return hubId(basename(name)) || name;
}

/** The name of a hub in a folder: the first part of the path, by which files are of one hub. */
export function nameInFolder(path: string): string {
  return path.split("/", 1).join("");
}

/**
 * The hub that a text is, as a library reads it from a folder: one file, or a folder whose files are
 * pages, with provenance beside it; of rows one a hub. What a library refuses is a hub with an error.
 * Names that start with a dot are passed over; where nothing else is left, there is no hub.
 */
export function hubInputOf({id, from, files}: HubText, curation: CurationInput): HubInput | null {
  const visible = files
    .filter(({path}) => from === "rows" || !path.split("/").some((name) => name.startsWith(".")))
    .toSorted((a, b) => byName.compare(a.path, b.path) || (a.path < b.path ? -1 : 1));
  const inFolder = (path: string) => from === "folder" && path.includes("/");
  const nameOf = ({path}: FoundFile) => (from === "rows" ? path : nameInFolder(path));
  const isProvenance =
    from === "rows" ? () => false : provenanceAmong([...new Set(visible.map(nameOf))]);
  const standing = visible.filter((file) => inFolder(file.path) || !isProvenance(nameOf(file)));
  const names = from === "rows" ? standing.map(nameOf) : [...new Set(standing.map(nameOf))];
  const [path = ""] = names;
  if (standing.length === 0) return null;
  const diagnostics: Diagnostic[] = [];
  const refused = (rule: string, reason: string, details = {}): HubInput => ({
    id,
    path,
    pages: [],
    diagnostics: [readingError(rule, reason, path, details)],
    curation
  });
  if (names.length > 1)
    return refused("one-id", `the names ${names.join(" and ")} give one id: ${id}`);
  if (hubId(id) !== id) return refused("no-id", "the name has no letter or digit to make an id of");
  if (id === pastedId)
    return refused(
      "kept-id",
      `the name ${pastedId} is kept for the hub that a reader pastes into a page`
    );
  if (id.length > longestId)
    return refused("long-name", "the name makes an address that is too long", {
      actual: id.length,
      expected: `at most ${String(longestId)}`
    });

  const provenanceOf = (page: string, among: readonly FoundFile[]): Provenance | null => {
    const beside =
      among.find((file) => file.path === `${stem(page)}.provenance.json`) ??
      among.find((file) => file.path === `${stem(page)}.json` && file.path !== page);
    const text = beside === undefined ? null : textOf(beside, diagnostics);
    return beside === undefined || text === null
      ? null
      : readProvenanceText(text, beside.path, diagnostics);
  };
  const pageNames = standing.map((file) => file.path);
  const isPageProvenance = provenanceAmong(pageNames);
  const ofHub = from === "rows" ? null : provenanceOf(path, visible);
  const pages = standing.flatMap((file): PageInput[] => {
    if (inFolder(file.path) && isPageProvenance(file.path)) return [];
    if (file.path.split("/").length > 2 && from === "folder") {
      diagnostics.push(
        readingError(
          "unreadable",
          "the file cannot be read: it is in a folder of a hub's folder",
          file.path
        )
      );
      return [];
    }
    const bytes = bytesOf(file, diagnostics);
    if (bytes === null) return [];
    const own = inFolder(file.path) ? provenanceOf(file.path, visible) : null;
    const ofRow = file.taken === null ? null : {address: null, taken: file.taken, filter: null};
    return [{source: {path: file.path, bytes}, provenance: ofRow ?? own ?? ofHub}];
  });
  return {id, path, pages, diagnostics, curation};
}

function bytesOf({path, bytes, reason}: FoundFile, diagnostics: Diagnostic[]): Uint8Array | null {
  if (bytes === null) {
    diagnostics.push(readingError("unreadable", reason ?? "the file cannot be read", path));
    return null;
  }
  const read = new Uint8Array(Buffer.from(bytes, "base64"));
  if (read.length <= defaultLimit * 2 ** 20) return read;
  diagnostics.push(
    readingError("too-large", "the file is over the size limit", path, {
      actual: sizeWords(read.length),
      expected: `at most ${String(defaultLimit)} MB`
    })
  );
  return null;
}

function textOf(file: FoundFile, diagnostics: Diagnostic[]): string | null {
  const bytes = bytesOf(file, diagnostics);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}
