import {readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import {openPage} from "./browser.js";
import {boxesOf, outside, overlaps} from "./geometry.js";
import {makeLate} from "./late.js";
import {onceARun} from "./once-a-run.js";

declare global {
  interface Window {
    late: string[];
  }
}

it("openPage() records requests to other hosts and console errors", async () => {
  const {page, foreignRequests, errors} = await openPage();
  await page.setContent(
    `<img src="https://elsewhere.example/x.png"><script>console.error("no")</script>`
  );
  await expect.poll(() => foreignRequests).toEqual(["https://elsewhere.example/x.png"]);
  await expect.poll(() => errors.join("\n")).toContain("no");
});

it("makeLate(ms) holds back what a page waits for until that time has passed, and no longer", async () => {
  const {page} = await openPage();
  await page.route("http://localhost/**", (route) =>
    route.fulfill({contentType: "text/html", body: "<details><summary>Fold</summary></details>"})
  );
  await page.goto("http://localhost/");
  await page.clock.install({time: 0});
  await page.clock.pauseAt(1000);
  await page.evaluate(makeLate, 1000);
  const arrived = [page.waitForEvent("requestfinished"), page.waitForEvent("console")];
  await page.evaluate(() => {
    const told: string[] = [];
    window.late = told;
    const tell = (what: string) => () => void told.push(what);
    const code = "postMessage(1); console.log('posted')";
    const fold = document.querySelector("details");
    if (fold === null) throw new Error("no fold");
    new Worker(URL.createObjectURL(new Blob([code]))).onmessage = tell("message");
    void fetch("/answer").then(tell("answer"));
    new ResizeObserver(tell("size")).observe(fold);
    new IntersectionObserver(tell("view")).observe(fold);
    fold.addEventListener("toggle", tell("fold"));
    fold.open = true;
    setTimeout(tell("timer"));
    requestAnimationFrame(tell("frame"));
    requestIdleCallback(tell("idle moment"));
    cancelAnimationFrame(requestAnimationFrame(tell("cancelled frame")));
  });
  await Promise.all(arrived);
  await page.screenshot();
  const told = () => page.evaluate(() => window.late.toSorted());
  expect(await told()).toEqual([]);
  await page.clock.runFor(999);
  expect(await told()).toEqual([]);
  const later = () => page.clock.runFor(1000).then(told);
  await expect
    .poll(later)
    .toEqual(["answer", "fold", "frame", "idle moment", "message", "size", "timer", "view"]);
});

it("overlaps() and outside() find what shares pixels and what leaves a frame", async () => {
  const {page} = await openPage(undefined, {width: 390});
  await page.setContent(
    `<body style="margin:0">${[0, 40, 360]
      .map((x) => `<i style="position:absolute;left:${x}px;width:50px;height:10px">${x}</i>`)
      .join("")}`
  );
  const boxes = await boxesOf(page.locator("i"));
  expect(overlaps(boxes).map(([a, b]) => [a.text, b.text])).toEqual([["0", "40"]]);
  const frame = {left: 0, top: 0, right: 390, bottom: 800, text: ""};
  expect(outside(boxes, frame).map(({text}) => text)).toEqual(["360"]);
});

it("onceARun(name, make) makes a thing once, and everyone who asks gets it, or what it threw", async () => {
  let made = 0;
  const make = async (folder: string) => writeFileSync(join(folder, String(++made)), "");
  for (let round = 0; round < 20; ++round) {
    made = 0;
    const name = `harness-${String(round)}`;
    const folders = await Promise.all([onceARun(name, make), onceARun(name, make)]);
    expect(new Set(folders).size).toBe(1);
    expect(readdirSync(folders[0])).toEqual(["1"]);
  }

  const fail = () => Promise.reject(new Error("no room"));
  for (let i = 0; i < 2; ++i) {
    await expect(onceARun("harness-failing", fail)).rejects.toThrow(/harness-failing.+no room/s);
  }
});
