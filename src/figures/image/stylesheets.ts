import {svgElement} from "../../page/dom.js";

/**
 * Puts the page's own fonts that an SVG uses into it, as data, so that it looks the same where they
 * are not installed. A font that cannot be read is left to the names after it.
 */
export async function embedFonts(svg: SVGSVGElement): Promise<void> {
  const used = new Set<string>();
  for (const text of svg.querySelectorAll("[font-family]")) {
    const italic = text.getAttribute("font-style") === "italic";
    const [family = ""] = (text.getAttribute("font-family") ?? "").split(",");
    used.add(`${plain(family)} ${italic ? "italic" : "normal"}`);
  }
  const faces: string[] = [];
  for (const rule of styleRules()) {
    if (!(rule instanceof CSSFontFaceRule)) continue;
    const family = plain(rule.style.getPropertyValue("font-family"));
    const style = rule.style.getPropertyValue("font-style") || "normal";
    if (used.has(`${family} ${style}`)) faces.push(await face(rule, family, style));
  }
  const css = faces.join("\n");
  if (css !== "") svg.insertBefore(svgElement("style", {}, css), svg.firstChild);
}

const plain = (family: string) => family.trim().replaceAll(/^["']|["']$/gu, "");

async function face(rule: CSSFontFaceRule, family: string, style: string): Promise<string> {
  const [, address] = /url\("?([^")]+)"?\)/u.exec(rule.style.getPropertyValue("src")) ?? [];
  const data = address === undefined ? null : await asData(address, rule.parentStyleSheet?.href);
  if (data === null) return "";
  const weight = rule.style.getPropertyValue("font-weight") || "normal";
  const range = rule.style.getPropertyValue("unicode-range");
  return (
    `@font-face {font-family: "${family}"; font-style: ${style}; font-weight: ${weight}; ` +
    `src: url("${data}") format("woff2");${range === "" ? "" : ` unicode-range: ${range};`}}`
  );
}

const read = new Map<string, Promise<string | null>>();

function asData(address: string, sheet: string | null | undefined): Promise<string | null> {
  if (address.startsWith("data:")) return Promise.resolve(address);
  const url = new URL(address, sheet ?? document.baseURI).href;
  const known = read.get(url) ?? fetchData(url);
  read.set(url, known);
  return known;
}

async function fetchData(url: string): Promise<string | null> {
  try {
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
    const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
    return `data:font/woff2;base64,${btoa(binary)}`;
  } catch {
    return null;
  }
}

/** The rules of every stylesheet of the page that it may read, those of imported ones included. */
function* styleRules(sheets: Iterable<CSSStyleSheet> = document.styleSheets): Generator<CSSRule> {
  for (const sheet of sheets) {
    for (const rule of readable(sheet)) {
      if (rule instanceof CSSImportRule)
        yield* styleRules(rule.styleSheet ? [rule.styleSheet] : []);
      else yield rule;
    }
  }
}

function readable(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules;
  } catch {
    return [];
  }
}

/**
 * The custom properties of the light theme by name: those that the stylesheets give the root under
 * no condition. The dark theme is a condition, so these are light whatever the page shows.
 */
export function lightTokens(): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const rule of styleRules()) {
    if (!(rule instanceof CSSStyleRule) || rule.selectorText !== ":root") continue;
    for (const name of rule.style) {
      if (name.startsWith("--")) tokens.set(name, rule.style.getPropertyValue(name));
    }
  }
  return tokens;
}
