import {createReadStream, existsSync, readdirSync, statSync} from "node:fs";
import {basename, join} from "node:path/posix";
import {createInterface} from "node:readline";
import {asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects} from "hyparquet";
import {readFile} from "../library/read-file.js";
import type {Diagnostic} from "../messages/diagnostic.js";
import {reasonOf} from "../messages/printable.js";
import {filesBelow} from "../store/files.js";
import {append} from "../text/lists.js";
import {idOfName, nameInFolder, type FoundFile, type HubText} from "./hub-text.js";

const rowFiles = /\.(?:jsonl|ndjson|parquet)$/iu;

/**
 * The files with a text a row that a path names: the file itself, or those of a folder that holds no
 * other; null of a folder of hubs.
 */
function filesOfRows(path: string): string[] | null {
  if (!statSync(path).isDirectory()) {
    if (rowFiles.test(path)) return [path];
    throw new Error(`${path}: no folder of hubs, and no file of JSON lines (.jsonl) or Parquet`);
  }
  const names = readdirSync(path).filter((name) => !/^[._]/u.test(name));
  return names.length > 0 && names.every((name) => rowFiles.test(name))
    ? names.sort().map((name) => join(path, name))
    : null;
}

/**
 * Reads texts, few at a time: the hubs of a folder, or of JSON lines or Parquet the rows (`id`,
 * `path`, `text` or `bytes`, `taken`), each as a text of its own, also where several have one id.
 */
export async function* readTexts(path: string): AsyncGenerator<HubText> {
  if (!existsSync(path)) throw new Error(`${path}: no such file or directory`);
  const files = filesOfRows(path);
  if (files === null) {
    yield* textsOfFolder(path);
    return;
  }
  for (const file of files)
    yield* /\.parquet$/iu.test(file) ? textsOfParquet(file) : textsOfLines(file);
}

function* textsOfFolder(folder: string): Generator<HubText> {
  const ids = new Map<string, string[]>();
  for (const name of readdirSync(folder).sort())
    if (!name.startsWith(".")) append(ids, idOfName(name), name);
  for (const [id, names] of ids) {
    const paths = names.flatMap((name) => {
      const below = statSync(join(folder, name), {throwIfNoEntry: false})?.isDirectory()
        ? filesBelow(join(folder, name)).map((path) => join(name, path))
        : [name];
      return below.filter((path) => nameInFolder(path) === name);
    });
    yield {id, from: "folder", files: paths.map((path) => foundFile(folder, path))};
  }
}

function foundFile(folder: string, path: string): FoundFile {
  const diagnostics: Diagnostic[] = [];
  const bytes = readFile(join(folder, path), diagnostics);
  const found = {path, taken: null};
  return bytes === null
    ? {...found, bytes: null, reason: diagnostics[0]?.reason ?? "the file cannot be read"}
    : {...found, bytes: base64(bytes)};
}

async function* textsOfLines(file: string): AsyncGenerator<HubText> {
  let line = 0;
  for await (const text of createInterface({input: createReadStream(file), crlfDelay: Infinity})) {
    line += 1;
    if (text.trim() === "") continue;
    yield textOfRow(parsed(text), `${basename(file)}:${String(line)}`);
  }
}

/** What a line of JSON says; null where it is none. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

const atOnce = 100;

async function* textsOfParquet(path: string): AsyncGenerator<HubText> {
  const file = await asyncBufferFromFile(path);
  try {
    const metadata = await parquetMetadataAsync(file);
    const rows = Number(metadata.num_rows);
    for (let rowStart = 0; rowStart < rows; rowStart += atOnce) {
      const rowEnd = Math.min(rows, rowStart + atOnce);
      const read = await parquetReadObjects({file, metadata, rowStart, rowEnd});
      for (const [i, row] of read.entries())
        yield textOfRow(row, `${basename(path)}:${String(rowStart + i + 1)}`);
    }
  } catch (error) {
    throw new Error(`${path}: the Parquet cannot be read (${reasonOf(error)})`);
  }
}

/** The text that a row holds; where it lacks an id or a text, one that says so where it is read. */
function textOfRow(row: unknown, place: string): HubText {
  const values: Map<string, unknown> = new Map(Object.entries(row ?? {}));
  const said = (name: string) => {
    const value = values.get(name);
    return typeof value === "string" && value !== "" ? value : null;
  };
  const id = said("id") ?? said("path");
  const bytes = values.get("bytes");
  const text = values.get("text");
  const read =
    bytes instanceof Uint8Array
      ? base64(bytes)
      : typeof bytes === "string"
        ? bytes
        : typeof text === "string"
          ? base64(Buffer.from(text))
          : null;
  const reason = id === null ? "the row has no id" : "the row has no text";
  const isWhole = id !== null && read !== null;
  return {
    id: id === null ? place : idOfName(id),
    from: "rows",
    files: [
      {
        path: said("path") ?? id ?? place,
        bytes: isWhole ? read : null,
        taken: said("taken"),
        ...(!isWhole && {reason})
      }
    ]
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}
