import * as Plot from "npm:@observablehq/plot";
import type {HubRow, TotalRow} from "npm:hubscope";
import {
  roleDifferences,
  roleProfiles,
  rolesFinding,
  roleShares,
  type RoleDifference,
  type RoleShare
} from "../lib/compare/role-profiles.js";
import {element} from "../lib/dom.js";
import {fitText} from "../lib/text-width.js";
import {quoted} from "../lib/words.js";
import {chartFigure} from "./chart-figure.js";

const rowHeight = 30;

/**
 * The role profiles of hubs side by side: for each role and hub the worst-case bounds of its share,
 * and its Wilson interval where at least five papers are classified; then the differences between
 * each two hubs that have so many, with Newcombe's interval.
 */
export function roleComparison(
  hubs: readonly HubRow[],
  {roles, width = 680}: {roles: readonly TotalRow[]; width?: number}
): HTMLElement {
  const profiles = roleProfiles(hubs, roles);
  const shares = roleShares(profiles);
  const differences = roleDifferences(profiles);
  const finding = rolesFinding(profiles);
  if (shares.length === 0) return chartFigure({finding, body: []});
  return chartFigure({
    finding,
    body: [
      sharesPlot(shares, {width, alternative: finding}),
      ...(differences.length === 0 ? [] : [differenceList(differences, profiles.length)])
    ],
    reading:
      "A thin line goes from the role’s share if no unclassified paper has it to its share if all have; a thick one is the 95 % Wilson interval, from five classified papers on, and holds only if those were drawn at random. A dot is the share among the classified.",
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

function sharesPlot(
  shares: readonly RoleShare[],
  {width, alternative}: {width: number; alternative: string}
): Element {
  const left = Math.min(260, Math.round(width * 0.4));
  const font = {size: 13, weight: 400};
  const rows = shares.map((share) => ({
    ...share,
    from: share.bounds?.lower,
    to: share.bounds?.upper,
    low: share.interval?.lower,
    high: share.interval?.upper
  }));
  const groups = new Set(rows.map(({role}) => role)).size;
  return Plot.plot({
    width,
    height: 50 + rows.length * rowHeight + groups * 14,
    marginLeft: left,
    marginRight: Math.max(86, Math.min(110, width * 0.2)),
    className: "role-shares",
    ariaLabel: alternative,
    x: {domain: [0, 1], tickFormat: (share: number) => `${Math.round(share * 100)} %`, label: null},
    y: {
      label: null,
      padding: 0.4,
      domain: [...new Set(rows.map(({hub}) => hub))],
      tickFormat: (hub: string) => fitText(hub, left - 16, font)
    },
    fy: {label: null, domain: [...new Set(rows.map(({role}) => role))]},
    marks: [
      Plot.ruleY(rows, {x1: "from", x2: "to", y: "hub", fy: "role", stroke: "currentColor"}),
      Plot.ruleY(rows, {
        x1: "low",
        x2: "high",
        y: "hub",
        fy: "role",
        stroke: "var(--accent)",
        strokeWidth: 6
      }),
      Plot.dot(rows, {
        x: "share",
        y: "hub",
        fy: "role",
        r: 5,
        fill: "var(--theme-background)",
        stroke: "currentColor",
        strokeWidth: 2
      })
    ]
  });
}

function differenceList(differences: readonly RoleDifference[], hubs: number): HTMLElement {
  const [{one: first, other: second} = {one: "", other: ""}] = differences;
  return element(
    "div",
    {class: "differences"},
    hubs === 2 && element("p", {}, `The share of ${quoted(first)} less that of ${quoted(second)}:`),
    element(
      "ul",
      {},
      ...differences.map(({role, one, other, difference, lower, upper}) => {
        const points = (share: number) => String(Math.round(share * 100)).replace("-", "−");
        const where = hubs === 2 ? "" : `, ${quoted(one)} less ${quoted(other)}`;
        const open = lower <= 0 && upper >= 0;
        return element(
          "li",
          {},
          `${quoted(role)}${where}: ${points(difference)} points (95 %: ${points(lower)} to ${points(upper)}), ${open ? "which may be none" : "which is more than sampling error"}.`
        );
      })
    )
  );
}
