import {expect, it} from "vitest";
import {noteOf} from "../../../loaders/commands/start.js";

it.each([
  [
    "\u001b[90m↳\u001b[39m \u001b[4mhttp://127.0.0.1:3001/\u001b[24m",
    {kind: "address", port: 3001}
  ],
  [
    "load /data/x/core.zip → [missing] error in 618ms: loader exited with code 1",
    {kind: "failure", reason: "loader exited with code 1"}
  ],
  ["error in 9ms: Not found: x.parquet", {kind: "failure", reason: "Not found: x.parquet"}],
  ["GET /hub/x.html", null],
  ["socket open /_observablehq", null],
  ["load /data/x/core.zip → [stale] success 40 kB in 500ms", null],
  ["    'display(\"an error in 9ms: here\");\\n' +", null]
])("noteOf(%j) is %j", (line, note) => {
  expect(noteOf(line)).toEqual(note);
});
