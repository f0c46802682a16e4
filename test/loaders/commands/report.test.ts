import {describe, expect, it} from "vitest";
import {hubsFolder, readLibrary} from "../../../loaders/library/library.js";
import {listHubs} from "../../../loaders/store/list-hubs.js";
import {run} from "./run.js";

describe("npm run report -- <hub id> [--html] [--pdf] [--paper A4|Letter] [--out DIR]", () => {
  it("says how it is used when it is given no hub, several, or another paper", async () => {
    for (const args of [[], ["a", "b"], ["a", "--paper", "A0"]]) {
      const {stderr, status} = await run("report", ...args);
      expect(stderr).toMatch(
        /; usage: npm run report -- <hub id>|--paper takes A4 or Letter, not A0/
      );
      expect(status).toBe(2);
    }
  });

  it("names the hubs there are when it is given an id that is none", async () => {
    const {stderr, status} = await run("report", "nothing");
    const ids = listHubs(readLibrary(hubsFolder)).map(({id}) => id);
    expect(ids).not.toEqual([]);
    expect(stderr).toBe(`no hub has the id nothing; there are ${ids.join(", ")}\n`);
    expect(status).toBe(2);
  });
});
