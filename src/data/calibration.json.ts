import {readFileSync} from "node:fs";

process.stdout.write(readFileSync("loaders/calibration.json"));
