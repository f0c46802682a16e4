import type {HubInput, Source} from "../sources/hub-input.js";
import {idOfText} from "../sources/read-source.js";
import type {ClusterTables, Tables} from "../tables/tables.js";
import type {CurationInput} from "../vocabulary/curation.js";
import {analyse} from "./analyse.js";
import {importSummary, messages, type Fact, type Message} from "./import-summary.js";

export type {ClusterTables, CurationInput, Fact, Message, Source, Tables};

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
