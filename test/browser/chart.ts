import {existsSync, readdirSync, readFileSync} from "node:fs";
import {basename, resolve} from "node:path";
import type {Locator} from "playwright-core";
import {fontFaces} from "../../loaders/framework/fonts.js";
import {openPage, type OpenPage, type View} from "./browser.js";
import {bundleScript, bundleStyle} from "./bundle.js";

declare global {
  interface Window {
    components: Record<string, (rows: unknown, options: unknown) => Node | Promise<Node>>;
  }
}

const root = resolve(import.meta.dirname, "../..");
const origin = "http://localhost/";
const shell = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Chart</title>
<link rel="stylesheet" href="fonts/fonts.css"><link rel="stylesheet" href="style.css">
<style>body {margin: 0; padding: 16px; max-width: none}</style>
<body><main id="observablehq-main" class="observablehq"><div id="chart"></div></main>
<script src="components.js"></script>`;

let opening: Promise<OpenPage> | undefined;

/**
 * The one page that the charts of a test file share: every export of `src/components`, our style
 * and fonts.
 */
export function chartPage(): Promise<OpenPage> {
  return (opening ??= open());
}

/**
 * Shows one chart alone on the shared page, as a page would with data: the component exported as
 * `name`, called with `rows` and `options` (both as JSON; `width` is the width inside the page's
 * margins of 16 px unless given). Returns the chart's root element.
 */
export async function mountChart(
  name: string,
  rows: unknown,
  options: object = {},
  {width = 1280, height = 800, colorScheme = "light", reducedMotion = "reduce"}: View = {}
): Promise<Locator> {
  const {page} = await chartPage();
  await page.setViewportSize({width, height});
  await page.emulateMedia({colorScheme, reducedMotion, media: "screen"});
  await page.evaluate(
    async ({name, rows, options}) => {
      const component = window.components[name];
      const place = document.querySelector("#chart");
      if (component === undefined) throw new Error(`no component ${name} in src/components`);
      if (place === null) throw new Error("the chart page has no place for a chart");
      place.replaceChildren();
      place.replaceChildren(await component(rows, {width: place.clientWidth, ...options}));
    },
    {name, rows, options}
  );
  return page.locator("#chart > *").first();
}

async function open(): Promise<OpenPage> {
  const opened = await openPage();
  const files = new Map<string, {contentType: string; body: string | Buffer}>([
    ["", {contentType: "text/html; charset=utf-8", body: shell}],
    ["favicon.ico", {contentType: "image/x-icon", body: ""}],
    ["components.js", {contentType: "text/javascript", body: await components()}],
    ["style.css", {contentType: "text/css", body: await style()}],
    ["fonts/fonts.css", {contentType: "text/css", body: fontFaces.css}],
    ...fontFaces.files.map(
      ({name, path}) =>
        [`fonts/${name}`, {contentType: "font/woff2", body: readFileSync(path)}] as const
    )
  ]);
  await opened.page.route(`${origin}**`, (route) => {
    const file = files.get(new URL(route.request().url()).pathname.slice(1));
    return file === undefined ? route.fulfill({status: 404}) : route.fulfill(file);
  });
  await opened.page.goto(origin);
  await opened.page.evaluate(async () => {
    await Promise.all(Array.from(document.fonts, (face) => face.load()));
  });
  return opened;
}

async function components(): Promise<string> {
  const folder = resolve(root, "src/components");
  const files = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    : [];
  const list = files.map((name) => `export * from "./src/components/${basename(name, ".ts")}.js";`);
  return bundleScript([...list, "export {};"].join("\n"), "components");
}

async function style(): Promise<string> {
  return existsSync(resolve(root, "src/style.css")) ? bundleStyle("src/style.css") : "";
}
