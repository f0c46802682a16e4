import {element} from "../page/dom.js";

/** What the page imports, as one module: what a page loads first is one file. */
export {newPageState} from "../interaction/page-state.js";
export {contents} from "../page/contents.js";
export {linkNotice} from "../page/link-notice.js";
export {pageFoot} from "../page/page-source.js";
export {calibrationTable, groupCalibration, themeCalibration} from "./calibration-table.js";
export {callonExample} from "./callon-example.js";
export {labelTable} from "./label-table.js";
export {relevanceExample} from "./live-example.js";
export {wilsonExample} from "./live-example.js";

/** What the code says of a measure: see `loaders/documentation`. */
interface DocumentedMeasure {
  name: string;
  title: string;
  description: string;
  formula: string | null;
  mathml: string | null;
  source: string | null;
  settings: {name: string; type: string; standard: string | null}[];
  path: string;
}

/** The measures of the kit: what each is, its formula, its settings and where it is from. */
export function measureList(measures: readonly DocumentedMeasure[]): HTMLElement {
  return element("div", {class: "measures"}, ...measures.map(measureItem));
}

function measureItem(measure: DocumentedMeasure): HTMLElement {
  const {name, title, description, source, settings, path} = measure;
  const standards = settings.filter(({standard}) => standard !== null);
  return element(
    "section",
    {id: name},
    element("h3", {}, title),
    measure.mathml !== null &&
      element(
        "div",
        {class: "formula", role: "math", "aria-label": measure.formula},
        mathml(measure.mathml)
      ),
    element("p", {}, ...withMarks(description)),
    standards.length > 0 &&
      element(
        "p",
        {class: "settings"},
        "By default ",
        ...standards.flatMap(({name: setting, standard}, i) => [
          i === 0 ? "" : ", ",
          element("code", {}, `${setting} = ${standard ?? ""}`)
        ]),
        "."
      ),
    source !== null && element("p", {class: "source"}, source),
    element("p", {class: "path"}, element("code", {}, path))
  );
}

/** The text with what stands between backquotes as code, and between stars as emphasis. */
function withMarks(text: string): (string | HTMLElement)[] {
  return text
    .split("`")
    .flatMap((part, i) => (i % 2 === 0 ? withEmphasis(part) : [element("code", {}, part)]))
    .filter((part) => part !== "");
}

function withEmphasis(text: string): (string | HTMLElement)[] {
  return text.split("*").map((part, i) => (i % 2 === 0 ? part : element("em", {}, part)));
}

const math = "http://www.w3.org/1998/Math/MathML";
const allowed = new Set(
  "math semantics mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mtable mtr mtd mstyle mpadded mphantom menclose".split(
    " "
  )
);

/**
 * A formula in MathML as an element of the page; only the elements and attributes of formulas are
 * taken over. Throws where the text is no MathML.
 */
function mathml(text: string): Element {
  const parsed = new DOMParser().parseFromString(text, "application/xml").documentElement;
  if (parsed.namespaceURI !== math) throw new TypeError(`no MathML: ${text.slice(0, 80)}`);
  return copied(parsed);
}

function copied(from: Element): Element {
  const made = document.createElementNS(math, from.localName);
  for (const {name, value} of from.attributes) {
    if (name !== "xmlns" && !name.startsWith("on") && name !== "href")
      made.setAttribute(name, value);
  }
  for (const child of from.childNodes) {
    if (child instanceof Element && allowed.has(child.localName)) made.append(copied(child));
    else if (child.nodeType === Node.TEXT_NODE) made.append(child.textContent ?? "");
  }
  return made;
}
