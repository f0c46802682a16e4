import {expect, test} from "vitest";
import {memoise} from "../../../loaders/text/memoise.js";

test("memoise(find) asks once for each object, also where nothing was found", () => {
  const asked: object[] = [];
  const find = memoise((key: {name: string}) => {
    asked.push(key);
    return key.name === "" ? undefined : {of: key.name};
  });
  const [one, like, none] = [{name: "a"}, {name: "a"}, {name: ""}];
  expect(find(one)).toEqual({of: "a"});
  expect(find(one)).toBe(find(one));
  expect(find(like)).not.toBe(find(one));
  expect([find(none), find(none)]).toEqual([undefined, undefined]);
  expect(asked).toEqual([one, like, none]);
});
