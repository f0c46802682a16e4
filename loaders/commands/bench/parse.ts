import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {generateHubText} from "../../demo/generate-hub-text.js";
import {hubText} from "../../sources/hub-text/hub-text.js";
import {inTurn, median, time, type BenchRow} from "./row.js";

const papers = 100_000;

/**
 * The parser against a bare split, trim and NFC of the same text (decoding included on both sides),
 * in turn; its growth from 1,000 to 100,000 papers; and the peak memory of a process that parses.
 */
export function parseRows(): BenchRow[] {
  const rows = (["stripped", "whole"] as const).map((extraction) => {
    const bytes = new TextEncoder().encode(generateHubText({papers, extraction}));
    const {ratio, times} = inTurn(
      () => hubText.read({path: "generated.txt", bytes}),
      () => bareParse(bytes)
    );
    return {
      name: `parse, ${extraction}, ${(bytes.length / 1e6).toFixed(0)} MB`,
      figure: `${ratio.toFixed(2)} ×`,
      target: extraction === "stripped" ? "≥ 0.8 ×" : "",
      detail: `of the speed of split + trim + NFC: ${times}`
    };
  });
  return [...rows, growth(), hostile(), memory()];
}

/** Splits, trims and composes a text's lines, and makes nothing of them. */
function bareParse(bytes: Uint8Array): number {
  const lines = new TextDecoder().decode(bytes).split("\n");
  return lines.map((line) => line.trim().normalize("NFC")).length;
}

function growth(): BenchRow {
  const sizes = [1_000, 10_000, 100_000];
  const perPaper = sizes.map((size) => {
    const bytes = new TextEncoder().encode(generateHubText({papers: size}));
    const repeat = Math.max(5, Math.round(200_000 / size));
    const times = Array.from({length: repeat}, () => time(() => hubText.read({path: "x", bytes})));
    return (median(times) / size) * 1000;
  });
  const [small = NaN, , large = NaN] = perPaper;
  return {
    name: "parse, time a paper, 1k → 10k → 100k papers",
    figure: `${(large / small).toFixed(2)} ×`,
    target: "about 1 ×",
    detail: perPaper.map((value) => `${value.toFixed(2)} µs`).join(" → ")
  };
}

/** Lines made to be slow: the time a character may not grow with the length of the line. */
function hostile(): BenchRow {
  const lines = [
    (length: number) => `\u201c${" ".repeat(length)}\u201d`,
    (length: number) => `x${"\u200b".repeat(length)}\u00e9`,
    (length: number) => "1".repeat(length),
    (length: number) => "a 1years".repeat(length / 8)
  ];
  const perCharacter = (length: number) =>
    Math.max(
      ...lines.map((line) => {
        const text = `hub\nA Work\n1 Pith paper cite this work.\nroles\n${line(length)}\nciting papers explorer\n-\n${line(length)}`;
        const bytes = new TextEncoder().encode(text);
        return (
          median(Array.from({length: 5}, () => time(() => hubText.read({path: "x", bytes})))) /
          length
        );
      })
    );
  const small = perCharacter(40_000);
  const large = perCharacter(400_000);
  return {
    name: "parse, one hostile line, 40k → 400k characters",
    figure: `${(large / small).toFixed(2)} ×`,
    target: "about 1 ×",
    detail: "time a character, of the slowest of four lines"
  };
}

function memory(): BenchRow {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const path = join(folder, "generated.txt");
  writeFileSync(path, generateHubText({papers}));
  const args = ["--import=tsx", import.meta.filename, path];
  const {stdout} = spawnSync(process.execPath, args, {encoding: "utf8"});
  rmSync(folder, {recursive: true});
  const {peak, size}: {peak: number; size: number} = JSON.parse(stdout);
  return {
    name: "parse, peak memory of the process",
    figure: `${(peak / size).toFixed(1)} ×`,
    target: "< 12 ×",
    detail: `the text's size: ${(peak / 1e6).toFixed(0)} MB for ${(size / 1e6).toFixed(0)} MB`
  };
}

if (process.argv[1] === import.meta.filename) {
  const bytes = new Uint8Array(readFileSync(process.argv[2] ?? ""));
  hubText.read({path: "generated.txt", bytes});
  console.log(JSON.stringify({peak: process.resourceUsage().maxRSS * 1024, size: bytes.length}));
}
