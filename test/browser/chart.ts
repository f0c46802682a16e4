import {readFileSync} from "node:fs";
import {copyFile, mkdir, writeFile} from "node:fs/promises";
import {basename, join} from "node:path";
import type {Locator} from "playwright-core";
import {serveFolder} from "../../loaders/commands/serve-folder.js";
import {fontFiles, fontStyle} from "../../loaders/site/fill-cache.js";
import {filesBelow} from "../../loaders/store/files.js";
import {onceAFile} from "./at-end.js";
import {keepPage, type OpenPage, type View} from "./browser.js";
import {bundleScript, bundleStyle} from "./bundle.js";
import {onceARun} from "./once-a-run.js";

declare global {
  interface Window {
    components: Record<string, (rows: unknown, options: unknown) => Node | Promise<Node>>;
  }
}

const shell = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Chart</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="fonts/fonts.css"><link rel="stylesheet" href="style.css">
<style>body {margin: 0; padding: 16px; max-width: none}</style>
<body><main id="observablehq-main" class="observablehq"><div id="chart"></div></main>
<script src="components.js"></script>`;

let kept: Promise<{opened: OpenPage; url: string}> | undefined;

/**
 * The one page that the charts of a test file share: of each file of `src` its figures and functions,
 * our style and fonts. The next file of the worker has it too, loaded again.
 */
export const chartPage = onceAFile(async () => {
  const {opened, url} = await (kept ??= open());
  const {page, context, errors, foreignRequests} = opened;
  await context.clearPermissions();
  await page.emulateMedia({forcedColors: null, contrast: null});
  await page.mouse.move(0, 0);
  await page.goto(url);
  await page.evaluate(async () => {
    await Promise.all(Array.from(document.fonts, (face) => face.load()));
  });
  for (const seen of [errors, foreignRequests]) seen.length = 0;
  return opened;
});

/**
 * Shows one chart alone on the shared page, as a page would with data: the component or figure
 * exported as `name`, called with `rows` and `options` (both as JSON; `width` is the width inside the
 * page's margins of 16 px unless given). Returns the chart's root element.
 */
export async function mountChart(
  name: string,
  rows: unknown,
  options: object = {},
  {width = 1280, height = 800, colorScheme = "light", reducedMotion = "reduce"}: View = {}
): Promise<Locator> {
  const {page} = await chartPage();
  const {width: wide, height: high} = page.viewportSize() ?? {};
  if (wide !== width || high !== height) await page.setViewportSize({width, height});
  await page.emulateMedia({colorScheme, reducedMotion, media: "screen"});
  await page.evaluate(
    async ({name, given}) => {
      const {rows, options} = JSON.parse(given);
      const component = window.components[name];
      const place = document.querySelector("#chart");
      if (component === undefined) throw new Error(`no one file of src exports a function ${name}`);
      if (place === null) throw new Error("the chart page has no place for a chart");
      place.replaceChildren();
      place.replaceChildren(await component(rows, {width: place.clientWidth, ...options}));
    },
    {name, given: JSON.stringify({rows, options})}
  );
  return page.locator("#chart > *").first();
}

async function open() {
  const {url} = await serveFolder(await onceARun("charts", writeChartPage));
  return {opened: await keepPage(), url};
}

async function writeChartPage(folder: string): Promise<void> {
  const fonts = join(folder, "fonts");
  await mkdir(fonts);
  await Promise.all([
    writeFile(join(folder, "index.html"), shell),
    writeFile(join(folder, "components.js"), await components()),
    writeFile(join(folder, "style.css"), await bundleStyle("src/style.css")),
    ...[fontStyle, ...fontFiles].map((path) => copyFile(path, join(fonts, basename(path))))
  ]);
}

/** Of each file of `src` its figures and functions; of functions of one name, the one called as its file. */
function components(): Promise<string> {
  const files = filesBelow("src", isModule).map((path) => {
    const text = readFileSync(join("src", path), "utf8");
    const called = basename(path, ".ts").replace(/-(.)/g, (_, letter: string) =>
      letter.toUpperCase()
    );
    return {
      called,
      file: `"./src/${path.replace(/\.ts$/, ".js")}"`,
      figures: figuresIn(text),
      functions: functionsIn(text)
    };
  });
  const isAlone = (name: string) =>
    files.filter(({functions}) => functions.includes(name)).length === 1;
  const list = files.flatMap(({called, file, figures, functions}) => [
    ...figures.map(
      (figure) =>
        `import {${figure} as ${figure}_} from ${file};\nexport const ${figure} = alone(${figure}_);`
    ),
    ...functions
      .filter((name) => name === called || isAlone(name))
      .map((name) => `export {${name}} from ${file};`)
  ]);
  const alone = `import {figureAlone as alone} from "./test/browser/figure-alone.js";`;
  return bundleScript([alone, ...list].join("\n"), "components");
}

/** The names of the figures that the text of a module declares for others. */
export function figuresIn(text: string): string[] {
  return Array.from(text.matchAll(/^export const (\w+) = figure\(/gm), ([, name = ""]) => name);
}

function functionsIn(text: string): string[] {
  const found = text.matchAll(/^export (?:async )?function (\w+)/gm);
  return Array.from(found, ([, name = ""]) => name);
}

const isModule = (path: string) => /^(?!data\/|\.).*(?<!\.d)\.ts$/.test(path);
