import type {LabelMeaning} from "npm:hubscope";
import {element} from "../page/dom.js";

/** What the labels of each source mean in the words of hub text and of CiTO, as a table. */
export function labelTable(labels: readonly LabelMeaning[]): HTMLElement {
  const heads = ["Scheme", "Label", "Role or stance here", "Nearest in CiTO"];
  return element(
    "div",
    {class: "matrix-scroll", role: "region", tabindex: 0, "aria-label": "Labels of sources"},
    element(
      "table",
      {class: "labels"},
      element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", {}, head)))),
      element("tbody", {}, ...labels.map(labelRow))
    )
  );
}

function labelRow({scheme, label, role, polarity, cito, wider}: LabelMeaning): HTMLElement {
  const meant = role ?? polarity ?? "in its own word";
  return element(
    "tr",
    {},
    element("td", {}, scheme),
    element("th", {scope: "row"}, element("code", {}, label)),
    element("td", {}, wider ? `${meant}, though the label means more` : meant),
    element("td", {}, cito === null ? "–" : element("code", {}, cito))
  );
}
