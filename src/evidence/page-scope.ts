import {
  evidenceGate,
  papersToClassify,
  type FacetRow,
  type HubRow,
  type PaperRoleRow,
  type TotalRow,
  confidence
} from "npm:hubscope";
import {evidence, type Evidence, type Measure} from "./evidence.js";
import {knownApart} from "./evidence-words.js";
import {facetNames} from "./facet-names.js";
import {betterEvidence, evidenceOfPapers} from "./single-papers.js";
import {citingPapers} from "../page/hub-words.js";
import {agree, count, digits, listed} from "../page/words.js";
import type {Paper} from "../tables/paper.js";

/** What a page can say, and what it cannot, with the input that would unlock it. */
export interface PageScope {
  /** Of how many papers the role is known, in a sentence. */
  known: string;
  can: string[];
  cannot: string[];
}

interface Known {
  hub: HubRow;
  papers: Pick<Paper, "field" | "year" | "verdict">[];
  roles: TotalRow[];
  polarities: TotalRow[];
  facets: FacetRow[];
  paper_roles?: PaperRoleRow[];
}

/** What the tables of a hub allow its page to say, in sentences. */
export function pageScope({
  hub,
  papers,
  roles,
  polarities,
  facets,
  paper_roles: said = []
}: Known): PageScope {
  const total = citingPapers(hub);
  const of = (rows: TotalRow[], measure: Measure) =>
    betterEvidence(evidence(rows, measure, total), evidenceOfPapers(said, measure, total));
  const [role, stance] = [of(roles, "role"), of(polarities, "polarity")];
  const kinds = facetNames(facets, papers);
  const names = [...kinds.totals, ...kinds.carried];
  const [ofRoles, ofStances] = [shares(role, "role"), shares(stance, "stance")];
  return {
    known: knownWords(role),
    can: [
      papersLine(hub),
      representativesLine(hub),
      boundsLine(role, "role"),
      boundsLine(stance, "stance"),
      papers.length > 1 && "Which words papers share, and what themes those make.",
      papers.length > 1 && "Whether papers form groups, beyond what chance would do.",
      names.length > 0 && `How many papers there are by ${listed(names)}.`,
      `What became of each of the ${count(hub.lines_total, "line")} of the text.`
    ].filter((line) => typeof line === "string"),
    cannot: [
      ofRoles.line !== "" && ofRoles.line + ofRoles.apart,
      role.coverage.classified > 0 &&
        role.singles === undefined &&
        "The role of any one paper: roles are totals of the page. A file of Semantic Scholar, or of labelled citations, would bring them.",
      ofStances.line !== "" && ofStances.line + (ofRoles.apart === "" ? ofStances.apart : ""),
      summariesLine(hub),
      hub.parsed < total &&
        `Anything of the ${count(total - hub.parsed, "paper")} that the page counts and does not list. The further pages of this hub would bring them.`,
      hub.representatives === 0 &&
        hub.parsed > 0 &&
        "Which papers stand for the rest: the text names none as representative.",
      hub.abstract === null && "What the hub is about, in its own words: the text has no abstract.",
      papers.every(({year}) => year === null) &&
        !names.includes("years") &&
        hub.parsed > 0 &&
        "Anything over time: the text has no dates. A file of OpenAlex, Scopus or Web of Science would bring them, or page-style hub text, with a metadata row under each title."
    ].filter((line) => typeof line === "string")
  };
}

function knownWords({coverage: {classified, total, excess}, singles}: Evidence): string {
  const own = "no paper’s own role is known";
  if (singles !== undefined && classified > 0 && total > 1)
    return `Roles are known for ${classified === total ? "all" : `${digits(classified)} of`} ${count(total, "citing paper")}, paper by paper.`;
  if (total === 0) return "No citing paper is known.";
  if (excess > 0) return `The roles come to more than the ${count(total, "citing paper")}; ${own}.`;
  if (classified === 0)
    return total === 1
      ? "The role of the one citing paper is not known."
      : `Roles are known for none of ${count(total, "citing paper")}.`;
  if (classified === total)
    return `Roles are known for ${total === 1 ? "the one citing paper" : `all ${count(total, "citing paper")}`}, as totals.`;
  return `Roles are known for ${digits(classified)} of ${count(total, "citing paper")}, as totals: ${own}.`;
}

function papersLine({parsed, with_summary: told}: HubRow): string | false {
  if (parsed === 0) return false;
  if (parsed === 1) return `The one paper listed, ${told === 1 ? "with" : "without"} a summary.`;
  const all = told === parsed ? "all with a summary" : `${digits(told)} with a summary`;
  return `Which ${count(parsed, "paper")} are listed, ${all}.`;
}

function representativesLine({representatives: k}: HubRow): string | false {
  if (k === 1) return "Which paper the page calls representative.";
  return k > 0 && `Which ${count(k, "paper")} the page calls representative, and in what order.`;
}

function boundsLine({coverage, classes}: Evidence, what: string): string | false {
  const {classified, share} = coverage;
  if (classified === 0 || share === null) return false;
  if (share === 1) return `The share of each ${what}: every paper is classified.`;
  const size = classes.length === 1 ? `the one ${what} seen` : `each ${what} seen`;
  return `Between which bounds the share of ${size} lies, from ${count(classified, "classified paper")}${evidenceGate(classified) === "counts" ? "" : ", and its sampling error if those were drawn at random"}.`;
}

interface Shares {
  /** What of the shares is open, and what it would take; "" where nothing is. */
  line: string;
  /**
   * Why the papers that are known do not count for that, to follow it; "" where they are not in
   * question.
   */
  apart: string;
}

function shares({coverage, aside}: Evidence, what: "role" | "stance"): Shares {
  const {classified, total, share, unclassified, excess} = coverage;
  if (total === 0 || share === 1) return {line: "", apart: ""};
  if (excess > 0) {
    const line = `The share of each ${what}: the totals come to more than the papers. Totals without repetition would bring it.`;
    return {line, apart: ""};
  }
  if (classified === 0) {
    const why =
      aside.length === 0
        ? `the text gives no ${what === "role" ? "citation roles" : "citation polarities"}`
        : "its polarity labels are no stances";
    const line =
      what === "role"
        ? `Why papers cite the hub: ${why}. A citation-role summary would begin to say.`
        : `Whether papers support or contest the hub: ${why}. A polarity summary with stances would begin to say.`;
    return {line, apart: ""};
  }
  const need = papersToClassify(classified, total, {margin: 0.2});
  const open = `The share of each ${what} in all ${digits(total)} citing papers: ${digits(unclassified)} ${agree(unclassified, "is", "are")} not classified.`;
  return need < unclassified
    ? {
        line: `${open} Classifying ${count(need, "paper")}, drawn at random, would give all shares at once within 20 points, with ${confidence} confidence.`,
        apart: ` ${knownApart(classified)}`
      }
    : {
        line: `${open} Classifying ${unclassified === 1 ? "it" : `all ${digits(unclassified)}`} would settle it.`,
        apart: ""
      };
}

function summariesLine({title_only: bare}: HubRow): string | false {
  return (
    bare > 0 &&
    (bare === 1
      ? "What the one listed paper with only a title is about. Its abstract would say, which a file of OpenAlex or PubMed would bring."
      : `What the ${count(bare, "listed paper")} with only a title are about. Their abstracts would say, which a file of OpenAlex or PubMed would bring.`)
  );
}
