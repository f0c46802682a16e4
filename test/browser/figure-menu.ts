import type {Locator} from "playwright-core";

/** Chooses something of the menu of a figure, by its words. */
export async function choose(figure: Locator, words: string): Promise<void> {
  await figure.locator(".figure-menu > summary").click();
  await figure.getByRole("button", {name: words}).click();
}
