import {calibrateStructureTest} from "../clusters/structure-test/calibrate.js";
import {structureSettings} from "../statistics/significance.js";
import {calibrationCases} from "../demo/calibration-cases.js";
import {writeWhole} from "../store/files.js";
import {checkWritable} from "./arguments.js";
import {command} from "./command.js";
import {runIfStarted} from "./run-as-process.js";

const path = "loaders/documentation/calibration.json";

export const calibrateCommand = command({
  name: "calibrate",
  summary:
    "measures how often the structure test is wrong, on made-up corpora (a quarter of an hour)",
  options: {},
  async run(_, {print}) {
    checkWritable(path);
    const cases = calibrationCases.map((one) => {
      const result = calibrateStructureTest(one);
      const found = `${String(result.moreThanChance)} of ${String(result.corpora)}`;
      const undecided = `${String(result.undecided)} undecided`;
      print(`${result.name}: more structure than chance in ${found}, ${undecided}`);
      return result;
    });
    const settings = {...structureSettings, resolutions: structureSettings.resolutions.join(", ")};
    await writeWhole(path, `${JSON.stringify({settings, cases}, null, 2)}\n`);
    print(path);
    return 0;
  }
});

await runIfStarted(import.meta.url, calibrateCommand);
