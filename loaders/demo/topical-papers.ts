import {randomLcg} from "d3-random";
import type {PaperText} from "../text/corpus.js";
import {madeUpWords, skewed} from "./made-up-texts.js";

interface TopicalOptions {
  papers: number;
  topics?: number;
  seed?: number;
}

const wordsOfTopic = 300;
const commonWords = 20_000;
const topicShare = 0.25;
const strayShare = 0.1;
const joints = [" of ", " for ", " with ", " in ", " and ", ", ", ": "];

/**
 * Generates papers on topics for measuring speed and quality on large hubs: words are drawn by the
 * law of Zipf and Mandelbrot from those of all papers, from those of the paper's topic, or now and
 * then from those of another one. Titles have 4 to 8 words of their own, and nine of ten papers a
 * summary of 10 to 18. Topics are of unequal size. Paper i is on topic `labels[i]`.
 */
export function topicalPapers({papers, topics = 40, seed = 1}: TopicalOptions): {
  papers: PaperText[];
  labels: number[];
} {
  const random = randomLcg(seed);
  const words = madeUpWords(commonWords + topics * wordsOfTopic, random);
  const common = words.slice(0, commonWords);
  const ofTopics = Array.from({length: topics}, (_, t) =>
    words.slice(commonWords + t * wordsOfTopic, commonWords + (t + 1) * wordsOfTopic)
  );
  const labels = Array.from({length: papers}, () =>
    Math.min(topics - 1, Math.floor(topics * random() ** 1.3))
  );
  const draw = (topic: number): string => {
    const kind = random();
    if (kind >= topicShare + strayShare) return common[skewed(commonWords, random)] ?? "";
    const of = kind < topicShare ? topic : Math.floor(random() * topics);
    return ofTopics[of]?.[skewed(wordsOfTopic, random)] ?? "";
  };
  const text = (least: number, most: number, topic: number): string => {
    const count = least + Math.floor(random() * (most - least + 1));
    return Array.from({length: count}, (_, i) => {
      const joint = joints[Math.floor(3 * joints.length * random())] ?? " ";
      return `${i === 0 ? "" : joint}${draw(topic)}`;
    }).join("");
  };
  return {
    labels,
    papers: labels.map((topic) => ({
      title: text(4, 8, topic),
      summary: random() < 0.9 ? text(10, 18, topic) : null
    }))
  };
}
