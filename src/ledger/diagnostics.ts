import type {DiagnosticRow} from "npm:hubscope";
import {figure} from "../figures/figure.js";
import {asWritten, element} from "../page/dom.js";
import {messageSentence} from "./ledger.js";

/** What was said of a hub while its text was read and its papers were clustered. */
export const hubMessages = figure({
  name: "The messages",
  needs: ["diagnostics", "cluster_diagnostics"],
  fluid: true,
  query: ({diagnostics, cluster_diagnostics: ofClusters}) => [...diagnostics, ...ofClusters],
  draw: (rows) => diagnosticsList(rows)
});

const order = ["error", "warning", "note"];
const most = 100;

/** The messages about a hub's text, errors first, each with its place; the first hundred. */
export function diagnosticsList(rows: DiagnosticRow[]): HTMLElement {
  const sorted = rows.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const left = sorted.length - most;
  return element(
    "div",
    {class: "diagnostics"},
    ...(sorted.length === 0
      ? [element("p", {}, "Reading the text gave no messages.")]
      : sorted.slice(0, most).map((row) => diagnosticItem(row, {place: true}))),
    left > 0 && element("p", {}, `${left} more are in the table of diagnostics.`)
  );
}

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
