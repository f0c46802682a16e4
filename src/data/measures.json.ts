import {measures} from "../../loaders/documentation/measures.js";

process.stdout.write(JSON.stringify(measures("loaders/statistics")));
