import {element} from "./dom.js";

/**
 * A button that copies a text and says so in `said`; where the browser does not allow it, `refused`
 * is said and the text of `shown` is selected instead.
 */
export function copyButton(
  label: string,
  {
    text,
    shown,
    said,
    copied = "Copied.",
    refused
  }: {
    text: () => string;
    shown: HTMLElement;
    said: HTMLElement;
    copied?: string;
    refused: string;
  }
): HTMLButtonElement {
  const button = element("button", {type: "button"}, label);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text());
      said.textContent = copied;
    } catch {
      getSelection()?.selectAllChildren(shown);
      said.textContent = refused;
    }
  });
  return button;
}
