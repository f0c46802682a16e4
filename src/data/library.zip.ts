import {archive} from "../../loaders/archive.js";
import {libraryKey} from "../../loaders/framework/freshness.js";
import {hub} from "../../loaders/hub.js";
import {libraryTables} from "../../loaders/library-tables.js";
import {hubsFolder, readLibrary} from "../../loaders/library.js";
import {rowCounts} from "../../loaders/row-counts.js";

const library = readLibrary(hubsFolder);
const tables = libraryTables(library.map(hub));
process.stdout.write(archive(tables, libraryKey(library), {"rows.json": rowCounts(tables)}));
