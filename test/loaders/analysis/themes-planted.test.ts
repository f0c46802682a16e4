import {randomLcg} from "d3-random";
import {expect, it} from "vitest";
import {themes} from "../../../loaders/analysis/themes.js";
import {readCurationFiles} from "../../../loaders/library/read-curation-files.js";
import {adjustedRandIndex} from "../../../loaders/statistics/partitions.js";

const shared = readCurationFiles("no such hub");

/** Five nouns of each of five themes, and nouns that papers have by chance. */
const subjects = [
  ["coral", "lagoon", "kelp", "tide", "plankton"],
  ["inflation", "currency", "tariff", "wage", "pension"],
  ["violin", "melody", "rhythm", "choir", "orchestra"],
  ["glacier", "volcano", "earthquake", "sediment", "basalt"],
  ["verb", "syllable", "vowel", "grammar", "dialect"]
];
const others = `bread,ladder,window,mirror,bottle,garden,basket,lantern,carpet,pillow,kettle,hammer,
saddle,blanket,candle,ribbon,button,wallet,bucket,shovel,fence,gate,tower,bridge,tunnel,harbour,
market,museum,theatre,stadium,hotel,castle,palace,cottage,barn,stable,chapel,temple,monastery,prison,
rabbit,horse,donkey,camel,goat,sheep,pigeon,sparrow,falcon,owl,tiger,leopard,wolf,bear,otter,badger,
apple,cherry,peach,lemon,olive,walnut,almond,pepper,onion,garlic,carrot,potato,cabbage,spinach,
doctor,lawyer,teacher,farmer,baker,tailor,sailor,soldier,miner,weaver,potter,painter,poet,actor`
  .split(",")
  .map((word) => word.trim());

/** Papers of one theme each, in texts that list nouns: six in ten of a theme, and rare others. */
function planted(papers: number, seed: number, themes: number) {
  const random = randomLcg(seed);
  const texts = Array.from({length: papers}, (_, i) =>
    (subjects[i % themes] ?? []).filter(() => random() < 0.6)
  );
  for (let i = 0; i < papers; ++i) {
    const word = others[Math.floor(random() * others.length)] ?? "";
    texts[Math.floor(random() * papers)]?.push(word);
  }
  return texts.map((words, i) => ({
    paper_id: String(i),
    title: `Of ${words.join(", of ")}`,
    summary: null
  }));
}

it.each([
  [40, 5, 10],
  [120, 5, 10],
  [300, 5, 10],
  [40, 4, 100],
  [120, 4, 20],
  [300, 4, 10]
])(
  "planted themes of single words are found in the titles of %d papers, one in %d of them of each theme",
  (papers, count, draws) => {
    const labels = new Map(
      subjects.slice(0, count).flatMap((words, theme) => words.map((word) => [word, theme]))
    );
    const seeds = Array.from({length: draws}, (_, i) => (i + 0.5) / draws);
    const found = seeds.map((seed) => {
      const {tables} = themes(
        {hub_id: "h", title: null, abstract: null},
        planted(papers, seed, count),
        shared,
        {
          intervals: false
        }
      );
      const of = new Map<string, string>();
      for (const {theme_id, terms} of tables.themes)
        for (const term of [JSON.parse(terms)].flat()) of.set(String(term), theme_id);
      const words = [...labels.keys()];
      const ids = new Map(words.map((word) => [of.get(word) ?? word, 0]));
      [...ids.keys()].forEach((id, i) => ids.set(id, i));
      return adjustedRandIndex(
        words.map((word) => ids.get(of.get(word) ?? word) ?? -1),
        words.map((word) => labels.get(word) ?? -1)
      );
    });
    expect(found.reduce((sum, one) => sum + one, 0) / seeds.length).toBeGreaterThanOrEqual(0.95);
  }
);
