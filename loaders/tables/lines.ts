import {bytes, flag, optional, table, text, whole, type RowOf} from "./table.js";

/** A line of a hub's text: the parse ledger. */
export type LineRow = RowOf<typeof linesTable>;

export const linesTable = table({
  name: "lines",
  grain: "One row per hub, file and line of its text, in order: the parse ledger.",
  columns: {
    hub_id: text("The hub."),
    path: text("The file."),
    line: whole("The line's number in the file, from 1."),
    part: text("The part of the page that the line belongs to."),
    accounted: flag("Whether a rule of the format gave the line its part."),
    became: text("What the line turned into."),
    paper_id: optional(text("The citing paper that it went to.")),
    spans: optional(
      text(
        "Where a line holds several things: a JSON list of {start, end, became}, offsets in bytes."
      )
    ),
    start_byte: whole("The first byte of the line in the file."),
    end_byte: whole("The byte after the line and its terminator in the file."),
    text: text("The line, decoded, without its terminator."),
    terminator: text("The line's terminator: LF, CRLF, CR or none."),
    raw: optional(
      bytes("The line's bytes where they are not valid UTF-8; else text and terminator hold them.")
    )
  }
});
