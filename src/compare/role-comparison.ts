import type {HubRow} from "npm:hubscope";
import {chartFigure} from "../figures/chart-figure.js";
import {asWritten, element, svgElement} from "../page/dom.js";
import {fitText} from "../page/text-width.js";
import {told} from "../page/words.js";
import {
  differenceWords,
  holds,
  levelWords,
  openWords,
  roleDifferences,
  roleProfiles,
  rolesFinding,
  rolesAtOnce,
  roleShares,
  type RoleDifference,
  type RoleProfile,
  type RoleShare,
  type RoleRows
} from "./role-profiles.js";

const rowHeight = 22;
const left = 26;
const right = 18;

/**
 * The role profiles of hubs side by side: for each role and hub the worst-case bounds of its share,
 * and its Wilson interval where at least five papers are classified; then the differences between
 * each two hubs that have so many, with Newcombe's interval: those that hold, and behind a fold those
 * that may be sampling error.
 */
export function roleComparison(
  hubs: readonly HubRow[],
  {width = 680, ...rows}: RoleRows & {width?: number}
): HTMLElement {
  const profiles = roleProfiles(hubs, rows);
  const shares = roleShares(profiles);
  const differences = roleDifferences(profiles);
  const finding = rolesFinding(profiles);
  const roles = rolesAtOnce(profiles);
  const pairs = new Set(differences.map(({one, other}) => `${one} ${other}`)).size;
  if (shares.length === 0) return chartFigure({finding, body: []});
  return chartFigure({
    finding,
    body: [
      hubKey(profiles),
      roleBrackets(shares, {width, alternative: finding}),
      ...(differences.length === 0
        ? []
        : [differenceList(differences, levelWords(roles, pairs, "pair of hubs"))])
    ],
    reading: told(
      "Each row is a hub, by its number. A thin bracket goes from the role’s share if no unclassified paper has it to its share if all have.",
      shares.some(({interval}) => interval !== null) &&
        `A thick line is the Wilson interval, ${levelWords(roles, profiles.length, "hub")}, from 5 classified papers on, and holds only if those were drawn at random.`,
      shares.some(({share}) => share !== null) && "A dot is the share among the classified."
    ),
    twin: {
      name: "roles by hub",
      rows: shares.map(({role, hub, count: papers, classified, bounds, interval}) => ({
        role,
        hub,
        papers,
        classified,
        "at least": bounds?.lower ?? null,
        "at most": bounds?.upper ?? null,
        "Wilson from": interval?.lower ?? null,
        "Wilson to": interval?.upper ?? null
      }))
    }
  });
}

function hubKey(profiles: readonly RoleProfile[]): HTMLElement {
  return element(
    "ol",
    {class: "hub-key"},
    ...profiles.map(({title}) => element("li", {}, asWritten(title)))
  );
}

function differenceList(differences: readonly RoleDifference[], level: string): HTMLElement {
  const held = differences.filter(holds);
  const open = differences.filter((one) => !holds(one));
  const list = (some: readonly RoleDifference[]) =>
    element("ul", {}, ...some.map((one) => element("li", {}, differenceWords(one))));
  return element(
    "div",
    {class: "differences"},
    element(
      "p",
      {},
      `In percentage points, with Newcombe’s interval of the difference in brackets, ${level}, if the classified papers of each hub were drawn at random, apart from those of the other; a paper that cites both counts in both:`
    ),
    held.length > 0 && list(held),
    open.length > 0 &&
      element("details", {}, element("summary", {}, openWords(open.length)), list(open))
  );
}

/**
 * The share of each role in hubs: the role as a heading in its colour, and a row for each hub, by its
 * number, with a bracket for the worst-case bounds, a thick line for the Wilson interval and a dot
 * for the share of the classified papers, over an axis from 0 to 100 %.
 */
function roleBrackets(
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
