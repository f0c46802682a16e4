import {element} from "../page/dom.js";
import {figurePng} from "./image/figure-png.js";
import {figureSvg} from "./image/figure-svg.js";
import {fileName} from "../page/file-name.js";
import {pageSource} from "../page/page-source.js";
import {saveFile} from "../page/save-file.js";

/**
 * Buttons that save the figure they stand in as an SVG or a PNG file, named after the hub of the
 * page and `name`.
 */
export function figureTools(name: string, {describedBy}: {describedBy?: string} = {}): HTMLElement {
  const file = () => {
    const {prefix} = pageSource();
    return prefix === "" ? fileName(name) : `${prefix}-${fileName(name)}`;
  };
  const status = element("span", {class: "failure", role: "status"});
  const button = (label: string, save: (figure: HTMLElement) => Promise<void>) => {
    const made = element("button", {type: "button", "aria-describedby": describedBy}, label);
    made.addEventListener("click", async () => {
      const figure = made.closest("figure");
      if (figure === null) return;
      made.disabled = true;
      status.textContent = "";
      try {
        await save(figure);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        status.textContent = `Not saved: ${reason}.`;
      } finally {
        made.disabled = false;
      }
    });
    return made;
  };
  return element(
    "div",
    {class: "figure-saves"},
    button("Save as SVG", async (figure) =>
      saveFile(`${file()}.svg`, (await figureSvg(figure)).text, "image/svg+xml")
    ),
    button("Save as PNG", async (figure) =>
      saveFile(`${file()}.png`, await figurePng(await figureSvg(figure)), "image/png")
    ),
    status
  );
}
