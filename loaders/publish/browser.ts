import {spawnSync} from "node:child_process";
import {accessSync, constants, existsSync, readdirSync, statSync} from "node:fs";
import {createRequire} from "node:module";
import {homedir} from "node:os";
import {delimiter, dirname, join} from "node:path";

/**
 * What is turned off in Chromium: what Playwright 1.65.1 turns off, as the last list counts, and the
 * two pages of suggestions that each window would load for a search bar that no one sees.
 */
const unwanted = [
  ...["AimEnabled", "AvoidCorsURLLoaderRestartOnRedirect"],
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades"],
  ...["HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter"],
  ...["NetworkTimeServiceQuerying", "OptimizationHints", "PaintHolding", "PreconnectToSearch"],
  ...["TcpPortRandomizationWin", "ThirdPartyStoragePartitioning"],
  ...["WebUIOmniboxPopup", "WebUIOmniboxAimPopup"]
];

/** What Chromium is started with, so that it does nothing beside what it is asked for. */
export const quietFlags = [
  `--disable-features=${unwanted.join(",")}`,
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync"
];

/** Debian's Chromium without windows comes first: a page costs it a quarter less. */
const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

/** Where Playwright puts a Chromium below a folder of its cache, by platform. */
const places = [
  "chrome-headless-shell-linux64/chrome-headless-shell",
  "chrome-headless-shell-mac-arm64/chrome-headless-shell",
  "chrome-headless-shell-mac-x64/chrome-headless-shell",
  "chrome-headless-shell-win64/chrome-headless-shell.exe",
  "chrome-linux64/chrome",
  "chrome-linux/chrome",
  "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  "chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
  "chrome-win64/chrome.exe",
  "chrome-win/chrome.exe"
];

export interface Machine {
  env: Record<string, string | undefined>;
  /** The folder that Playwright downloads browsers to. */
  cache: string;
  /** Whether `apt-get` may be used: root on Debian or one of its descendants. */
  apt: boolean;
  /** Runs a command and tells whether it succeeded. */
  run(command: string, args: string[], env?: Record<string, string>): boolean;
}

/**
 * Finds Chromium: the path in `CHROMIUM_PATH`, else `chromium-headless-shell`, `chromium`,
 * `chromium-browser` or `google-chrome` on the `PATH`, else the newest one in Playwright's cache,
 * else null. A `CHROMIUM_PATH` that is not an executable file is an error.
 */
export function findChromium({env, cache}: Pick<Machine, "env" | "cache">): string | null {
  const stated = env["CHROMIUM_PATH"];
  if (stated !== undefined && stated !== "") {
    if (isExecutable(stated)) return stated;
    throw new Error(`CHROMIUM_PATH is ${stated}, which is not an executable file`);
  }
  const installed = onPath(names, env);
  if (installed !== null) return installed;
  for (const folder of chromiumFolders(cache)) {
    for (const place of places) {
      const path = join(cache, folder, place);
      if (isExecutable(path)) return path;
    }
  }
  return null;
}

/** The first executable on the `PATH` with one of the names, folder by folder; null without one. */
export function onPath(
  names: readonly string[],
  env: Record<string, string | undefined> = process.env
): string | null {
  for (const folder of (env["PATH"] ?? "").split(delimiter)) {
    if (folder === "") continue;
    for (const name of names) {
      const path = join(folder, process.platform === "win32" ? `${name}.exe` : name);
      if (isExecutable(path)) return path;
    }
  }
  return null;
}

/**
 * Finds Chromium, or installs it: with Playwright, and where that fails, as root on Debian, with
 * `apt-get`. Throws one sentence that says what to do when there is still none.
 */
export function ensureChromium(machine: Machine = thisMachine()): string {
  const found = findChromium(machine);
  if (found !== null) return found;
  for (const install of [installWithPlaywright, installWithApt]) {
    if (!install(machine)) continue;
    const path = findChromium(machine);
    if (path !== null && machine.run(path, ["--version"])) return path;
  }
  throw new Error(
    "the tests need Chromium and could not install it: install Chromium or Chrome, " +
      "then set CHROMIUM_PATH to its executable or put it on the PATH"
  );
}

function installWithPlaywright({run}: Machine): boolean {
  const cli = join(
    dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")),
    "cli.js"
  );
  return run(process.execPath, [cli, "install", "--only-shell", "chromium"], {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000"
  });
}

function installWithApt({apt, run}: Machine): boolean {
  const install = (name: string) =>
    run("apt-get", ["install", "-y", "--no-install-recommends", name], {
      DEBIAN_FRONTEND: "noninteractive"
    });
  return (
    apt && run("apt-get", ["update"]) && (install("chromium-headless-shell") || install("chromium"))
  );
}

function thisMachine(): Machine {
  return {
    env: process.env,
    cache: playwrightCache(process.env),
    apt: process.getuid?.() === 0 && existsSync("/etc/debian_version"),
    run(command, args, env = {}) {
      process.stderr.write(`running ${[command, ...args].join(" ")}\n`);
      const stdio = ["ignore", process.stderr, process.stderr] as const;
      return (
        spawnSync(command, args, {stdio: [...stdio], env: {...process.env, ...env}}).status === 0
      );
    }
  };
}

function playwrightCache(env: Record<string, string | undefined>): string {
  const stated = env["PLAYWRIGHT_BROWSERS_PATH"];
  if (stated !== undefined && stated !== "" && stated !== "0") return stated;
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "ms-playwright");
  if (process.platform === "win32") return join(homedir(), "AppData", "Local", "ms-playwright");
  return join(env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "ms-playwright");
}

function chromiumFolders(cache: string): string[] {
  if (!existsSync(cache)) return [];
  const revision = (folder: string) => Number(folder.slice(folder.indexOf("-") + 1));
  return readdirSync(cache)
    .filter((folder) => /^chromium(?:_headless_shell)?-\d+$/.test(folder))
    .sort((a, b) => revision(b) - revision(a));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
