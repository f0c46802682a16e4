import {readFileSync} from "node:fs";

process.stdout.write(readFileSync("loaders/documentation/calibration.json"));
