import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {vi} from "vitest";
import {atEnd} from "../browser/at-end.js";
import {hang} from "../browser/hang.js";
import {freePort} from "../browser/serve.js";
import {height, type Engine} from "./engine.js";
import {started} from "./started.js";

/**
 * Opens a window of WebKitGTK through its driver, by WebDriver, on a display of its own. Nothing of
 * it stays on the machine.
 */
export async function webkit(driver: string, display: string): Promise<Engine> {
  const home = await mkdtemp(join(tmpdir(), "webkit-"));
  atEnd(() => rm(home, {recursive: true, force: true}));
  const screen = await started(
    display,
    ["-displayfd", "1", "-screen", "0", `1600x${String(height + 100)}x24`, "-nolisten", "tcp"],
    {ready: /^(\d+)\n/}
  );
  const port = await freePort();
  const driving = started(driver, [`--port=${String(port)}`], {
    ready: /(?!)/,
    env: {DISPLAY: `:${screen}`, HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home}
  });
  const ask = async <Value>(method: string, path: string, body?: object): Promise<Value> => {
    const response = await fetch(`http://127.0.0.1:${String(port)}${path}`, {
      method,
      ...(body && {body: JSON.stringify(body)})
    });
    const {value}: {value: Value & {message?: string}} = JSON.parse(await response.text());
    if (!response.ok) throw new Error(`${path}: ${value.message ?? String(response.status)}`);
    return value;
  };
  const listening = vi.waitFor(() => ask("GET", "/status"), {timeout: hang});
  await Promise.race([listening, driving]);
  const {sessionId} = await ask<{sessionId: string}>("POST", "/session", {
    capabilities: {alwaysMatch: {timeouts: {script: hang, pageLoad: hang}}}
  });
  const session = `/session/${sessionId}`;
  atEnd(() => ask("DELETE", session));
  return {
    open: (url) => ask("POST", `${session}/url`, {url}),
    widen: (width) => ask("POST", `${session}/window/rect`, {x: 0, y: 0, width, height}),
    look: async (look, ...args) =>
      JSON.parse(
        await ask("POST", `${session}/execute/sync`, {
          script: `return JSON.stringify((${look.toString()})(...arguments))`,
          args
        })
      )
  };
}
