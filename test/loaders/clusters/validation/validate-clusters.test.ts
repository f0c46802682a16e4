import {expect, test} from "vitest";
import {effortFor} from "../../../../loaders/clusters/validation/validate-clusters.js";

test("effortFor a small hub resamples every method at every granularity", () => {
  const {resamples, methodResamples, otherResamples, stabilityNulls} = effortFor(31);
  expect(
    Math.min(resamples, methodResamples, otherResamples, stabilityNulls)
  ).toBeGreaterThanOrEqual(10);
});

test("above 5,000 papers nothing is resampled, and themes are shuffled as often as in small hubs", () => {
  const {themeNulls, ...resampled} = effortFor(5001);
  expect(Object.values(resampled).every((much) => much === 0)).toBe(true);
  expect(themeNulls).toBe(effortFor(31).themeNulls);
});

test("larger hubs have no more of anything", () => {
  const sizes = [31, 200, 201, 2000, 2001, 5000, 5001];
  const efforts = sizes.map((papers) => Object.values(effortFor(papers)).map(Number));
  efforts.slice(1).forEach((effort, i) => {
    effort.forEach((much, what) => expect(much).toBeLessThanOrEqual(efforts[i]?.[what] ?? NaN));
  });
});
