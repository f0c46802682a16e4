import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {delimiter, dirname, join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {ensureChromium, findChromium, type Machine} from "../../../loaders/publish/browser.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hubscope-browser-"));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

function executable(path: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, "");
  chmodSync(file, 0o755);
  return file;
}

const pathOf = (...names: string[]) => names.map((name) => join(folder, name)).join(delimiter);

describe("findChromium({env, cache})", () => {
  it("takes CHROMIUM_PATH first, then the PATH, then Playwright's newest, then gives up", () => {
    const cache = join(folder, "cache");
    const env = {PATH: pathOf("a", "b")};
    expect(findChromium({env, cache})).toBe(null);
    executable("cache/chromium-999/chrome-linux/chrome");
    const newest = executable("cache/chromium-1200/chrome-linux64/chrome");
    expect(findChromium({env, cache})).toBe(newest);
    const shell = executable(
      "cache/chromium_headless_shell-1201/chrome-headless-shell-linux64/chrome-headless-shell"
    );
    expect(findChromium({env, cache})).toBe(shell);
    const onPath = executable("b/google-chrome");
    expect(findChromium({env, cache})).toBe(onPath);
    const stated = executable("stated");
    expect(findChromium({env: {...env, CHROMIUM_PATH: stated}, cache})).toBe(stated);
  });

  it("looks for a shell, chromium, chromium-browser and google-chrome in each folder of the PATH in order", () => {
    const env = {PATH: pathOf("a", "b")};
    const later = executable("b/chromium");
    const chrome = executable("a/google-chrome");
    expect(findChromium({env, cache: folder})).toBe(chrome);
    const browser = executable("a/chromium-browser");
    expect(findChromium({env, cache: folder})).toBe(browser);
    const chromium = executable("a/chromium");
    expect(findChromium({env, cache: folder})).toBe(chromium);
    expect(later).not.toBe(chromium);
    const shell = executable("a/chromium-headless-shell");
    expect(findChromium({env, cache: folder})).toBe(shell);
  });

  it("passes over folders and files that cannot be run", () => {
    mkdirSync(join(folder, "a/chromium"), {recursive: true});
    chmodSync(executable("b/chromium"), 0o644);
    const last = executable("c/chromium");
    expect(findChromium({env: {PATH: pathOf("a", "b", "c")}, cache: folder})).toBe(last);
  });

  it("fails with a sentence where CHROMIUM_PATH is no executable file", () => {
    const env = {CHROMIUM_PATH: join(folder, "none"), PATH: ""};
    expect(() => findChromium({env, cache: folder})).toThrow(
      `CHROMIUM_PATH is ${join(folder, "none")}, which is not an executable file`
    );
  });
});

describe("ensureChromium(machine)", () => {
  const machine = (apt: boolean, install: Machine["run"]): {machine: Machine; ran: string[]} => {
    const ran: string[] = [];
    const run: Machine["run"] = (command, args) => {
      ran.push([command === process.execPath ? "node" : command, ...args.slice(-2)].join(" "));
      return install(command, args);
    };
    const env = {PATH: join(folder, "bin")};
    return {ran, machine: {env, cache: join(folder, "cache"), apt, run}};
  };

  it("installs nothing where there is a browser", () => {
    const path = executable("bin/chromium");
    const {machine: given, ran} = machine(true, () => false);
    expect(ensureChromium(given)).toBe(path);
    expect(ran).toEqual([]);
  });

  it("installs with Playwright, and looks whether what it got starts", () => {
    const {machine: given, ran} = machine(true, (_, args) => {
      if (args.includes("install")) executable("cache/chromium-1200/chrome-linux64/chrome");
      return true;
    });
    expect(ensureChromium(given)).toBe(join(folder, "cache/chromium-1200/chrome-linux64/chrome"));
    expect(ran).toEqual([
      "node --only-shell chromium",
      expect.stringContaining("chrome --version")
    ]);
  });

  it("installs with apt-get as root on Debian where Playwright cannot", () => {
    const {machine: given, ran} = machine(true, (command, args) => {
      if (command === process.execPath) return false;
      if (args.at(-1) === "chromium-headless-shell") return false;
      if (args.includes("install")) executable("bin/chromium");
      return true;
    });
    expect(ensureChromium(given)).toBe(join(folder, "bin/chromium"));
    expect(ran.slice(0, 4)).toEqual([
      "node --only-shell chromium",
      "apt-get update",
      "apt-get --no-install-recommends chromium-headless-shell",
      "apt-get --no-install-recommends chromium"
    ]);
  });

  it("fails with a sentence that says what to do where nothing can be installed", () => {
    const {machine: given, ran} = machine(false, () => false);
    expect(() => ensureChromium(given)).toThrow(
      /install Chromium or Chrome, then set CHROMIUM_PATH/
    );
    expect(ran).toEqual(["node --only-shell chromium"]);
  });
});
