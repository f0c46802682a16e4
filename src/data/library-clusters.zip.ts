import {archive} from "../../loaders/archive.js";
import {libraryKey} from "../../loaders/framework/freshness.js";
import {hubClusters} from "../../loaders/framework/hub-clusters.js";
import {libraryClusters} from "../../loaders/library-clusters.js";
import {hubsFolder, readLibrary} from "../../loaders/library.js";
import {rowCounts} from "../../loaders/row-counts.js";
import type {ClusterTables} from "../../loaders/tables.js";

const library = readLibrary(hubsFolder);
const hubs: ClusterTables[] = [];
for (const input of library) hubs.push(await hubClusters("src", input));
const tables = libraryClusters(hubs);
process.stdout.write(archive(tables, libraryKey(library), {"rows.json": rowCounts(tables)}));
