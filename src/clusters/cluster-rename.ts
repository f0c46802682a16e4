import type {ClusterRow, PaperRow} from "npm:hubscope";
import {asWritten, element} from "../page/dom.js";
import {labelLines} from "./label-lines.js";
import {uniqueId} from "../page/unique-id.js";
import {copyButton} from "../page/copy-button.js";

/** A field to rename a cluster, with the lines that make the name last, to copy into a file. */
export function clusterRename(
  {name, name_origin: origin}: ClusterRow,
  papers: readonly PaperRow[]
): HTMLElement {
  const id = uniqueId("rename");
  const field = element("input", {type: "text", id, value: origin === "label" ? name : ""});
  const place = element("div", {class: "label-lines"});
  const show = () => place.replaceChildren(...linesOf(field.value, papers));
  field.addEventListener("input", (event) => {
    event.stopPropagation();
    show();
  });
  show();
  return element(
    "div",
    {class: "rename"},
    element("label", {for: id}, "Another name"),
    field,
    place
  );
}

function linesOf(name: string, papers: readonly PaperRow[]): Node[] {
  const {path, head, lines} = labelLines(name, papers);
  if (lines.length === 0) return [];
  const text = lines.join("\n");
  const shown = element("pre", {tabindex: 0, "aria-label": "lines of the label"}, text);
  const said = element("span", {role: "status"});
  const copy = copyButton("Copy the lines", {
    text: () => `${text}\n`,
    shown,
    said,
    refused: "The lines are selected: copy them with the keyboard."
  });
  return [
    element(
      "p",
      {},
      "Append to ",
      element("code", {}, asWritten(path)),
      ", whose first line is ",
      element("code", {}, head),
      ":"
    ),
    shown,
    element("p", {}, copy, " ", said)
  ];
}
