import {expect, test} from "vitest";
import {exampleOf} from "../../../src/report/library-hub.js";

test("exampleOf(hubs) is the project's own hub, else the first that could be read", () => {
  const hub = (hub_id: string, errors = 0) => ({hub_id, errors});
  expect(exampleOf([hub("a"), hub("opening-the-black-box")])).toBe("opening-the-black-box");
  expect(exampleOf([hub("a", 1), hub("b"), hub("opening-the-black-box", 2)])).toBe("b");
  expect(exampleOf([hub("a", 1)])).toBeNull();
  expect(exampleOf([])).toBeNull();
});
