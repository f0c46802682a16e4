import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";

interface Package {
  hasInstallScript?: boolean;
}

function read<Read>(name: string): Read {
  return JSON.parse(readFileSync(join(import.meta.dirname, "..", name), "utf8"));
}

test("each package that runs a script when it is installed is allowed to, and is there once", () => {
  const {packages} = read<{packages: Record<string, Package>}>("package-lock.json");
  const {allowScripts} = read<{allowScripts: Record<string, boolean>}>("package.json");
  const running = Object.entries(packages).filter(([, {hasInstallScript}]) => hasInstallScript);
  expect(running.map(([path]) => path.replace(/^.*node_modules\//, ""))).toEqual(
    Object.keys(allowScripts)
  );
});
