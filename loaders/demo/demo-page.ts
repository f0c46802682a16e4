import {syntheticMark} from "../tables/hubs.js";
import type {DemoPaper} from "./demo-paper.js";

interface DemoPage {
  title: string;
  abstract: string;
  papers: readonly DemoPaper[];
  profile: DemoProfile;
}

const representatives = 24;
const longestClaim = 600;

/** Writes a made-up page out in the layout of a whole page, the mark of a synthetic hub first. */
export function demoPage({title, abstract, papers, profile}: DemoPage): string {
  const n = papers.length;
  const roles = totals(profile.roles, profile.known * n);
  const polarities = totals(profile.polarities, profile.polarityKnown * n);
  const blocks = [
    syntheticMark,
    "pith. sign in",
    "hub Mixed citations",
    title,
    `${String(n)} Pith ${n === 1 ? "paper" : "papers"} citing it`,
    "abstract",
    abstract,
    "hub tools",
    "citation-role summary",
    ...(roles === "" ? [] : [roles]),
    "citation-polarity summary",
    ...(polarities === "" ? [] : [polarities]),
    "claims ledger",
    `  • abstract ${abstract.slice(0, longestClaim)}`,
    "co-cited works",
    "clear filters",
    ...facet("fields", papers, ({field}) => field),
    ...facet("years", papers, ({date}) => date.slice(0, 4)),
    ...facet("verdicts", papers, ({verdict}) => verdict.toUpperCase()),
    "representative citing papers",
    ...papers
      .filter(({summary}) => summary !== null)
      .slice(0, representatives)
      .flatMap(entry),
    "citing papers explorer",
    ...papers.flatMap(entry)
  ];
  return `${blocks.join("\n\n")}\n`;
}

function entry({title, summary, ...paper}: DemoPaper): string[] {
  const refs = `${String(paper.references)} ${paper.references === 1 ? "ref" : "refs"}`;
  const row = [paper.field, paper.date, paper.verdict, `novelty ${paper.novelty}`, refs];
  return [title, row.join(" · "), ...(summary === null ? [] : [summary])];
}

function facet(name: string, papers: readonly DemoPaper[], of: (paper: DemoPaper) => string) {
  const counts = new Map<string, number>();
  for (const paper of papers) counts.set(of(paper), (counts.get(of(paper)) ?? 0) + 1);
  const values = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return [name, ...values.map(([value, count]) => `${value} ${String(count)}`)];
}

/** Shares of a whole as a row of totals, those of none left out. */
function totals(shares: Readonly<Record<string, number>>, whole: number): string {
  return Object.entries(shares)
    .map(([label, share]) => [label, Math.round(share * whole)] as const)
    .filter(([, count]) => count > 0)
    .map(([label, count]) => `${label} ${String(count)}`)
    .join(" ");
}

/** What a made-up page knows of its citing papers: shares of them, and shares of those. */
interface DemoProfile {
  /** The share of the papers whose role is known. */
  known: number;
  /** The share of each role among those. */
  roles: Readonly<Record<string, number>>;
  /** The share of the papers whose polarity is known, and of each polarity among those. */
  polarityKnown: number;
  polarities: Readonly<Record<string, number>>;
}

/**
 * What hubs know, in turn: much and mostly background, less and mostly method, little, next to
 * nothing.
 */
export const demoProfiles: readonly [DemoProfile, ...DemoProfile[]] = [
  {
    known: 0.26,
    roles: {background: 0.8, method: 0.12, baseline: 0.05, other: 0.03},
    polarityKnown: 0.1,
    polarities: {supporting: 0.5, mentioning: 0.3, contrasting: 0.2}
  },
  {
    known: 0.12,
    roles: {method: 0.5, background: 0.3, dataset: 0.2},
    polarityKnown: 0.08,
    polarities: {background: 0.4, use_method: 0.6}
  },
  {
    known: 0.08,
    roles: {background: 0.55, baseline: 0.3, method: 0.15},
    polarityKnown: 0,
    polarities: {}
  },
  {known: 0.006, roles: {background: 1}, polarityKnown: 0, polarities: {}}
];
