import type {Source} from "npm:hubscope/analysis/read-pasted";
import {element} from "../page/dom.js";
import {pagesWords} from "../page/hub-words.js";
import {errorWords} from "../page/words.js";

const shown = 200_000;
/** What hub text looks like, as a hint in the empty field. */
const hubTextShape = [
  "hub",
  "The title of a much-cited paper",
  "2 papers cite this work.",
  "citing papers explorer",
  "-",
  "The title of a citing paper",
  "One sentence on what it does.",
  "-",
  "The title of another"
].join("\n");
const byName = new Intl.Collator("en", {numeric: true});

/**
 * A field for the text of a hub: paste it, or choose or drop files of any source format, which are
 * those of one hub in the order of their names; what stands beside them on their provenance is left. Its `value` are the pages, none where the field is empty; an `input`
 * event tells of each change.
 */
export function hubTextField(): HTMLFormElement & {value: Source[]} {
  const text = element("textarea", {
    rows: 12,
    spellcheck: "false",
    autocomplete: "off",
    placeholder: hubTextShape
  });
  const files = element("input", {type: "file", multiple: true});
  const status = element("p", {class: "status", role: "status"});
  const form = element(
    "form",
    {class: "hub-text"},
    element("label", {}, element("span", {}, "The text of a hub’s page"), text),
    element(
      "label",
      {class: "choose"},
      element("span", {}, "Or choose its files, or drop them here"),
      files
    ),
    status
  );
  const node = Object.assign(form, {value: new Array<Source>()});

  let latest = 0;
  const change = (pages: Source[], words: string) => {
    node.value = pages;
    status.textContent = words;
    node.dispatchEvent(new Event("input"));
  };
  const take = async (chosen: readonly File[]) => {
    const mine = ++latest;
    const sorted = chosen
      .filter(({name}) => !name.endsWith(".provenance.json"))
      .sort((a, b) => byName.compare(a.name, b.name));
    try {
      const pages = await Promise.all(
        sorted.map(async (file) => ({
          path: file.name,
          bytes: new Uint8Array(await file.arrayBuffer())
        }))
      );
      if (mine !== latest) return;
      text.value = textOf(pages);
      change(pages, pagesWords(pages.map(({path}) => path)));
    } catch (error) {
      if (mine === latest) change([], `A file cannot be read: ${errorWords(error)}`);
    }
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  text.addEventListener("input", (event) => {
    event.stopPropagation();
    files.value = "";
    ++latest;
    const bytes = new TextEncoder().encode(text.value);
    change(text.value.trim() === "" ? [] : [{path: "pasted text", bytes}], "");
  });
  files.addEventListener("input", (event) => event.stopPropagation());
  files.addEventListener("change", () => {
    if (files.files !== null && files.files.length > 0) void take([...files.files]);
  });
  const holdsFiles = ({dataTransfer}: DragEvent) => dataTransfer?.types.includes("Files") === true;
  form.addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    form.classList.add("over");
  });
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    form.classList.remove("over");
    if (!holdsFiles(event)) return;
    event.preventDefault();
    void take([...(event.dataTransfer?.files ?? [])]);
  });
  return node;
}

/** The text to show of a file; none of several files, or of one that is long. */
function textOf([page, ...others]: readonly Source[]): string {
  if (page === undefined || others.length > 0 || page.bytes.length > shown) return "";
  return new TextDecoder().decode(page.bytes);
}
