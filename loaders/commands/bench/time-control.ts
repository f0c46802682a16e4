import type {Page} from "playwright-core";

/** A control worked by code of the page, which gives the element an event. */
export interface ActedControl {
  /** Code of what a reader does before, such as to write what is sent then. */
  ready?: string;
  /** The code, in the given round. */
  act: (round: number) => string;
  /** What of the page says that it has answered, by changing, where it does not do so at once. */
  answer?: string;
  /** What that place says while the answer is still to come, as a regular expression. */
  before?: string;
}

/** A control worked by a drag of the mouse over a part of the page, half as wide and high as that. */
export interface DraggedControl {
  drag: string;
}

const patience = 20_000;
/** How long it takes at least from the last letter that is written to Enter, in ms. */
const beforeSending = 300;

/** Code that tells `done` how long it is after `start` that the next frame is painted. */
const painted = "requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)))";

/**
 * How long it takes from the input of a control until a frame with what it changes has been painted,
 * in ms: where the answer comes later, with what the place that `answer` selects says other than
 * `before`; for a drag, from the moment at which the mouse lets go.
 */
export async function timeControl(
  page: Page,
  control: ActedControl | DraggedControl,
  round: number
): Promise<number> {
  const measured = await ("drag" in control
    ? timeDrag(page, control, round)
    : timeAct(page, control, round));
  if (typeof measured !== "number") {
    throw new Error(
      `no answer to ${"drag" in control ? `a drag over ${control.drag}` : control.act(round)}`
    );
  }
  return measured;
}

async function timeAct(
  page: Page,
  {ready, act, answer, before = "^$"}: ActedControl,
  round: number
): Promise<unknown> {
  if (ready !== undefined) {
    await page.evaluate(`{ ${ready} null; }`);
    await page.waitForTimeout(beforeSending);
  }
  return page.evaluate(`new Promise((done) => {
    const place = document.querySelector(${JSON.stringify(answer ?? null)});
    const watch = new MutationObserver(() => {
      if (new RegExp(${JSON.stringify(before)}, "u").test(place.textContent)) return;
      watch.disconnect();
      ${painted};
    });
    if (place !== null) watch.observe(place, {childList: true, characterData: true, subtree: true});
    const start = performance.now();
    ${act(round)}
    if (place === null) ${painted};
    setTimeout(() => done(null), ${String(patience)});
  })`);
}

async function timeDrag(page: Page, {drag}: DraggedControl, round: number): Promise<unknown> {
  const place = page.locator(drag).first();
  await place.evaluate((node) => node.scrollIntoView({block: "center", behavior: "instant"}));
  const box = await place.boundingBox();
  if (box === null) return null;
  const left = box.x + box.width * (0.1 + 0.03 * round);
  const top = box.y + box.height * 0.25;
  await page.evaluate(`{
    window.redrawn = new Promise((done) => {
      window.addEventListener("pointerup", ({timeStamp: start}) => ${painted}, {once: true});
      setTimeout(() => done(null), ${String(patience)});
    });
    null;
  }`);
  const before = await page.locator(".selection-bar").textContent();
  await page.mouse.move(left, top);
  await page.mouse.down();
  await page.mouse.move(left + box.width / 2, top + box.height / 2, {steps: 5});
  await page.mouse.up();
  const measured: unknown = await page.evaluate("window.redrawn");
  const after = await page.locator(".selection-bar").textContent();
  return after === before ? null : measured;
}
