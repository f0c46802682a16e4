import {
  evidenceGate,
  newcombeInterval,
  worstCaseBounds,
  type HubRow,
  type PaperRoleRow,
  type ShareDifference,
  type TotalRow,
  confidence
} from "npm:hubscope";
import {
  classesAtOnce,
  colourOf,
  evidence,
  samplingInterval,
  type Evidence,
  type EvidenceClass
} from "../evidence/evidence.js";
import {betterEvidence, evidenceOfPapers} from "../evidence/single-papers.js";
import {citingPapers, hubTitle} from "../page/hub-words.js";
import {agree, capitalised, count, digits, inWords, listed, quoted} from "../page/words.js";

/** A hub among those compared, by its number from 1, with what is known of its citation roles. */
export interface RoleProfile {
  id: string;
  number: number;
  title: string;
  evidence: Evidence;
}

/** What is known of why papers cite hubs: totals of pages, and roles of single papers. */
export interface RoleRows {
  roles: readonly TotalRow[];
  paper_roles: readonly PaperRoleRow[];
}

/** The share of a role in a hub, as far as it is known. */
export interface RoleShare {
  role: string;
  /** The name of the role's colour in the stylesheet. */
  colour: string;
  hub: string;
  number: number;
  count: number;
  classified: number;
  /** The share of the classified papers; null below five of them. */
  share: number | null;
  /** The worst-case bounds, and the Wilson interval where the gate allows it. */
  bounds: {lower: number; upper: number} | null;
  interval: {lower: number; upper: number} | null;
}

/** How the share of a role differs between two hubs. */
export interface RoleDifference extends ShareDifference {
  role: string;
  known: boolean;
  /** The numbers of the hubs. */
  one: number;
  other: number;
}

/** The role profiles of hubs, in their order. */
export function roleProfiles(
  hubs: readonly HubRow[],
  {roles, paper_roles: said}: RoleRows
): RoleProfile[] {
  return hubs.map((hub, i) => {
    const own = ({hub_id}: {hub_id: string}) => hub_id === hub.hub_id;
    const total = citingPapers(hub);
    return {
      id: hub.hub_id,
      number: i + 1,
      title: hubTitle(hub),
      evidence: betterEvidence(
        evidence(roles.filter(own), "role", total),
        evidenceOfPapers(said.filter(own), "role", total)
      )
    };
  });
}

/** The roles that any of the hubs has, the most frequent first. */
export function rolesOf(profiles: readonly RoleProfile[]): string[] {
  const totals = new Map<string, number>();
  for (const {
    evidence: {classes}
  } of profiles) {
    for (const {label, count: some} of classes) totals.set(label, (totals.get(label) ?? 0) + some);
  }
  return [...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([role]) => role);
}

/**
 * The share of each role in each hub that has classified papers, with intervals that hold for all
 * roles of the hubs together.
 */
export function roleShares(profiles: readonly RoleProfile[]): RoleShare[] {
  const roles = rolesOf(profiles);
  const classes = rolesAtOnce(profiles) * profiles.length;
  return roles.flatMap((role) =>
    profiles.flatMap(({title, number, evidence: known}) => {
      const {classified, total} = known.coverage;
      const own = countOf(known, role);
      const bounds = worstCaseBounds(own, classified, total);
      if (classified === 0 || bounds === null) return [];
      return {
        role,
        colour: colourOf(role, "role", roles),
        hub: title,
        number,
        count: own,
        classified,
        share: isComparable(known) ? own / classified : null,
        bounds,
        interval: samplingInterval({count: own}, known, {classes})
      };
    })
  );
}

/**
 * How each role differs between each two hubs that both have at least five classified papers, with
 * intervals that hold for all roles of the hubs together, as those of the shares do.
 */
export function roleDifferences(profiles: readonly RoleProfile[]): RoleDifference[] {
  const able = profiles.filter(({evidence: known}) => isComparable(known));
  const pairs = able.flatMap((one, i) => able.slice(i + 1).map((other) => ({one, other})));
  const classes = rolesAtOnce(profiles) * pairs.length;
  return rolesOf(able).flatMap((role) =>
    pairs.flatMap(({one, other}) => {
      const found = newcombeInterval(proportion(one, role), proportion(other, role), {classes});
      const known = classOf(profiles, role)?.known ?? false;
      return found === null ? [] : {role, known, one: one.number, other: other.number, ...found};
    })
  );
}

/** Whether a difference is more than sampling error: its interval does not reach 0. */
export function holds({lower, upper}: ShareDifference): boolean {
  return lower > 0 || upper < 0;
}

/** How many roles the hubs may have: those that are declared, and those that are seen besides. */
export function rolesAtOnce(profiles: readonly RoleProfile[]): number {
  const classes = profiles.flatMap(({evidence: known}) => known.classes);
  return classesAtOnce({measure: "role", classes});
}

/** The level of the intervals of so many roles, of each of so many hubs or pairs of hubs. */
export function levelWords(roles: number, of: number, noun: "hub" | "pair of hubs"): string {
  const each =
    of === 1 ? `the one ${noun}` : `${digits(of)} ${noun === "hub" ? "hubs" : "pairs of hubs"}`;
  return `${confidence} over all ${digits(roles)} roles, seen or not, of ${each} together (Bonferroni)`;
}

/** How many differences there are that may be sampling error, in words. */
export function openWords(open: number): string {
  return `${count(open, "difference")} that may be sampling error`;
}

/** How the share of a role differs between two hubs, with the interval of the difference. */
export function differenceWords(found: RoleDifference): string {
  const {role, known, one, other, difference, lower, upper} = found;
  const more = difference >= 0;
  const [first, second] = more ? [one, other] : [other, one];
  const isOpen = !holds(found);
  const points = (share: number) => {
    const rounded = Math.round((more ? share : -share) * 100);
    if (rounded === 0 && !isOpen) return "under 1";
    return rounded < 0 ? `−${digits(-rounded)}` : digits(Math.abs(rounded));
  };
  const size = Math.abs(Math.round(difference * 100));
  const what =
    size === 0
      ? `as much in hub ${first} as in hub ${second}`
      : `${count(size, "point")} more in hub ${first} than in hub ${second}`;
  const range = `(${points(more ? lower : upper)} to ${points(more ? upper : lower)})`;
  const open = isOpen ? "; it may be sampling error" : "";
  return `${known ? capitalised(role) : quoted(role)}: ${what} ${range}${open}.`;
}

function classOf(profiles: readonly RoleProfile[], role: string): EvidenceClass | undefined {
  return profiles.flatMap(({evidence: {classes}}) => classes).find(({label}) => label === role);
}

function proportion({evidence: known}: RoleProfile, role: string) {
  const {classified, total} = known.coverage;
  return {count: countOf(known, role), classified, total};
}

function countOf({classes}: Evidence, role: string): number {
  return classes.find(({label}) => label === role)?.count ?? 0;
}

function isComparable({coverage: {classified, excess}}: Evidence): boolean {
  return evidenceGate(classified) !== "counts" && excess === 0;
}

/** What else may keep hubs from being compared, as the end of a sentence; "" where nothing does. */
function exceeding(low: readonly RoleProfile[]): string {
  return low.some(({evidence: {coverage}}) => coverage.excess > 0)
    ? " or totals that come to more than the papers"
    : "";
}

function fitting(low: readonly RoleProfile[]): string {
  return exceeding(low) === "" ? "" : " and totals that its papers allow";
}

/** Why the profiles of which those are `low` can't be compared, in words. */
function uncomparable(profiles: readonly RoleProfile[], low: readonly RoleProfile[]): string {
  if (low.length === profiles.length && low.length > 1) {
    const none = low.length === 2 ? "neither" : "none";
    return `${none} of the ${inWords(low.length)} hubs has five classified papers${fitting(low)}`;
  }
  const few = low.find(({evidence: {coverage}}) => coverage.excess === 0);
  if (few !== undefined) {
    const papers = count(few.evidence.coverage.classified, "classified paper");
    return `${quoted(few.title)} has ${papers}, not the five that it takes`;
  }
  const titles = listed(low.map(({title}) => quoted(title)));
  return `the totals of ${titles} come to more than ${agree(low.length, "its", "their")} papers`;
}

/** What the profiles say, in a sentence or two, or why they can't be compared. */
export function rolesFinding(profiles: readonly RoleProfile[]): string {
  const low = profiles.filter(({evidence: known}) => !isComparable(known));
  const able = profiles.length - low.length;
  if (able < 2) return `Roles are not compared: ${uncomparable(profiles, low)}.`;
  const apart = roleDifferences(profiles).filter(holds);
  const also =
    low.length === 0
      ? ""
      : ` ${low.length === 1 ? "One hub is" : `${digits(low.length)} hubs are`} left out, with fewer than five classified papers${exceeding(low)}.`;
  if (apart.length === 0) {
    return `No role’s share differs between these hubs by more than sampling error.${also}`;
  }
  const roles = [...new Set(apart.map(({role}) => quoted(role)))];
  return `The ${agree(roles.length, "share")} of ${listed(roles)} ${agree(roles.length, "differs", "differ")} between hubs by more than sampling error, if the classified papers were drawn at random.${also}`;
}
