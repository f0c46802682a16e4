import {keptLibrary} from "../../loaders/framework/kept-library.js";
import {previewVariable} from "../../loaders/framework/preview-variable.js";
import {hubsFolder, readLibrary} from "../../loaders/library.js";

const mostClustered = process.env[previewVariable] === undefined ? Infinity : 1;
const options = {mostClustered};
process.stdout.write(
  await keptLibrary("src", "library-verdicts", readLibrary(hubsFolder), options)
);
