import type {HubRow, TotalRow} from "npm:hubscope";
import {
  holds,
  levelWords,
  openWords,
  roleDifferences,
  roleProfiles,
  rolesOf,
  rolesFinding,
  roleShares,
  differenceWords,
  type RoleDifference,
  type RoleProfile
} from "./role-profiles.js";
import {asWritten, element} from "../page/dom.js";
import {told} from "../page/words.js";
import {chartFigure} from "../figures/chart-figure.js";
import {roleBrackets} from "./role-brackets.js";

/**
 * The role profiles of hubs side by side: for each role and hub the worst-case bounds of its share,
 * and its Wilson interval where at least five papers are classified; then the differences between
 * each two hubs that have so many, with Newcombe's interval: those that hold, and behind a fold those
 * that may be sampling error.
 */
export function roleComparison(
  hubs: readonly HubRow[],
  {roles, width = 680}: {roles: readonly TotalRow[]; width?: number}
): HTMLElement {
  const profiles = roleProfiles(hubs, roles);
  const shares = roleShares(profiles);
  const differences = roleDifferences(profiles);
  const finding = rolesFinding(profiles);
  const level = levelWords(rolesOf(profiles).length);
  if (shares.length === 0) return chartFigure({finding, body: []});
  return chartFigure({
    finding,
    body: [
      hubKey(profiles),
      roleBrackets(shares, {width, alternative: finding}),
      ...(differences.length === 0 ? [] : [differenceList(differences, level)])
    ],
    reading: told(
      "Each row is a hub, by its number. A thin bracket goes from the role’s share if no unclassified paper has it to its share if all have.",
      shares.some(({interval}) => interval !== null) &&
        `A thick line is the Wilson interval, ${level}, from 5 classified papers on, and holds only if those were drawn at random.`,
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
      `In percentage points, with Newcombe’s interval of the difference in brackets, ${level}, if the classified papers were drawn at random:`
    ),
    held.length > 0 && list(held),
    open.length > 0 &&
      element("details", {}, element("summary", {}, openWords(open.length)), list(open))
  );
}
