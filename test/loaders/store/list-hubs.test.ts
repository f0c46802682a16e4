import {expect, test} from "vitest";
import {analyse} from "../../../loaders/analysis/analyse.js";
import {hubsFolder, readLibrary} from "../../../loaders/library/library.js";
import {listHubs} from "../../../loaders/store/list-hubs.js";
import {scratchHubs} from "../library/scratch-hubs.js";

const {folder, put} = scratchHubs();

test("listHubs(folder) lists ids, titles and the errors that keep a hub from publishing", () => {
  put("a.txt");
  put("letter.txt", "Dear reader,");
  expect(listHubs(folder())).toMatchObject([
    {id: "a", title: "A Work", errors: []},
    {
      id: "letter",
      title: null,
      errors: [expect.stringContaining("letter.txt:1:1 error not-a-hub-page")]
    }
  ]);
});

test("listHubs(folder) counts citing papers and roles as the hub's row does", () => {
  const listed = listHubs(hubsFolder);
  const rows = readLibrary(hubsFolder).flatMap((input) => analyse(input).core().hubs);
  expect(listed.map(({citing, roles}) => ({citing, roles}))).toEqual(
    rows.map(({declared, parsed, roles_classified: roles}) => ({
      citing: Math.max(declared ?? 0, parsed),
      roles
    }))
  );
});
