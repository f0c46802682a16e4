import type {Table} from "./table.js";

/** A line of a hub's text: the parse ledger. */
export interface LineRow {
  hub_id: string;
  path: string;
  line: number;
  part: string;
  accounted: boolean;
  became: string;
  paper_id: string | null;
  spans: string | null;
  start_byte: number;
  end_byte: number;
  text: string;
  terminator: string;
  raw: Uint8Array | null;
}

export const linesTable: Table<LineRow> = {
  name: "lines",
  grain: "One row per hub, file and line of its text, in order: the parse ledger.",
  columns: {
    hub_id: {type: "STRING", nullable: false, meaning: "The hub."},
    path: {type: "STRING", nullable: false, meaning: "The file."},
    line: {type: "INT32", nullable: false, meaning: "The line's number in the file, from 1."},
    part: {
      type: "STRING",
      nullable: false,
      meaning: "The part of the page that the line belongs to."
    },
    accounted: {
      type: "BOOLEAN",
      nullable: false,
      meaning: "Whether a rule of the format gave the line its part."
    },
    became: {type: "STRING", nullable: false, meaning: "What the line turned into."},
    paper_id: {type: "STRING", nullable: true, meaning: "The citing paper that it went to."},
    spans: {
      type: "STRING",
      nullable: true,
      meaning:
        "Where a line holds several things: a JSON list of {start, end, became}, offsets in bytes."
    },
    start_byte: {
      type: "INT32",
      nullable: false,
      meaning: "The first byte of the line in the file."
    },
    end_byte: {
      type: "INT32",
      nullable: false,
      meaning: "The byte after the line and its terminator in the file."
    },
    text: {type: "STRING", nullable: false, meaning: "The line, decoded, without its terminator."},
    terminator: {
      type: "STRING",
      nullable: false,
      meaning: "The line's terminator: LF, CRLF, CR or none."
    },
    raw: {
      type: "BYTE_ARRAY",
      nullable: true,
      meaning:
        "The line's bytes where they are not valid UTF-8; else text and terminator hold them."
    }
  }
};
