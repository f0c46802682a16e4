import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {filesBelow} from "../../../loaders/store/files.js";

const {version}: {version: string} = JSON.parse(
  readFileSync("node_modules/@observablehq/framework/package.json", "utf8")
);
const texts = ["loaders", "test"].flatMap((root) =>
  filesBelow(root, (name) => name.endsWith(".ts")).map(
    (name) => [join(root, name), readFileSync(join(root, name), "utf8")] as const
  )
);

/** Words that name Framework with a version. */
const versions = /Framework,? (?:as they were read in )?(\d+\.\d+\.\d+)/gu;

/** What of Framework no documentation of it names. */
const insides = /framework\/dist|["/`]_(?:npm|import|observablehq)\b|#observablehq-/u;

test("what is taken from Framework's insides is named with the version that it was read from", () => {
  const taking = texts.filter(
    ([path, text]) => path.startsWith("loaders/site/") && insides.test(text)
  );
  expect(taking.length).toBeGreaterThan(5);
  const unnamed = taking.filter(([, text]) => text.match(versions) === null && !declared(text));
  expect(unnamed.map(([path]) => path)).toEqual([]);
});

test("that version is the one that is installed", () => {
  const named = texts.flatMap(([path, text]) =>
    [...text.matchAll(versions)].map(([, said]) => [path, said] as const)
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(([, said]) => said !== version)).toEqual([]);
});

/** Whether all that a module takes is imported, so that the declaration of it has the version. */
function declared(text: string): boolean {
  const imported = /from "@observablehq\/framework\/dist\/\w+\.js"/gu;
  return !insides.test(text.replaceAll(imported, ""));
}
