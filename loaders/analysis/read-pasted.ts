import {caretExcerpt} from "../messages/diagnostic.js";
import type {HubInput, Source} from "../sources/hub-input.js";
import type {CurationInput} from "../vocabulary/curation.js";
import {idOfText} from "../sources/read-source.js";
import type {DiagnosticRow} from "../tables/diagnostics.js";
import type {LineRow} from "../tables/lines.js";
import type {ClusterTables, Tables} from "../tables/tables.js";
import {analyse} from "./analyse.js";
import {importSummary, type Fact} from "./import-summary.js";

export type {ClusterTables, CurationInput, Fact, Source, Tables};

const unnamed = "pasted-hub";

/** The text of a hub that stands in no file of the library: its pages, and the curation files. */
export interface PastedText {
  pages: readonly Source[];
  curation: CurationInput;
}

/**
 * A text as it was read: the id that it would be filed under, what was understood, the messages, and
 * its tables.
 */
export interface ReadHub {
  id: string;
  facts: Fact[];
  messages: Message[];
  tables: Tables;
}

/** A pasted text: what was read of it, and its clusters, of which `told` hears each slow step. */
export interface AnalysedText {
  read: ReadHub;
  clusters(told: (step: string) => void): ClusterTables;
}

/**
 * Reads the text of a hub as if it stood in `loaders/hubs/`, under the id that its title gives, else
 * the name of its first page, else `pasted-hub`.
 */
export function readPastedHub(text: PastedText): AnalysedText {
  const input = hubInput(text);
  const {core, clusters} = analyse(input);
  const tables = core();
  return {
    read: {id: input.id, facts: importSummary(tables), messages: messages(tables), tables},
    clusters: (told) => clusters({told})
  };
}

function hubInput({pages, curation}: PastedText): HubInput {
  const path = pages[0]?.path ?? unnamed;
  return {
    id: idOfText(pages, path) || unnamed,
    path: pages.length > 1 ? `${String(pages.length)} pasted pages` : path,
    pages: pages.map((source) => ({source, provenance: null})),
    diagnostics: [],
    curation
  };
}

const order = ["error", "warning", "note"];

/** A message about a hub's text, with the line it is about and a caret below the column. */
export interface Message {
  row: DiagnosticRow;
  /** Null where the message is about another file than the text, such as a curation file. */
  excerpt: string | null;
}

/** The messages about a hub's text, errors first, each with the line it is about. */
export function messages({
  diagnostics,
  lines
}: {
  diagnostics: readonly DiagnosticRow[];
  lines: readonly LineRow[];
}): Message[] {
  const wanted = new Set(diagnostics.map(({path, line}) => key(path, line)));
  const texts = new Map<string, string>();
  for (const {path, line, text} of lines) {
    if (wanted.has(key(path, line))) texts.set(key(path, line), text);
  }
  return diagnostics
    .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .map((row) => {
      const text = texts.get(key(row.path, row.line));
      return {row, excerpt: text === undefined ? null : caretExcerpt(text, row.column)};
    });
}

const key = (path: string, line: number) => `${String(line)}:${path}`;
