import fs, {mkdirSync, readFileSync} from "node:fs";
import {syncBuiltinESMExports} from "node:module";
import {basename, join} from "node:path";
import {expect, onTestFinished, test, vi} from "vitest";
import {analyse} from "../../../loaders/analysis/analyse.js";
import {hubsFolder, readLibrary} from "../../../loaders/library/library.js";
import {listHubs, listLibrary, withoutErrors} from "../../../loaders/store/list-hubs.js";
import {hubText} from "../../browser/sites.js";
import {scratchHubs} from "../library/scratch-hubs.js";

const {folder, put} = scratchHubs();

test("listHubs(library) lists ids, titles and the errors that keep a hub from publishing", () => {
  put("a.txt");
  put("letter.txt", "Dear reader,");
  expect(listHubs(readLibrary(folder()))).toMatchObject([
    {id: "a", title: "A Work", errors: []},
    {
      id: "letter",
      title: null,
      errors: [expect.stringContaining("letter.txt:1:1 error not-a-hub-page")]
    }
  ]);
});

test("listLibrary(folder) lists what listHubs() does, and again what has changed: text, provenance, the list itself", () => {
  const text = hubText("One", ["layers"]);
  put("one.txt", text);
  put("two.txt", text.replace("One", "Two"));
  const listed = () => {
    const hubs = listLibrary(folder());
    expect(hubs).toMatchObject(listHubs(readLibrary(folder())));
    return hubs;
  };
  const [one, two] = listed();
  put("two.txt", text.replace("One", "Owt"));
  const [same, other] = listed();
  expect([one?.title, two?.title, other?.title]).toEqual(["One", "Two", "Owt"]);
  expect(same).toEqual(one);
  put("two.provenance.json", `{"filter": "role=method"}`);
  const described = listed()[1];
  expect(described?.hash).not.toBe(other?.hash);
  put("two.md", text);
  expect(listed()[1]?.errors).toEqual([expect.stringContaining("give one id: two")]);
});

test("listLibrary(folder) asks the system of each hub for its own file alone", () => {
  const names = ["one", "two", "three"];
  for (const name of names) put(`${name}.txt`, hubText(name, ["layers"]));
  listLibrary(folder());
  const spy = vi.spyOn(fs, "statSync");
  onTestFinished(() => {
    vi.useRealTimers();
    spy.mockRestore();
    syncBuiltinESMExports();
  });
  syncBuiltinESMExports();
  vi.useFakeTimers({toFake: ["Date"], now: Date.now() + 60_000});
  listLibrary(folder());
  const asked = spy.mock.calls.map(([path]) => basename(String(path)));
  const each = names.map((name) => new Set(asked.filter((one) => one.startsWith(name))));
  expect(each).toEqual(names.map((name) => new Set([`${name}.txt`])));
});

test("withoutErrors(hubs) leaves out those with errors and names each, and throws where no other is there", () => {
  put("a.txt");
  const good = listHubs(readLibrary(folder()));
  put("letter.txt", "Dear reader,");
  mkdirSync(join(folder(), "many"));
  put("many/page-1.txt");
  put("many/page-2.txt", "Dear reader,");
  const all = listHubs(readLibrary(folder()));
  const {listed, leftOut} = withoutErrors(all);
  expect(listed).toEqual(good);
  expect(leftOut).toEqual([
    expect.stringContaining("letter.txt:1:1 error not-a-hub-page"),
    expect.stringContaining("many/page-2.txt:1:1 error not-a-hub-page"),
    `${folder()}/letter.txt is left out`,
    `${folder()}/many is left out`
  ]);
  expect(() => withoutErrors(all.slice(1))).toThrow(/\nnothing is written: every hub has errors$/);
  expect(withoutErrors([])).toEqual({listed: [], leftOut: []});
});

test.each(["the project", "labelled citations"])(
  "listHubs(library) counts citing papers and roles as the hub's row does, of %s",
  (of) => {
    const samples = "test/loaders/sources/citation-labels/samples";
    for (const name of ["uses.json", "models.json", "acl-arc.jsonl"])
      put(name, readFileSync(join(samples, name)));
    const library = readLibrary(of === "the project" ? hubsFolder : folder());
    const listed = listHubs(library);
    expect(listed.some(({roles}) => roles > 0)).toBe(true);
    const rows = library.flatMap((input) => analyse(input).core().hubs);
    expect(listed.map(({citing, roles}) => ({citing, roles}))).toEqual(
      rows.map(({declared, parsed, roles_classified: roles}) => ({
        citing: Math.max(declared ?? 0, parsed),
        roles
      }))
    );
  }
);
