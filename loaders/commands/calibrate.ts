import {themes, type FoundThemes} from "../analysis/themes.js";
import {
  calibrateGroups,
  calibrateKeyness,
  calibrateStructureTest,
  calibrateThemeTest,
  type CalibrationCase,
  type CalibrationResult
} from "../clusters/structure-test/calibrate.js";
import {termsHad, type ThemesToTest} from "../clusters/structure-test/theme-test.js";
import {structureSettings} from "../statistics/significance.js";
import {before} from "../demo/calibrated-before.js";
import {calibrationCases, groupCases} from "../demo/calibration-cases.js";
import {measuresOfDesign, themedDesigns, themedPapers} from "../demo/themed-papers.js";
import type {PaperText} from "../text/corpus.js";
import {uncurated} from "../vocabulary/curation.js";
import {writeWhole} from "../store/files.js";
import {calibrateDiagram} from "../themes/calibrate-diagram.js";
import {checkWritable} from "./arguments.js";
import {command} from "./command.js";
import {runIfStarted} from "./run-as-process.js";

const path = "loaders/documentation/calibration.json";

export const calibrateCommand = command({
  name: "calibrate",
  summary:
    "measures how often the tests of structure, themes and words, the number of groups and the measures of themes are wrong, on made-up corpora (some minutes)",
  options: {},
  async run(_, {print}) {
    checkWritable(path);
    const cases = calibrationCases.map((one) => {
      const result = calibrated(one);
      const found = `${String(result.moreThanChance)} of ${String(result.corpora)}`;
      const undecided = `${String(result.undecided)} undecided`;
      print(`${result.test}, ${result.name}: more than chance in ${found}, ${undecided}`);
      return {...result, before: before.cases[`${result.test}, ${result.name}`]};
    });
    const settings = {...structureSettings, resolutions: structureSettings.resolutions.join(", ")};
    const report = {settings, cases, ...calibrationOfGroups(print)};
    await writeWhole(path, `${JSON.stringify(report, null, 2)}\n`);
    print(path);
    return 0;
  }
});

/** What a test says of the corpora of a case. */
export function calibrated(one: CalibrationCase): CalibrationResult {
  if (one.test === "structure") return calibrateStructureTest(one);
  return one.test === "themes"
    ? calibrateThemeTest(one, themesToTest)
    : calibrateKeyness(one, (papers) => papersOfTerms(found(papers)));
}

/** The themes and terms of papers, as a hub without curation has them. */
function found(papers: readonly PaperText[]): FoundThemes {
  const rows = papers.map((paper, i) => ({...paper, paper_id: String(i)}));
  const hub = {hub_id: "calibration", title: null, abstract: null};
  return themes(hub, rows, uncurated, {intervals: false});
}

function themesToTest(papers: readonly PaperText[]): ThemesToTest {
  const {themes: rows, terms, paper_terms: places} = found(papers).tables;
  const ids = papers.map((_, i) => ({paper_id: String(i)}));
  return {themes: rows, terms, having: termsHad(ids, terms, places)};
}

function papersOfTerms({tables: {terms, paper_terms}}: FoundThemes): number[][] {
  const papers = new Map(terms.map(({term_id: id}) => [id, new Set<number>()]));
  for (const {term_id: id, paper_id: paper} of paper_terms) papers.get(id)?.add(Number(paper));
  return [...papers.values()].flatMap((own) => (own.size > 1 ? [[...own]] : []));
}

/** How well the number of groups is found, and how well the measures of themes are estimated. */
function calibrationOfGroups(print: (line: string) => void) {
  const groups = groupCases.map((one) => {
    const result = calibrateGroups(one);
    const held = `${String(result.plateaus)} of ${String(result.corpora)}`;
    const index = `, adjusted Rand index ${result.opening.toFixed(2)} of ${result.best.toFixed(2)} at best`;
    print(`${result.name}: groups hold in ${held}${result.groups === 1 ? "" : index}`);
    return {...result, before: before.groups[result.name]};
  });
  const themes = themedDesigns.map((design, i) => {
    const {papers, themes: count, terms} = design;
    const found = calibrateDiagram({
      ...measuresOfDesign(design),
      papers,
      themes: Array.from({length: count}, (_, theme) => ({
        terms: Array.from({length: terms}, (_, i) => theme * terms + i)
      })),
      draws: 60,
      firstSeed: 20_001,
      make: (seed) => themedPapers(design, seed)
    });
    const words = [found.centrality, found.density].map(
      ({ratio, coverage}) =>
        `${ratio.toFixed(2)} times the truth, covered in ${coverage.toFixed(3)}`
    );
    print(`${String(papers)} papers, ${String(terms)} terms a theme: ${words.join("; ")}`);
    return {...design, ...found, before: before.themes[i]};
  });
  return {groups, themes};
}

await runIfStarted(import.meta.url, calibrateCommand);
