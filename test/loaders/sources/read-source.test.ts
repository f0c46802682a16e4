import {expect, it} from "vitest";
import {idOfText} from "../../../loaders/sources/read-source.js";
import {strippedPage} from "../analysis/pages-of-text.js";

const page = (text: string) => ({path: "x", bytes: new TextEncoder().encode(text)});
const titled = page(strippedPage(["A"]));
const untitled = page("Dear reader,");

it.each([
  [[untitled, titled], "some.txt", "a-work"],
  [[page(strippedPage(["A"]).replace("A Work", "\u6df1\u5ea6"))], "some.txt", "some"],
  [[untitled], "some.txt", "some"],
  [[], "\u6df1\u5ea6.txt", ""]
])("idOfText(pages, name) goes by the first title, else by the name: %#", (pages, name, id) => {
  expect(idOfText(pages, name)).toBe(id);
});
