import type {DiagnosticRow} from "npm:hubscope";
import {asWritten, element} from "../page/dom.js";
import {messageSentence} from "./ledger.js";

/** A message about a hub's text: severity, reason, what was compared, rule and offending text. */
export function diagnosticItem(
  message: DiagnosticRow,
  {place = false}: {place?: boolean} = {}
): HTMLElement {
  const {severity, rule, path, line, column, text} = message;
  return element(
    "div",
    {class: `diagnostic of-${severity}`},
    element("span", {class: "severity"}, severity),
    element("span", {class: "reason"}, asWritten(messageSentence(message))),
    element("code", {class: "rule"}, rule),
    place && element("code", {class: "place"}, `${path}:${line}:${column}`),
    text !== "" && element("code", {class: "offending"}, asWritten(text))
  );
}
