import {spawnSync} from "node:child_process";
import {performance} from "node:perf_hooks";
import {randomLcg} from "d3-random";
import {themes, type ThemeStage} from "../../analysis/themes.js";
import {readCurationFiles} from "../../library/read-curation-files.js";
import type {PaperText} from "../../text/corpus.js";
import {tokenBuffer, tokenise} from "../../text/tokenise.js";
import {inTurn, milliseconds, type BenchRow} from "./row.js";

const few = 10_000;
const many = 100_000;

/**
 * Tokenising against a bare regular-expression match over the same texts, in turn; the terms and
 * themes of 10,000 papers, and of 100,000 in a process of its own, with the time a stage; their
 * growth; and the peak memory of that process.
 */
export function themesRows(): BenchRow[] {
  const run = themesRun(few);
  const [small, ...others] = Array.from({length: 3}, run).sort((a, b) => a.all - b.all);
  const {run: large, peak} = once(many);
  const middle = others[0] ?? small ?? large;
  return [
    tokenising(),
    sized("10,000", middle, "< 2000 ms"),
    sized("100,000", large, "< 25000 ms"),
    {
      name: "themes, growth, 10k → 100k papers",
      figure: `n^${Math.log10(large.all / middle.all).toFixed(2)}`,
      target: "≤ n^1.2",
      detail: "the exponent of the time"
    },
    {
      name: "themes, peak memory of the process",
      figure: `${(peak / 1e6).toFixed(0)} MB`,
      target: "< 1500 MB",
      detail: "at 100,000 papers, with the papers and the tables"
    }
  ];
}

function tokenising(): BenchRow {
  const texts = themesPapers(few).flatMap(({title, summary}) => [title ?? "", summary ?? ""]);
  const buffer = tokenBuffer(1024);
  let tokens = 0;
  let matches = 0;
  const {ratio, times} = inTurn(
    () => {
      tokens = 0;
      for (const text of texts) tokens += tokenise(text, buffer).count;
    },
    () => {
      matches = 0;
      for (const text of texts)
        matches += text.match(/[\p{L}\p{N}][\p{L}\p{N}+#-]*/gu)?.length ?? 0;
    }
  );
  if (tokens !== matches) throw new Error(`${String(tokens)} tokens, ${String(matches)} matches`);
  return {
    name: "tokenise, 10,000 papers",
    figure: `${ratio.toFixed(2)} ×`,
    target: "≥ 0.5 ×",
    detail: `of the speed of a bare match: ${times}`
  };
}

function sized(papers: string, {all, stages, terms, themes}: ThemesRun, target: string): BenchRow {
  const times = Object.entries(stages).map(([stage, took]) => `${stage} ${milliseconds(took)}`);
  return {
    name: `themes, ${papers} papers`,
    figure: milliseconds(all),
    target,
    detail: `${times.join(", ")}; ${String(terms)} terms, ${String(themes)} themes`
  };
}

function once(papers: number): {run: ThemesRun; peak: number} {
  const script = import.meta.filename;
  const {stdout, stderr, status} = spawnSync(
    process.execPath,
    ["--import=tsx", script, String(papers)],
    {encoding: "utf8"}
  );
  if (status !== 0) throw new Error(`the themes failed: ${stderr}`);
  const found: {run: ThemesRun; peak: number} = JSON.parse(stdout);
  return found;
}

/** A run of the themes: milliseconds in all and a stage, and how many terms and themes there are. */
interface ThemesRun {
  all: number;
  stages: Record<ThemeStage, number>;
  terms: number;
  themes: number;
}

/** A function that finds the terms and themes of so many made-up papers each time, and times it. */
export function themesRun(papers: number): () => ThemesRun {
  const rows = themesPapers(papers).map((paper, i) => ({paper_id: String(i), ...paper}));
  const hub = {hub_id: "bench", title: "A Hub", abstract: rows[0]?.summary ?? null};
  const curation = readCurationFiles("");
  return () => {
    const stages = {read: 0, terms: 0, "co-words": 0, themes: 0, diagram: 0, uptake: 0, tables: 0};
    const start = performance.now();
    const {tables} = themes(hub, rows, curation, {
      staged: (stage, run) => {
        const from = performance.now();
        const result = run();
        stages[stage] = performance.now() - from;
        return result;
      }
    });
    const all = performance.now() - start;
    return {all, stages, terms: tables.terms.length, themes: tables.themes.length};
  };
}

const syllables = "ba co di fu ga le mi no pra que ri sto tu ve xa".split(" ");
const vocabulary = 20_000;
const phrases = 4_000;
const functionWords = ["the", "of", "and", "in", "with", "for"];

/**
 * Papers of made-up words to measure with, as natural text has them: words and phrases of two or
 * three words by Zipf's law, function words between them, nine summaries in ten papers. The same
 * seed gives the same papers.
 */
export function themesPapers(papers: number, {seed = 1}: {seed?: number} = {}): PaperText[] {
  const random = randomLcg(seed);
  const zipf = (count: number) => Math.floor(count ** random()) - 1;
  const known = Array.from({length: phrases}, (_, i) =>
    Array.from({length: 2 + (i % 2)}, () => word(zipf(vocabulary))).join(" ")
  );
  const text = (pieces: number) =>
    Array.from({length: pieces}, () => {
      const kind = random();
      if (kind < 0.35) return functionWords[Math.floor(random() * functionWords.length)] ?? "";
      return kind < 0.55 ? (known[zipf(phrases)] ?? "") : word(zipf(vocabulary));
    }).join(" ");
  return Array.from({length: papers}, (_, i) => ({
    title: text(6 + Math.floor(random() * 5)),
    summary: i % 10 === 9 ? null : `${text(16 + Math.floor(random() * 10))}.`
  }));
}

/** The word of a rank: the rank in base 15, a syllable a digit, so that no two ranks share one. */
function word(rank: number): string {
  let left = rank + syllables.length ** 2;
  let made = "";
  while (left > 0) {
    made = `${syllables[left % syllables.length] ?? ""}${made}`;
    left = Math.floor(left / syllables.length);
  }
  return made;
}

if (process.argv[1] === import.meta.filename) {
  const run = themesRun(Number(process.argv[2]))();
  console.log(JSON.stringify({run, peak: process.resourceUsage().maxRSS * 1024}));
}
