import {figure} from "../figures/figure.js";
import {pairFilter} from "./cluster-filter.js";
import {
  coAssignmentFinding,
  coAssignmentReading,
  coAssignmentTwin,
  matrixRefusal
} from "./co-assignment-words.js";
import {coAssignments} from "./co-assignments.js";
import {element} from "../page/dom.js";
import {chartFigure} from "../figures/chart-figure.js";
import {coAssignmentCells, shareKey} from "./co-assignment-cells.js";

const mostPapers = 200;

/**
 * How often every two papers share a cluster, as a matrix of papers by papers in the order of the
 * default clustering; a sentence above 200 papers. A click on a cell selects its two papers.
 */
export const coAssignmentMatrix = figure({
  name: "Paper by paper",
  needs: ["papers", "clusterings", "clusters", "memberships", "co_assignment"],
  filters: [pairFilter],
  query: (tables) => ({
    papers: tables.papers,
    pairs: tables.co_assignment,
    found: tables.papers.length > mostPapers ? undefined : coAssignments(tables)
  }),
  draw({papers, pairs, found}, {width, selection}) {
    if (papers.length > mostPapers) {
      return element("p", {class: "refusal"}, matrixRefusal(papers.length, mostPapers));
    }
    const finding = coAssignmentFinding(found, papers.length);
    if (found === undefined || papers.length < 2) return chartFigure({finding, body: []});
    return chartFigure({
      finding,
      body: [shareKey(), coAssignmentCells(found, {width, alternative: finding, selection})],
      reading: coAssignmentReading(found),
      twin: {name: "co-assignment", rows: coAssignmentTwin(pairs, papers)}
    });
  }
});
