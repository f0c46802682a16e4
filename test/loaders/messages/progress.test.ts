import {expect, test} from "vitest";
import {progress} from "../../../loaders/messages/progress.js";

test("progress tells stage, papers and seconds once a build has taken two seconds", () => {
  const lines: string[] = [];
  let time = 500;
  const told = progress("a-hub", 1000, {note: (line) => lines.push(line), now: () => time});
  told("vectors and neighbours");
  time += 2345;
  told("names");
  time += 60000;
  told("positions");
  expect(lines).toEqual([
    "a-hub: names, 1,000 papers, 2.3 s",
    "a-hub: positions, 1,000 papers, 62.3 s"
  ]);
});
