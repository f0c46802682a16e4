import type {Diagnostic, Place} from "../messages/diagnostic.js";
import type {Ledger} from "./ledger.js";

/** The list of the page that an entry stands in. */
export type List = "explorer" | "representatives" | "stray";

/** What a metadata row says of a citing paper; null where it does not say. */
export interface Metadata {
  field: string | null;
  date: string | null;
  verdict: string | null;
  novelty: number | null;
  references: number | null;
}

/**
 * One citing paper as one list of the page has it, and the file and line where it starts; what the
 * text does not say is null.
 */
export interface Entry {
  list: List;
  title: string | null;
  summary: string | null;
  metadata: Metadata | null;
  path: string;
  line: number;
}

/** A total that the page states: of a role, of a polarity, or of the values of a facet. */
export interface Count {
  facet: string;
  /** `summary`: the row under a summary label. `facet`: the list under a facet label. */
  origin: "summary" | "facet";
  value: string;
  count: number;
  place: Place;
}

/** What the head of the page says of the hub; what the text does not say is null. */
export interface Head {
  title: string | null;
  tier: string | null;
  label: string | null;
  header: string | null;
  /** How many papers cite the hub, by the page's own words. */
  declared: number | null;
  /** The share of "background" that the page states, in per cent, by its own unstated rule. */
  statedBackground: number | null;
  externalCitations: number | null;
  abstract: string | null;
  authors: string | null;
  /** Whether the text says in its first line that `npm run demo` made it up. */
  synthetic: boolean;
  place: Place;
}

/** One page of hub text, read: nothing left out, nothing merged, nothing joined yet. */
export interface Parsed {
  path: string;
  head: Head;
  entries: Entry[];
  counts: Count[];
  lines: Ledger;
  diagnostics: Diagnostic[];
}
