import {themesRun} from "./themes-run.js";

const run = themesRun(Number(process.argv[2]))();
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({run, peak}));
