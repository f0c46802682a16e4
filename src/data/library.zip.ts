import {archive} from "../../loaders/archive.js";
import {libraryKey} from "../../loaders/framework/freshness.js";
import {hub} from "../../loaders/hub.js";
import {libraryTables} from "../../loaders/library-tables.js";
import {hubsFolder, readLibrary} from "../../loaders/library.js";

const library = readLibrary(hubsFolder);
process.stdout.write(archive(libraryTables(library.map(hub)), libraryKey(library)));
