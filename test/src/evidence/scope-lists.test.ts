import {expect, test} from "vitest";
import {mountChart} from "../../browser/chart.js";

test("scopeLists shows both lists, and leaves out an empty one", async () => {
  const both = await mountChart("scopeLists", {
    known: "Known.",
    can: ["This."],
    cannot: ["That.", "And that."]
  });
  expect(await both.locator("section").count()).toBe(2);
  expect(await both.locator(".cannot li").allTextContents()).toEqual(["That.", "And that."]);
  const one = await mountChart("scopeLists", {known: "Known.", can: ["This."], cannot: []});
  expect(await one.locator("section").count()).toBe(1);
});
