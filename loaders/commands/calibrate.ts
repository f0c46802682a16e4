import {themes, type FoundThemes} from "../analysis/themes.js";
import {
  calibrateKeyness,
  calibrateStructureTest,
  calibrateThemeTest,
  type CalibrationCase,
  type CalibrationResult
} from "../clusters/structure-test/calibrate.js";
import {structureSettings} from "../statistics/significance.js";
import {calibrationCases} from "../demo/calibration-cases.js";
import type {PaperText} from "../text/corpus.js";
import {uncurated} from "../vocabulary/curation.js";
import {writeWhole} from "../store/files.js";
import {checkWritable} from "./arguments.js";
import {command} from "./command.js";
import {runIfStarted} from "./run-as-process.js";

const path = "loaders/documentation/calibration.json";

export const calibrateCommand = command({
  name: "calibrate",
  summary:
    "measures how often the tests of structure, themes and words are wrong, on made-up corpora (a quarter of an hour)",
  options: {},
  async run(_, {print}) {
    checkWritable(path);
    const cases = calibrationCases.map((one) => {
      const result = calibrated(one);
      const found = `${String(result.moreThanChance)} of ${String(result.corpora)}`;
      const undecided = `${String(result.undecided)} undecided`;
      print(`${result.test}, ${result.name}: more than chance in ${found}, ${undecided}`);
      return result;
    });
    const settings = {...structureSettings, resolutions: structureSettings.resolutions.join(", ")};
    await writeWhole(path, `${JSON.stringify({settings, cases}, null, 2)}\n`);
    print(path);
    return 0;
  }
});

function calibrated(one: CalibrationCase): CalibrationResult {
  if (one.test === "structure") return calibrateStructureTest(one);
  return one.test === "themes"
    ? calibrateThemeTest(one, (papers) => found(papers).tables)
    : calibrateKeyness(one, (papers) => papersOfTerms(found(papers)));
}

/** The themes and terms of papers, as a hub without curation has them. */
function found(papers: readonly PaperText[]): FoundThemes {
  const rows = papers.map((paper, i) => ({...paper, paper_id: String(i)}));
  const hub = {hub_id: "calibration", title: null, abstract: null};
  return themes(hub, rows, uncurated, {intervals: false});
}

function papersOfTerms({tables: {terms, paper_terms}}: FoundThemes): number[][] {
  const papers = new Map(terms.map(({term_id: id}) => [id, new Set<number>()]));
  for (const {term_id: id, paper_id: paper} of paper_terms) papers.get(id)?.add(Number(paper));
  return [...papers.values()].flatMap((own) => (own.size > 1 ? [[...own]] : []));
}

await runIfStarted(import.meta.url, calibrateCommand);
