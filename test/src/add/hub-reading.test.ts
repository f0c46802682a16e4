import {expect, test} from "vitest";
import {mountChart} from "../../browser/chart.js";
import {hub} from "../rows.js";

const library = [
  hub({hub_id: "first", path: "loaders/hubs/first.txt", title: "A <b>work</b>", lines_hash: "1"}),
  hub({hub_id: "other", path: "loaders/hubs/other.txt", title: "Another", lines_hash: "2"})
];
const note = async (pasted: {lines_hash: string; title: string; hub_id: string}) => {
  const made = await mountChart("standingNote", pasted, {library});
  return {made, text: (await made.allInnerTexts()).join("")};
};

test("standingNote(hub, {library}) says which hub has the text, and links to its report", async () => {
  const {made, text} = await note({lines_hash: "1", title: "A <b>work</b>", hub_id: "a-work"});
  expect(text).toBe("The library has this text already: A <b>work</b> (loaders/hubs/first.txt).");
  expect(await made.locator("a").getAttribute("href")).toBe("./hub/first.html");
});

test("it says which hub has the title with another text, and how pages of one hub are filed", async () => {
  const {text} = await note({lines_hash: "3", title: "a <b>WORK</b>", hub_id: "first"});
  expect(text).toBe(
    "The library has another text of this title: A <b>work</b> (loaders/hubs/first.txt). If this is another page of it, file both as one hub: npm run add -- --pages loaders/hubs/first.txt FILE."
  );
});

test("it says which hub has the name that the text would have", async () => {
  const {text} = await note({lines_hash: "3", title: "Mine", hub_id: "other"});
  expect(text).toContain("another hub under the name that this one would have: Another");
});
