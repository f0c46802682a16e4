import {afterEach, expect, it, vi} from "vitest";
import {note} from "../../../loaders/messages/note.js";

afterEach(() => void vi.restoreAllMocks());

it("note(...lines) lets nothing through that could drive a terminal", () => {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  note("src/hub/\u001b]0;pwn\u0007\u202e.md is of no hub", "two\nlines");
  expect(write.mock.calls).toEqual([
    ["src/hub/\ufffd]0;pwn\ufffd\ufffd.md is of no hub\n"],
    ["two\ufffdlines\n"]
  ]);
});
