import type {RoleShare} from "./role-profiles.js";
import {svgElement} from "../page/dom.js";
import {fitText} from "../page/text-width.js";

const rowHeight = 22;
const left = 26;
const right = 18;

/**
 * The share of each role in hubs: the role as a heading in its colour, and a row for each hub, by its
 * number, with a bracket for the worst-case bounds, a thick line for the Wilson interval and a dot
 * for the share of the classified papers, over an axis from 0 to 100 %.
 */
export function roleBrackets(
  shares: readonly RoleShare[],
  {width = 680, alternative = ""}: {width?: number; alternative?: string} = {}
): SVGSVGElement {
  const x = (share: number) => left + share * (width - left - right);
  const marks: SVGElement[] = [];
  let y = 6;
  let role: string | null = null;
  for (const share of shares) {
    if (share.role !== role) {
      marks.push(
        svgElement(
          "text",
          {class: `class-name ${share.colour}`, x: 0, y: y + 16},
          fitText(share.role, width, {size: 15, weight: 600})
        )
      );
      y += 26;
      role = share.role;
    }
    marks.push(...rowMarks(share, {x, y: y + rowHeight / 2}));
    y += share === lastOf(shares, share.role) ? rowHeight + 10 : rowHeight;
  }
  const height = y + 54;
  return svgElement(
    "svg",
    {
      class: "role-shares",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-label": alternative
    },
    ...marks,
    ...axis(x, y + 4)
  );
}

function lastOf(shares: readonly RoleShare[], role: string): RoleShare | undefined {
  return shares.filter((share) => share.role === role).at(-1);
}

function rowMarks(
  {number, colour, bounds, interval, share}: RoleShare,
  {x, y}: {x: (share: number) => number; y: number}
): SVGElement[] {
  return [
    svgElement("text", {class: "value", x: 0, y: y + 5}, number),
    ...(bounds === null
      ? []
      : [
          svgElement("path", {
            class: `bounds ${colour}`,
            d: `M${x(bounds.lower)},${y - 6}v12m0,-6H${x(bounds.upper)}m0,-6v12`
          })
        ]),
    ...(interval === null
      ? []
      : [
          svgElement("line", {
            class: `interval ${colour}`,
            x1: x(interval.lower),
            x2: x(interval.upper),
            y1: y,
            y2: y
          })
        ]),
    ...(share === null
      ? []
      : [svgElement("circle", {class: `estimate ${colour}`, cx: x(share), cy: y, r: 6})])
  ];
}

function axis(x: (share: number) => number, y: number): SVGElement[] {
  return [
    svgElement("line", {class: "axis", x1: x(0), x2: x(1), y1: y, y2: y}),
    ...[0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
      svgElement("line", {class: "axis", x1: x(share), x2: x(share), y1: y, y2: y + 4}),
      svgElement(
        "text",
        {class: "tick", x: x(share), y: y + 20, "text-anchor": "middle"},
        `${share * 100}\u00a0%`
      )
    ]),
    svgElement(
      "text",
      {class: "tick", x: x(1), y: y + 42, "text-anchor": "end"},
      "share of the hub’s citing papers →"
    )
  ];
}
