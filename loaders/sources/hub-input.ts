import type {Diagnostic} from "../messages/diagnostic.js";
import type {CurationInput} from "../vocabulary/curation.js";

/** One file of a source as it was read: its path, for messages, and its bytes, untouched. */
export interface Source {
  path: string;
  bytes: Uint8Array;
}

/** Bytes that are read in pieces: how many there are, and those from one to another. */
export interface Content {
  size: number;
  /** How many bytes are read at a time where all are, 4 MB by default. */
  pieceSize?: number;
  read: (start: number, end: number) => Uint8Array;
}

/** A file that is too large to be held: its path, and its bytes, which are read in pieces. */
export interface LargeSource {
  path: string;
  content: Content;
}

/** The bytes of a source, to be read in pieces. */
export function contentOf(source: Source | LargeSource): Content {
  if ("content" in source) return source.content;
  const {bytes} = source;
  return {size: bytes.length, read: (start, end) => bytes.subarray(start, end)};
}

/** Where a page came from, by the provenance file beside it; null where it does not say. */
export interface Provenance {
  address: string | null;
  taken: string | null;
  filter: string | null;
  /** What was asked for, where a command got the page. */
  query?: string;
}

/** One page of a hub, of whatever format: its bytes, and its provenance where there is any. */
export interface PageInput {
  source: Source;
  provenance: Provenance | null;
}

/**
 * A hub before it is read: its id, the file or folder it stands in, its pages in order, and what
 * went wrong on the way here, such as a file that could not be read.
 */
export interface HubInput {
  id: string;
  path: string;
  pages: PageInput[];
  diagnostics: Diagnostic[];
  curation: CurationInput;
}
