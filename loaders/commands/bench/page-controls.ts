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

/** A control of the report, and how it is worked. */
export type PageControl = {
  name: string;
  /** Brings the view on screen first. */
  open?: (page: Page) => Promise<void>;
  /** When it is to answer, where that is not as soon as the others. */
  target?: string;
} & (ActedControl | DraggedControl);

const pick = (selector: string, round: number) =>
  `const all = document.querySelectorAll(${JSON.stringify(selector)}); all[${String(round)} % all.length].click();`;

const slide = (label: string, round: number) =>
  `const label = [...document.querySelectorAll("label")].find((one) => one.textContent === ${JSON.stringify(label)});
   const input = document.getElementById(label.htmlFor);
   input.value = Number(input.min) + ${String(round)} % (Number(input.max) - Number(input.min) + 1);
   input.dispatchEvent(new Event("input", {bubbles: true}));`;

const moveMouse = (type: string, selector: string | null, round: number) =>
  `{ const map = document.querySelector("svg.cluster-map").getBoundingClientRect();
     const target = ${selector === null ? "window" : `document.querySelector(${JSON.stringify(selector)})`};
     target.dispatchEvent(new MouseEvent(${JSON.stringify(type)}, {
       clientX: map.left + map.width / 2 + ${String(10 * round)},
       clientY: map.top + map.height / 2 + ${String(6 * round)},
       buttons: 1, bubbles: true, view: window
     })); null; }`;

const write = (selector: string, words: readonly string[], round: number) =>
  `const input = document.querySelector(${JSON.stringify(selector)});
   input.value = ${JSON.stringify(words)}[${String(round)} % ${String(words.length)}];
   input.dispatchEvent(new Event("input", {bubbles: true}));`;

const choose = (selector: string, round: number) =>
  `const select = document.querySelector(${JSON.stringify(selector)});
   select.selectedIndex = ${String(round)} % select.options.length;
   for (const name of ["input", "change"]) select.dispatchEvent(new Event(name, {bubbles: true}));`;

/** Opens the panel where words are tried, with nothing tried. */
const trialPanel = async (page: Page) => {
  const panel = page.getByRole("region", {name: "Try other words"});
  if (!(await panel.getByLabel("Leave out").isVisible())) {
    await panel.locator("summary").first().click();
    await page.waitForTimeout(3000);
  }
  while ((await panel.locator(".tried button").count()) > 0) {
    await panel.locator(".tried button").last().click();
    await page.waitForTimeout(1000);
  }
  await page.locator(".paper-rows .detail").first().waitFor();
};

/** What a trial that was not foreseen answers first, and when its themes are told and drawn. */
const trial = (name: string, act: (round: number) => string): PageControl[] => [
  {name: `${name}: its terms`, open: trialPanel, act, answer: told, before: "^Working"},
  {
    name: `${name}: its themes`,
    open: trialPanel,
    act,
    answer: told,
    before: "^Working|follow…$",
    target: ""
  }
];

const told = ".curation > .status";

const frequent = `const input = document.querySelector(".curation input[type=text]");
   input.value = document.querySelector(".paper-rows .detail").textContent.split(", ")[0];`;

const submit = `document.querySelector(".curation form").requestSubmit();`;

const table = ".papers-table > .status";

/** Takes back what the controls before have selected, which may leave no paper in the list. */
const allPapers = async (page: Page) => {
  const all = page.locator(".papers-table > .status button");
  if ((await all.count()) > 0) await all.click();
};

const tab = (name: string) => (page: Page) => page.getByRole("tab", {name}).click();

/** Marking papers on the map with the mouse, which narrows the whole page. */
export const brush: PageControl = {
  name: "brushing the map",
  open: allPapers,
  drag: "svg.cluster-map"
};

/** Searching the list of papers. */
export const search: PageControl = {
  name: "search among the papers",
  open: allPapers,
  act: (round) => write(".papers-table input[type=search]", ["model", "policy", "training"], round),
  answer: table
};

/** Moving the map by a step, as a drag does at each of its steps. */
export const move: PageControl = {
  name: "moving the map by a step",
  async open(page) {
    await page.getByRole("button", {name: "zoom in"}).click();
    await page.getByRole("button", {name: "drag to move the map"}).click();
    await page.evaluate(moveMouse("mousedown", "svg.cluster-map", 0));
  },
  act: (round) => moveMouse("mousemove", null, round)
};

/** The controls of the report that are measured. */
export const pageControls: PageControl[] = [
  {
    name: "choosing a theme",
    act: (round) => pick(".paper-rows .pick", round)
  },
  {
    name: "choosing a group",
    act: (round) => pick(".cluster-rows .pick", round)
  },
  brush,
  {
    name: "the granularity of groups",
    act: (round) => slide("Granularity", round)
  },
  {
    name: "the fewest papers of a term drawn",
    open: tab("Co-word network"),
    act: (round) => slide("Draw terms of at least", round)
  },
  {
    name: "the normalisation of links",
    open: tab("Co-word network"),
    act: (round) => choose(".network-controls select", round)
  },
  {
    name: "trying one paper more of a term",
    open: trialPanel,
    act: (round) => slide("Use terms of at least", round),
    answer: told,
    before: "^Working|follow…$"
  },
  {
    name: "trying to leave out a word that is written",
    open: trialPanel,
    ready: `${frequent} input.dispatchEvent(new Event("input", {bubbles: true}));`,
    act: () => submit,
    answer: told,
    before: "^Working|follow…$"
  },
  ...trial("trying many more papers of a term", (round) =>
    slide("Use terms of at least", 4 + 5 * round)
  ),
  ...trial("trying to leave out a word written at once", () => `${frequent} ${submit}`),
  search,
  {
    name: "the order of the papers",
    open: allPapers,
    act: (round) => choose(".papers-table label:last-of-type select", round),
    answer: ".papers-table > ol"
  }
];
