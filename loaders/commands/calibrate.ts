import {calibrateVerdict} from "../clusters/null/calibrate-verdict.js";
import {structureSettings} from "../clusters/null/structure-statistic.js";
import {calibrationCases} from "../demo/calibration-cases.js";
import {writeWhole} from "../write-whole.js";

const path = "loaders/calibration.json";

const cases = calibrationCases.map((one) => {
  const result = calibrateVerdict(one);
  const found = `${String(result.moreThanChance)} of ${String(result.corpora)}`;
  const undecided = `${String(result.undecided)} undecided`;
  console.log(`${result.name}: more structure than chance in ${found}, ${undecided}`);
  return result;
});
const settings = {...structureSettings, resolutions: structureSettings.resolutions.join(", ")};
await writeWhole(path, `${JSON.stringify({settings, cases}, null, 2)}\n`);
console.log(path);
