import {element} from "../page/dom.js";
import {saveFile} from "../page/save-file.js";

/** A file that is made when a reader asks for it. */
export interface Saving {
  /** What stands on its button, such as CSV. */
  label: string;
  /** The name of the file. */
  file: string;
  /** Its media type. */
  type: string;
  contents: () => string | ArrayBuffer | Promise<ArrayBuffer>;
}

/** An entry of a list of downloads. */
export interface DownloadItem {
  node: HTMLLIElement;
  /** Says how large it is; nothing can be saved of none. */
  tell(size: string, options: {none: boolean}): void;
}

/**
 * An entry of a list of downloads: what it is, how large, and a button for each file. While a file is
 * written, and where that fails, it says so.
 */
export function downloadItem(
  name: string,
  {size, grain, files}: {size: string; grain: string; files: readonly Saving[]}
): DownloadItem {
  const sized = element("span", {class: "size"}, size);
  const words = element("span", {class: "grain", role: "status"}, grain);
  let isEmpty = false;
  const buttons = files.map(({label, file, type, contents}) => {
    const button = element("button", {type: "button", "aria-label": `${name} as ${label}`}, label);
    button.addEventListener("click", async () => {
      button.disabled = true;
      try {
        const made = contents();
        if (made instanceof Promise) words.textContent = "Writing the file …";
        saveFile(file, await made, type);
        words.textContent = grain;
      } catch (error) {
        words.textContent = `Not saved: ${error instanceof Error ? error.message : String(error)}.`;
      }
      button.disabled = isEmpty;
    });
    return button;
  });
  return {
    node: element(
      "li",
      {},
      element("strong", {}, name),
      sized,
      words,
      element("span", {class: "links"}, ...buttons)
    ),
    tell(said, {none}) {
      sized.textContent = said;
      isEmpty = none;
      for (const button of buttons) button.disabled = none;
    }
  };
}
