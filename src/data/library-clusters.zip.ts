import {keptLibrary} from "../../loaders/site/kept-library.js";
import {hubsFolder, readLibrary} from "../../loaders/library/library.js";

process.stdout.write(await keptLibrary("src", "library-clusters", readLibrary(hubsFolder)));
