/** What an analysis imports, as one module: its names stay, whatever moves below them. */
export {nameMarks} from "../figures/chart-figure.js";
export {foldCode} from "../page/page-source.js";
export {pageFoot} from "../page/page-source.js";
export {syntheticBanner} from "../page/synthetic.js";
export {
  agree,
  capitalised,
  count,
  digits,
  inWords,
  listed,
  percent,
  quoted
} from "../page/words.js";
export {openStore} from "../tables/store.js";
export {openHub} from "./library-hub.js";
