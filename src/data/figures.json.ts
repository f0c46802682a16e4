import {figureCode} from "../../loaders/documentation/figure-code.js";

process.stdout.write(JSON.stringify(figureCode("src")));
