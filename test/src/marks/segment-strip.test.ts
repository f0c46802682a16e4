import {expect, test} from "vitest";
import {mountChart} from "../../browser/chart.js";

test("segmentStrip(segments, options) says its counts as all numbers are said", async () => {
  const strip = await mountChart("segmentStrip", [
    {label: "background", count: 208_000, colour: "background"},
    {label: "not classified", count: 1000, colour: "not-classified"}
  ]);
  expect(await strip.locator("text").allTextContents()).toEqual([
    "background (208,000)",
    "not classified (1000)"
  ]);
});
