import type {TermRow} from "npm:hubscope";
import {element} from "../page/dom.js";
import {termOptions} from "./term-options.js";
import {uniqueId} from "../page/unique-id.js";
import {count} from "../page/words.js";

/** A labelled field for a term, which offers those of `terms()` that fit what is typed. */
export function termField(
  label: string,
  {terms}: {terms: () => readonly TermRow[]}
): {node: HTMLElement; input: HTMLInputElement} {
  const id = uniqueId("terms");
  const list = element("datalist", {id});
  const input = element("input", {
    type: "text",
    list: id,
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false"
  });
  const offer = () =>
    list.replaceChildren(
      ...termOptions(terms(), input.value).map(({term, papers}) =>
        element("option", {value: term}, count(papers, "paper"))
      )
    );
  input.addEventListener("focus", offer);
  input.addEventListener("input", (event) => {
    event.stopPropagation();
    offer();
  });
  return {
    node: element("label", {class: "term-field"}, element("span", {}, label), input, list),
    input
  };
}
