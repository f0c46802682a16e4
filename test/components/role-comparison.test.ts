import {expect, test} from "vitest";
import {mountChart} from "../browser/chart.js";
import {hub, total} from "../lib/rows.js";

test("hubs whose long titles begin alike have a row each", async () => {
  const title = "A survey of very large models of language and of what they are good for";
  const hubs = ["first", "second"].map((id) =>
    hub({hub_id: id, title: `${title}, part the ${id}`})
  );
  const roles = hubs.flatMap(({hub_id}, i) => [
    total({hub_id, label: "method", count: 8 - i}),
    total({hub_id, label: "background", count: 4 + i, position: 2})
  ]);
  const chart = await mountChart("roleComparison", hubs, {roles});
  const places = await chart
    .locator('g[aria-label="dot"] circle')
    .evaluateAll((dots) => dots.map((dot) => Math.round(dot.getBoundingClientRect().top)));
  expect(places).toHaveLength(4);
  expect(new Set(places).size).toBe(4);
});

test("the differences of two hubs say which is taken from which, once", async () => {
  const hubs = ["One", "Two"].map((title) => hub({hub_id: title, title}));
  const roles = hubs.flatMap(({hub_id}, i) => [
    total({hub_id, label: "method", count: 8 - i}),
    total({hub_id, label: "background", count: 4 + i, position: 2})
  ]);
  const chart = await mountChart("roleComparison", hubs, {roles});
  expect(await chart.locator(".differences p").textContent()).toBe(
    "The share of “One” less that of “Two”:"
  );
  expect(await chart.locator(".differences li").first().textContent()).toMatch(/^“method”: 8/);
});
