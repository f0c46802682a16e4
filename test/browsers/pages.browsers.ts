import {isDeepStrictEqual} from "node:util";
import {beforeAll, describe, expect, test} from "vitest";
import {sharedDist} from "../browser/shared-dist.js";
import {browsers, chromium} from "./engines.js";
import type {Engine} from "./engine.js";
import {headFaults} from "./head-faults.js";
import {drawn, heads, printStyle, scrollTo, texts, write, wrong} from "./looks.js";
import {watchedSite} from "./watched-site.js";

const report = "hub/opening-the-black-box.html";
const said = "main :is(h1, h2, h3, .finding)";

let site = "";
let reference: Engine;
beforeAll(async () => {
  site = await watchedSite(await sharedDist());
  reference = await chromium();
});

describe.each([{name: "Chromium", missing: "", start: chromium}, ...browsers()])(
  "$name",
  ({name, missing, start}) => {
    if (missing !== "")
      process.stdout.write(`without ${missing} no page is looked at in ${name}\n`);
    let engine: Engine;
    beforeAll(async () => {
      if (missing === "") engine = await start();
    });
    const pageTest = (title: string, look: () => Promise<void>) =>
      test.skipIf(missing !== "")(title, async () => {
        await engine.widen(1280);
        await look();
        expect(await engine.look(wrong)).toEqual([]);
      });

    async function open(page: string, last: string): Promise<void> {
      for (const one of [reference, engine]) {
        await one.open(site + page);
        await expect.poll(() => one.look(drawn, last)).toBeGreaterThan(0);
      }
      const both = () => Promise.all([reference, engine].map((one) => one.look(texts, said)));
      await expect.poll(both).toSatisfy(([words, those]) => isDeepStrictEqual(words, those));
    }

    pageTest("the report draws its first chart and has DuckDB search its papers", async () => {
      await open(report, ".ledger-lines");
      await expect
        .poll(() => engine.look(drawn, "main figure :is(svg, canvas)"))
        .toBeGreaterThan(0);
      await engine.look(write, ".papers-table input[type=search]", "BOTTLENECK information");
      await expect
        .poll(() => engine.look(texts, ".papers-table .status"))
        .toEqual([expect.stringMatching(/^\d of 31 papers with “bottleneck” and “information”/)]);
      expect(await engine.look(drawn, ".papers mark")).toBeGreaterThan(0);
    });

    pageTest("the heads of the theme matrix can be read, on screen and on paper", async () => {
      await open(report, ".ledger-lines");
      await engine.look(scrollTo, ".matrix");
      const upright = ".matrix.upright thead :is(.pick, .name, .printed-name)";
      const names = await reference.look(texts, ".matrix thead :is(.pick, .name)");
      const shown = await engine.look(heads, upright);
      expect(shown.map(({text}) => text)).toEqual(names);
      expect(headFaults(shown)).toEqual([]);
      await engine.widen(700);
      await engine.look(printStyle);
      await expect
        .poll(async () => {
          const printed = await engine.look(heads, upright);
          return {names: printed.map(({text}) => text), faults: headFaults(printed)};
        })
        .toEqual({names, faults: []});
    });

    pageTest("the comparison of hubs draws its first chart", async () => {
      await open("compare.html", ".comparison .heat");
      await expect.poll(() => engine.look(drawn, ".comparison figure svg")).toBeGreaterThan(0);
    });

    pageTest("the SQL notebook answers its first question, as table and chart", async () => {
      await open("sql.html", ".answer td");
      expect(await engine.look(texts, ".sql-notebook .status")).toEqual([
        expect.stringMatching(/^\d+ rows? in [\d.]+ m?s/)
      ]);
      await expect.poll(() => engine.look(drawn, ".quick-chart svg")).toBe(1);
    });
  }
);
