import {pageRows} from "./bench/pages.js";
import {parseRows} from "./bench/parse.js";
import {printRow} from "./bench/row.js";
import {themesRows} from "./bench/themes.js";

printRow({name: "what", figure: "figure", target: "target", detail: "how it was had"});
for (const row of parseRows()) printRow(row);
for (const row of themesRows()) printRow(row);
for (const row of await pageRows()) printRow(row);
