import {keptLibrary} from "../../loaders/site/kept-library.js";
import {previewVariable} from "../../loaders/site/preview-variable.js";
import {hubsFolder, readLibrary} from "../../loaders/library/library.js";

const mostClustered = process.env[previewVariable] === undefined ? Infinity : 1;
const options = {mostClustered};
process.stdout.write(
  await keptLibrary("src", "library-verdicts", readLibrary(hubsFolder), options)
);
