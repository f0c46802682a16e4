import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, it} from "vitest";
import {
  drawPapers,
  partSettings,
  readLabelled,
  standardError
} from "../../../../loaders/commands/bench/cluster-quality.js";

const folder = mkdtempSync(join(tmpdir(), "hubscope-labelled-"));
const path = join(folder, "labelled.tsv");
afterAll(() => rmSync(folder, {recursive: true}));

const write = (text: string) => {
  writeFileSync(path, text);
  return path;
};

it("readLabelled(path) reads a class, a tab and a text a line", () => {
  expect(readLabelled(write("b\tone\na\ttwo\tmore\nb\tthree\n"))).toEqual({
    classes: [0, 1, 0],
    papers: ["one", "two\tmore", "three"].map((title) => ({title, summary: null}))
  });
});

it("readLabelled(path) says which line has no tab", () => {
  expect(() => readLabelled(write("a\tone\ntwo\n"))).toThrow("line 2 of");
});

it("partSettings(all) parts 5,000 papers from the rest, and draws come from what they are drawn from", () => {
  const all = readLabelled(
    write(Array.from({length: 6000}, (_, i) => `${String(i % 7)}\tpaper ${String(i)}\n`).join(""))
  );
  const titles = ({papers}: typeof all) => papers.map(({title}) => title);
  const {settings, rest} = partSettings(all);
  expect(settings.papers).toHaveLength(5000);
  expect([...titles(settings), ...titles(rest)].sort()).toEqual([...titles(all)].sort());
  const draw = drawPapers(rest, 31, 0.3);
  expect(new Set(titles(draw)).size).toBe(31);
  expect(titles(rest)).toEqual(expect.arrayContaining(titles(draw)));
  expect(drawPapers(rest, 31, 0.3)).toEqual(draw);
  draw.papers.forEach(({title}, i) => {
    expect(draw.classes[i]).toBe(Number(title?.slice("paper ".length)) % 7);
  });
});

it("standardError(scores, value) is the deviation of the mean of several draws", () => {
  const scores = [0.1, 0.2, 0.3].map((nmi) => ({nmi, ari: 0, k: 2}));
  expect(standardError(scores, ({nmi}) => nmi)).toBeCloseTo(0.1 / Math.sqrt(3), 12);
  expect(standardError(scores.slice(0, 1), ({nmi}) => nmi)).toBeUndefined();
});
