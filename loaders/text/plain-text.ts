import {decodeHTMLStrict} from "entities/decode";
import {normalise} from "./normalise.js";

const regular = /^[\x21-\x25\x27-\x3b\x3d-\x7e]+(?: [\x21-\x25\x27-\x3b\x3d-\x7e]+)*$/u;
const tornEntity = /(^|[\s&])#x([\da-f]{2,5});/giu;
const comment = /<!--[^<>]*-->|<!\[CDATA\[|\]\]>|<\?[^<>]*\?>/gu;
const tag = /<(\/?)(?:[a-z]{1,8}:)?([a-z][a-z\d-]{0,20})(\s[^<>]*|\/)?>/giu;
const label = /\blabel\s*=\s*["']([^"'<>]{1,80})["']/iu;
const white = /[\s\u0085]+/gu;
const invisible = /[\u00ad\u200b\u2060\ufeff]/gu;
const mostLayers = 4;

/** Tags that stand within a word or line: nothing is put in their place. */
const inline = new Set(
  "i it b em strong sub sup u s small big tt font span a code strike del ins mark q cite abbr inf scp sc bold italic underline overline monospace roman sans-serif styled-content named-content ext-link xref inline-formula email uri alternatives".split(
    " "
  )
);
/** Tags of a block or line: a blank stands in their place. */
const blocks = new Set(
  "p br hr div section sec article header ul ol li dl dt dd table thead tbody tr td th h1 h2 h3 h4 h5 h6 title abstract abstracttext list list-item disp-formula blockquote pre img label break body html comment copyrightinformation".split(
    " "
  )
);
/** Tags whose text is the name of what follows. */
const headings = new Set(["title", "h1", "h2", "h3", "h4", "h5", "h6"]);
const math =
  /^(?:math|m(?:row|i|n|o|s|text|space|sup|sub|subsup|frac|sqrt|root|over|under|underover|fenced|table|tr|td|style|padded|phantom|error|multiscripts|prescripts)|semantics|annotation(?:-xml)?|none)$/iu;
/** Tags whose text is said again by others, in another notation. */
const hidden = new Set(["annotation", "annotation-xml", "tex-math"]);

/**
 * A text of a source as plain text: entities are decoded to the end, also where they were encoded
 * twice; tags of HTML, JATS and MathML are taken out, other angle brackets stay; the name of a section
 * is followed by a colon, unless it is “Abstract”; each run of white space is one blank; and it is in
 * Unicode's composed form (NFC). Empty where nothing shows.
 */
export function plainText(text: string): string {
  const entire = text.includes("#") ? text.replace(tornEntity, decoded) : text;
  const whole = withoutDocuments(entire);
  if (regular.test(text) && whole === entire) return whole;
  let plain = whole;
  for (let layer = 0; layer < mostLayers; ++layer) {
    const before = plain;
    if (plain.includes("<")) plain = withoutTags(plain.replace(comment, ""));
    if (plain.includes("&")) plain = decodeHTMLStrict(plain);
    if (plain === before) break;
  }
  return normalise(plain.replace(invisible, "").replace(white, " ").trim(), "NFC");
}

function decoded(_: string, before: string, digits: string): string {
  const code = Number.parseInt(digits, 16);
  const isCharacter = code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return `${before === "&" ? "" : before}${isCharacter ? String.fromCodePoint(code) : ""}`;
}

const [documentStart, documentEnd] = ["\\documentclass", "\\end{document}"];

/** A text without the documents of LaTeX that Springer writes beside a formula, which say it again. */
function withoutDocuments(text: string): string {
  let rest = "";
  let from = 0;
  for (;;) {
    const start = text.indexOf(documentStart, from);
    const end = start < 0 ? -1 : text.indexOf(documentEnd, start);
    if (end < 0) return from === 0 ? text : rest + text.slice(from);
    rest += text.slice(from, start);
    from = end + documentEnd.length;
  }
}

function withoutTags(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  let heading: number | null = null;
  let hiding: string | null = null;
  for (const found of text.matchAll(tag)) {
    const [whole, slash = "", written = "", attributes = ""] = found;
    const name = written.toLowerCase();
    if (!isTag(name) || !/^[\s/]*$|=/u.test(attributes)) continue;
    const closes = slash === "/";
    if (hiding === null) pieces.push(text.slice(from, found.index));
    from = found.index + whole.length;
    if (hidden.has(name)) hiding = closes ? null : attributes.endsWith("/") ? hiding : name;
    if (hiding !== null) continue;
    if (blocks.has(name)) pieces.push(" ");
    if (headings.has(name)) {
      if (!closes) heading = pieces.length;
      else if (heading !== null) {
        pieces.push(asLabel(pieces.splice(heading).join("")));
        heading = null;
      }
    }
    const said = closes ? null : label.exec(attributes);
    if (said?.[1] !== undefined && name === "abstracttext") pieces.push(asLabel(said[1]));
  }
  if (hiding === null) pieces.push(text.slice(from));
  return pieces.join("");
}

function isTag(name: string): boolean {
  return inline.has(name) || blocks.has(name) || hidden.has(name) || math.test(name);
}

const anAbstract = /^(?:abstract|summary)[.:]?$/iu;

function asLabel(heading: string): string {
  const name = heading.trim();
  if (name === "" || anAbstract.test(name)) return " ";
  return /[.:?!]$/u.test(name) ? `${name} ` : `${name}: `;
}
