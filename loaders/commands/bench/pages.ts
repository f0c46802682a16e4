import {readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {milliseconds, type BenchRow} from "./row.js";
import {scratchSite} from "./scratch-site.js";
import {timedVisits} from "./timed-visits.js";

const root = resolve(import.meta.dirname, "../../..");
const example = "opening-the-black-box";

/**
 * The example hub's page in Chromium, from a clean build on localhost: how long the build takes,
 * when the first chart is on screen, when DuckDB has answered, and what is transferred before it.
 */
export async function pageRows(): Promise<BenchRow[]> {
  const file = `${example}.txt`;
  const site = await scratchSite({[file]: readFileSync(join(root, "loaders/hubs", file))});
  try {
    const page = `hub/${example}.html`;
    const {visits, medians, bytes} = await timedVisits(site.dist, page, {
      marks,
      without: /duckdb/u
    });
    return [
      {
        name: "clean build of one hub",
        figure: milliseconds(site.milliseconds),
        target: "< 15 s",
        detail: "npm run build, empty caches"
      },
      {
        name: "report, first chart",
        figure: milliseconds(medians["chart"] ?? NaN),
        target: "< 500 ms",
        detail: `after navigation, median of ${String(visits)} visits with empty caches`
      },
      {
        name: "report, first answer of DuckDB",
        figure: milliseconds(medians["answer"] ?? NaN),
        target: "< 2500 ms",
        detail: "after navigation"
      },
      {
        name: "report, transferred before DuckDB",
        figure: `${(bytes / 1e6).toFixed(2)} MB`,
        target: "< 0.7 MB",
        detail: "gzip of each file asked for"
      }
    ];
  } finally {
    site.remove();
  }
}

/** Moments of the report's page: the first chart is drawn, and DuckDB has answered. */
const marks = {
  chart: `document.querySelector("figure.chart circle") !== null`,
  answer: `/^(?!.*DuckDB)/su.test(document.querySelector(".papers-table .status")?.textContent ?? "DuckDB")`
};
