import type {PaperRow} from "npm:hubscope";
import {svgElement} from "../page/dom.js";
import {followSelection} from "../interaction/follow-selection.js";
import type {Selection} from "../interaction/selection.js";
import {uniqueId} from "../page/unique-id.js";
import {count, digits} from "../page/words.js";
import {hatching} from "../figures/hatching.js";

const height = 18;

/**
 * A group of papers as a bar, as long as its share of the `largest` group; while some papers are
 * selected, those of the group are drawn full and the rest of the bar pale.
 */
export function groupBar(
  {papers, colour, name}: {papers: readonly PaperRow[]; colour: string; name: string},
  {
    width = 400,
    largest = papers.length,
    selection
  }: {width?: number; largest?: number; selection?: Selection | undefined} = {}
): SVGSVGElement {
  const hatch = uniqueId("hatch");
  const long = (size: number) => (size / Math.max(1, largest)) * width;
  const whole = long(papers.length);
  const rect = (kind: string) =>
    svgElement("rect", {
      class: `mark ${colour} ${kind}`,
      y: 0.5,
      width: whole,
      height: height - 1,
      fill: colour === "not-classified" ? `url(#${hatch})` : null
    });
  const [back, front] = [rect("whole"), rect("matching")];
  const node = svgElement(
    "svg",
    {
      class: "bar",
      width: whole,
      height,
      viewBox: `0 0 ${whole} ${height}`,
      role: "img",
      "aria-label": `${name}: ${count(papers.length, "paper")}`
    },
    colour === "not-classified" && hatching(hatch),
    back,
    front
  );
  followSelection(selection, node, ({matched}) => {
    const some = papers.filter(({paper_id}) => matched === null || matched.has(paper_id)).length;
    back.classList.toggle("unmatched", matched !== null);
    front.setAttribute("width", String(long(some)));
    const selected = matched === null ? "" : `, ${digits(some)} selected`;
    node.setAttribute("aria-label", `${name}: ${count(papers.length, "paper")}${selected}`);
  });
  return node;
}
