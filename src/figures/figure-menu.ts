import {element} from "../page/dom.js";
import {fileName, saveFile} from "../page/files.js";
import {pageSource} from "../page/page-source.js";
import {figurePng, figureSvg} from "./image/figure-files.js";
import {errorWords} from "../page/words.js";

/** What a menu asks the place of a figure for: to show its code. */
export const codeAsked = "figure-code";

/** What can be had of a figure. */
export interface FigureMenu {
  /** What its files are named after, behind the hub of the page. */
  name: string;
  /** Whether it can be saved as an image. */
  image: boolean;
  /** Its numbers as a table, which stands in the figure, closed. */
  table: HTMLDetailsElement | false;
  /** The id of what describes it. */
  describedBy: string;
}

/**
 * The menu of a figure, a button of three dots: its image as SVG and PNG, its table, and its code
 * where the place of the figure gives one (`data-figure`). It closes once something is chosen, on
 * Escape, and when the reader goes elsewhere. Null where nothing can be had.
 */
export function figureMenu({name, image, table, describedBy}: FigureMenu): HTMLElement | null {
  const status = element("span", {class: "failure", role: "status"});
  const items = element("div", {class: "items"});
  const dots = element("summary", {
    "aria-label": "menu of the figure",
    "aria-describedby": describedBy
  });
  const menu = element("details", {class: "figure-menu"}, dots, items);
  const close = () => {
    menu.open = false;
  };
  const item = (label: string, chosen: (figure: HTMLElement) => void | Promise<void>) => {
    const made = element("button", {type: "button", "aria-describedby": describedBy}, label);
    made.addEventListener("click", async () => {
      const figure = made.closest("figure");
      if (figure === null) return;
      made.disabled = true;
      status.textContent = "";
      try {
        await chosen(figure);
        close();
        const {activeElement} = document;
        if (activeElement === document.body || menu.contains(activeElement)) dots.focus();
      } catch (error) {
        const reason = errorWords(error);
        status.textContent = `Not saved: ${reason}.`;
      } finally {
        made.disabled = false;
      }
    });
    return made;
  };
  const fill = () => {
    const hasCode = menu.closest("[data-figure]") !== null;
    status.textContent = "";
    items.replaceChildren(
      ...(image
        ? [
            item("Save as SVG", async (figure) =>
              saveFile(`${fileOf(name)}.svg`, (await figureSvg(figure)).text, "image/svg+xml")
            ),
            item("Save as PNG", async (figure) =>
              saveFile(`${fileOf(name)}.png`, await figurePng(await figureSvg(figure)), "image/png")
            )
          ]
        : []),
      ...(table === false ? [] : [item("Show the table", showTable)]),
      ...(hasCode
        ? [item("Show the code", (figure) => void figure.dispatchEvent(askForCode()))]
        : []),
      status
    );
  };
  const away = ({target}: Event) => {
    if (!(target instanceof Node && menu.contains(target))) close();
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !menu.open) return;
    event.stopPropagation();
    close();
    dots.focus();
  };
  menu.addEventListener("toggle", () => {
    if (!menu.open) {
      document.removeEventListener("pointerdown", away);
      return;
    }
    fill();
    document.addEventListener("pointerdown", away);
  });
  menu.addEventListener("keydown", escape);
  menu.addEventListener("focusout", ({relatedTarget}) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) close();
  });
  return image || table !== false ? menu : null;
}

function showTable(figure: HTMLElement): void {
  const table = figure.querySelector<HTMLDetailsElement>(":scope > .table-twin");
  if (table === null) return;
  table.open = true;
  table.querySelector("summary")?.focus();
}

function askForCode(): Event {
  return new Event(codeAsked, {bubbles: true});
}

function fileOf(name: string): string {
  const {prefix} = pageSource();
  return prefix === "" ? fileName(name) : `${prefix}-${fileName(name)}`;
}
