import {keptLibrary} from "../../loaders/framework/kept-library.js";
import {hubsFolder, readLibrary} from "../../loaders/library.js";

process.stdout.write(await keptLibrary("src", "library", readLibrary(hubsFolder)));
