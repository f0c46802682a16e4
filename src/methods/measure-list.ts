import {element} from "../page/dom.js";
import {mathml} from "../page/mathml.js";

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
