import {randomLcg} from "d3-random";
import {demoPage, demoProfiles} from "./demo-page.js";
import {demoPaper, type DemoPaper, type DemoTopic, demoTopics, sharedTopics} from "./demo-paper.js";

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

/** Papers of different titles, the first topics most often. */
function papersOf(
  topics: readonly DemoTopic[],
  count: number,
  random: () => number,
  others: readonly DemoPaper[] = []
): DemoPaper[] {
  const titles = new Set(others.map(({title}) => title));
  return Array.from({length: count}, () => {
    const make = () => demoPaper(topics, Math.floor(topics.length * random() ** 1.5), random);
    let paper = make();
    for (let tries = 1; titles.has(paper.title) && tries < mostTries; ++tries) paper = make();
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
