import {capital} from "./made-up-texts.js";

/** A made-up paper as a page of a hub lists it. */
export interface DemoPaper {
  title: string;
  summary: string | null;
  field: string;
  /** ISO 8601, a day. */
  date: string;
  verdict: string;
  novelty: string;
  references: number;
}

const firstYear = 2021;
const years = 6;
const titleOnlyShare = 0.08;
const fields = ["cs.LG", "stat.ML", "cs.CL", "physics.soc-ph"];
const verdicts = ["unverdicted", "unverdicted", "accept", "conditional"];

const settings = [
  "at dusk",
  "in wet years",
  "by the sea",
  "after the winter",
  "in small towns",
  "before sunrise",
  "under street lights",
  "in old photographs",
  "at the station",
  "on market days",
  "in borrowed rooms",
  "at the equinox",
  "in a neighbour’s letters",
  "from memory",
  "on the way home",
  "for beginners",
  "over ten summers",
  "in the dark",
  "with children",
  "as a hobby"
];

/**
 * Makes up a paper on a topic, with a phrase of another one now and then. The later a topic stands
 * among the `topics`, the later its papers. `random` gives numbers from 0 to 1; `howMany` settings
 * stand in its title, one by default.
 */
export function demoPaper(
  topics: readonly DemoTopic[],
  topic: number,
  random: () => number,
  howMany = 1
): DemoPaper {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
  const own = topics[topic] ?? [];
  const other = topics[Math.floor(random() * topics.length)] ?? own;
  const phrase = () => (random() < 0.85 ? pick(own) : pick(other));
  const [a, b, c] = [pick(own), phrase(), phrase()];
  const setting = Array.from({length: howMany}, () => pick(settings)).join(", ");
  const titles = [
    `${a}, ${setting}`,
    `${a} and ${b}, ${setting}`,
    `from ${a} to ${b}, ${setting}`,
    `on ${a} and the ${b}, ${setting}`,
    `what is it about the ${a}? ${setting}`,
    `of ${a}, or of ${b}, ${setting}`
  ];
  const summaries = [
    `there is more to ${a} than to ${b}, and it is because of the ${c} that this is so.`,
    `there are the ${a} to begin with, ${setting}, and then the ${b} and the ${c} as well.`,
    `it is the ${b} and the ${a}, ${pick(settings)}, that have to do with the ${c}.`,
    `of ${a}, of ${b}, and of what they have to do with the ${c}.`
  ];
  const late = (topic / Math.max(1, topics.length - 1) + 2 * random()) / 3;
  const two = (most: number) => String(1 + Math.floor(random() * most)).padStart(2, "0");
  return {
    title: capital(pick(titles)),
    summary: random() < titleOnlyShare ? null : capital(pick(summaries)),
    field: fields[Math.floor(((topic % 3) / 2 + random()) * 2)] ?? "cs.LG",
    date: `${String(firstYear + Math.floor(late * years))}-${two(12)}-${two(28)}`,
    verdict: pick(verdicts),
    novelty: (3 + random() * 6).toFixed(1),
    references: 1 + Math.floor(random() ** 2 * 8)
  };
}

/** A topic of made-up papers: phrases that only its papers use, the first of them its name. */
export type DemoTopic = readonly [name: string, ...phrases: string[]];

/**
 * The topics that hubs made by `npm run demo` take turns with. They are of everyday things, so that
 * nobody takes a made-up paper for science.
 */
export const demoTopics: readonly DemoTopic[] = [
  ["tide pools", "limpet trails", "spring tide", "hermit crabs", "rock ledges", "kelp shade"],
  ["paper lanterns", "rice paper", "bamboo frames", "lantern festivals", "candle draught"],
  ["sourdough starters", "rye flour", "crumb structure", "proofing baskets", "oven steam"],
  ["clock towers", "pendulum length", "bell strikes", "weight shafts", "dial faces"],
  ["moss gardens", "stone lanterns", "gravel paths", "shade gradient", "spore capsules"],
  ["kite strings", "tail ribbons", "wind shear", "bridle points", "kite fighting"],
  ["beehive songs", "queen piping", "waggle dances", "comb cells", "smoke bellows"],
  ["harbour bells", "fog signals", "buoy chains", "ferry horns", "pier echoes"],
  ["button boxes", "mother of pearl", "thread shanks", "coat toggles", "sorting trays"],
  ["snow fences", "drift profile", "slat spacing", "lee slope", "thaw dates"],
  ["library ladders", "brass rails", "shelf labels", "reading alcoves", "spiral stairs"],
  ["orchard ladders", "pear espaliers", "grafting wax", "windfall counts", "cider presses"],
  ["puddle maps", "rain gauges", "kerb stones", "boot prints", "drain covers"]
];

/** The topics that every hub has a little of, and that papers citing several hubs are on. */
export const sharedTopics: readonly DemoTopic[] = [
  ["pocket notebooks", "pencil sketches", "margin notes", "page ribbons", "index tabs"],
  ["weather rhymes", "almanac sayings", "barometer needles", "cloud charts", "frost dates"]
];
