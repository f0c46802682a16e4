import {expect, test} from "vitest";
import {newLacking} from "../../../src/page/link-notice.js";

test("newLacking() has a sentence a name, until it is forgotten, and tells of each change", () => {
  const lacking = newLacking();
  const heard: string[][] = [];
  lacking.listen(() => heard.push([...lacking.sentences]));
  lacking.forget();
  lacking.tell("theme", "No theme.");
  lacking.tell("year", "No year.");
  lacking.tell("theme", "No such theme.");
  lacking.forget();
  expect(heard).toEqual([
    ["No theme."],
    ["No theme.", "No year."],
    ["No such theme.", "No year."],
    []
  ]);
});
