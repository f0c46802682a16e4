import {spawnSync} from "node:child_process";
import {join} from "node:path";
import {performance} from "node:perf_hooks";
import {tokenBuffer, tokenise} from "../../text/tokenise.js";
import {median} from "./median.js";
import {milliseconds, type BenchRow} from "./row.js";
import {themesPapers} from "./themes-papers.js";
import {themesRun, type ThemesRun} from "./themes-run.js";

const few = 10_000;
const many = 100_000;
const rounds = 11;

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
  const ours: number[] = [];
  const bare: number[] = [];
  let tokens = 0;
  let matches = 0;
  for (let i = 0; i < rounds; ++i) {
    bare.push(
      time(() => {
        matches = 0;
        for (const text of texts)
          matches += text.match(/[\p{L}\p{N}][\p{L}\p{N}+#-]*/gu)?.length ?? 0;
      })
    );
    ours.push(
      time(() => {
        tokens = 0;
        for (const text of texts) tokens += tokenise(text, buffer).count;
      })
    );
  }
  if (tokens !== matches) throw new Error(`${String(tokens)} tokens, ${String(matches)} matches`);
  const ratio = median(bare.map((one, i) => one / (ours[i] ?? NaN)));
  return {
    name: "tokenise, 10,000 papers",
    figure: `${ratio.toFixed(2)} ×`,
    target: "≥ 0.5 ×",
    detail: `of the speed of a bare match: ${milliseconds(median(ours))} against ${milliseconds(median(bare))}`
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
  const script = join(import.meta.dirname, "themes-once.ts");
  const {stdout, stderr, status} = spawnSync(
    process.execPath,
    ["--import=tsx", script, String(papers)],
    {encoding: "utf8"}
  );
  if (status !== 0) throw new Error(`the themes failed: ${stderr}`);
  const found: {run: ThemesRun; peak: number} = JSON.parse(stdout);
  return found;
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
