import {flag, number, optional, table, text, whole, type RowOf} from "./table.js";

/** A citation role or polarity of a single citing paper, and who says so. */
export type PaperRoleRow = RowOf<typeof paperRolesTable>;

/** What a label of a paper is: why it cites the hub, or with what stance. */
export type LabelledMeasure = "role" | "polarity";

export const paperRolesTable = table({
  name: "paper_roles",
  grain:
    "One row per hub, citing paper, source, and citation role or polarity that the source gives the paper or some of its sentences; none of hub text. A paper may have several roles: they do not add up to papers.",
  columns: {
    hub_id: text("The hub that the paper cites."),
    paper_id: text("The citing paper."),
    measure: text<LabelledMeasure>("What the label is: role or polarity."),
    label: text(
      "The role or polarity in the words of hub text where these have one of the same meaning, else the source's word."
    ),
    known: flag("Whether the label is in the words of hub text."),
    written: text("The label in the source's word."),
    cito: optional(text("The property of CiTO that is nearest to the label; null where none is.")),
    source: text("The source that says it, by the name of its format."),
    sentences: whole(
      "How many different sentences of the paper have the label; 0 where the source labels the paper as a whole."
    ),
    confidence: optional(
      number("The highest confidence of the source, from 0 to 1; null where it does not say.")
    )
  }
});
