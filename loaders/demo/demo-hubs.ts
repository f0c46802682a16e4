import {randomLcg} from "d3-random";
import {syntheticMark} from "../tables/hubs.js";
import {demoPaper, demoTopics, sharedTopics, type DemoPaper, type DemoTopic} from "./demo-paper.js";

/** What to make up: how many hubs, of how many papers each, from which seed. */
export interface DemoOptions {
  hubs: number;
  papers: number;
  /** 1 by default. */
  seed?: number;
}

/** A made-up hub: the id to file it under, and its text. */
export interface DemoHub {
  id: string;
  text: string;
}

const ownTopics = 4;
const sharedShare = 0.1;
const mostTries = 50;

/**
 * Makes up hubs as whole pages of hub text, each marked synthetic in its first line and its title.
 * Hubs differ in topics, in citation roles and polarities and in how many are known; neighbours have
 * a topic in common, and some papers cite several hubs. The text of a hub depends on its number, on
 * `papers` and on `seed`, not on how many hubs there are.
 */
export function demoHubs({hubs, papers, seed = 1}: DemoOptions): DemoHub[] {
  const pool = papersOf(sharedTopics, Math.ceil(papers * sharedShare), stream(seed, 0));
  return Array.from({length: hubs}, (_, i) => {
    const random = stream(seed, i + 1);
    const topics = topicsOf(i);
    const shared = pool.filter(() => random() < 0.5).slice(0, Math.floor(papers / 2));
    const own = papersOf(topics, papers - shared.length, random, shared);
    const [first = [], second = []] = topics;
    return {
      id: `synthetic-${String(i + 1)}`,
      text: demoPage({
        title: `Synthetic Hub ${String(i + 1)}: ${first[0] ?? ""} and ${second[0] ?? ""}`,
        abstract: abstractOf(topics),
        papers: spread(own, shared, random),
        profile: demoProfiles[i % demoProfiles.length] ?? demoProfiles[0]
      })
    };
  });
}

function topicsOf(hub: number): DemoTopic[] {
  const own = Array.from(
    {length: ownTopics},
    (_, k) => demoTopics[(hub * (ownTopics - 1) + k) % demoTopics.length] ?? []
  );
  return [...own, ...sharedTopics].filter((topic): topic is DemoTopic => topic.length > 0);
}

/**
 * Papers of different titles, the first topics most often. Where titles run out, those that follow say
 * one setting more.
 */
function papersOf(
  topics: readonly DemoTopic[],
  count: number,
  random: () => number,
  others: readonly DemoPaper[] = []
): DemoPaper[] {
  const titles = new Set(others.map(({title}) => title));
  let settings = 1;
  return Array.from({length: count}, () => {
    const make = () =>
      demoPaper(topics, Math.floor(topics.length * random() ** 1.5), random, settings);
    let paper = make();
    for (let tries = 1; titles.has(paper.title); ++tries) {
      if (tries % mostTries === 0) settings += 1;
      paper = make();
    }
    titles.add(paper.title);
    return paper;
  });
}

/** The papers of both lists in one, the second's at random places. */
function spread(
  papers: readonly DemoPaper[],
  others: readonly DemoPaper[],
  random: () => number
): DemoPaper[] {
  const all = [...papers];
  for (const other of others) all.splice(Math.floor(random() * (all.length + 1)), 0, other);
  return all;
}

function abstractOf(topics: readonly DemoTopic[]): string {
  const [one, two, three, four] = topics.map(([name, ...phrases]) => [
    name,
    ...phrases.slice(0, 2)
  ]);
  const listed = (phrases: readonly string[] = []) => phrases.join(", ");
  return `This work is made up, and so is all that cites it. It joins ${listed(one)} to ${listed(two)}. Along the way it takes in ${listed(three)}. A last part is on ${listed(four)}.`;
}

/** Random numbers from 0 to 1 that differ for each seed and hub. */
function stream(seed: number, hub: number): () => number {
  const mixed = Math.imul(seed + 0x9e3779b1, 0x85ebca6b) ^ Math.imul(hub + 1, 0xc2b2ae35);
  const random = randomLcg(mixed >>> 1);
  random();
  return random;
}

interface DemoPage {
  title: string;
  abstract: string;
  papers: readonly DemoPaper[];
  profile: DemoProfile;
}

const representatives = 24;
const longestClaim = 600;

/** Writes a made-up page out in the layout of a whole page, the mark of a synthetic hub first. */
function demoPage({title, abstract, papers, profile}: DemoPage): string {
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
const demoProfiles: readonly [DemoProfile, ...DemoProfile[]] = [
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
