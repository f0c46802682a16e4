import {clusters} from "./clusters.js";
import type {HubInput, Source} from "../sources/hub-input.js";
import type {CurationInput} from "../vocabulary/curation.js";
import {hub} from "./hub.js";
import {idOfText} from "../sources/read-source.js";
import {messages, type Message} from "./messages.js";
import type {ClusterTables, Tables} from "../tables/tables.js";
import {importSummary, type Fact} from "./import-summary.js";

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

/**
 * Reads the text of a hub as if it stood in `loaders/hubs/`, under the id that its title gives, else
 * the name of its first page, else `pasted-hub`.
 */
export function readPastedHub(text: PastedText): ReadHub {
  const input = hubInput(text);
  const tables = hub(input);
  return {id: input.id, facts: importSummary(tables), messages: messages(tables), tables};
}

/** The cluster tables of a hub that `readPastedHub` has read; `told` hears of each stage. */
export function clusterPastedHub(
  {tables}: Pick<ReadHub, "tables">,
  {curation}: Pick<PastedText, "curation">,
  told: (stage: string) => void
): ClusterTables {
  return clusters(tables, curation, {told});
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
