import {spawn, type ChildProcess} from "node:child_process";
import {expect, it} from "vitest";
import {onceAFile} from "../../browser/at-end.js";
import {ended, stop} from "../../browser/processes.js";
import {freePort, serve} from "../../browser/serve.js";
import {makeSite, write} from "../../browser/site.js";

/** The one project that is started again and again. */
const project = onceAFile(() => makeSite({bare: true}));

function start(folder: string, ...args: string[]): ChildProcess {
  const command = ["--import=tsx", "loaders/commands/start.ts", ...args];
  return spawn(process.execPath, command, {cwd: folder, stdio: ["ignore", "pipe", "pipe"]});
}

const answers = (port: number) =>
  fetch(`http://localhost:${port}/`).then(
    ({status}) => status,
    () => null
  );

it("npm start says where it serves in one line, and SIGTERM ends it with its preview", async () => {
  const port = await freePort();
  const child = start(await project(), "--port", String(port));
  const end = ended(child);
  await expect.poll(() => answers(port)).toBe(200);
  await stop(child);
  const {code, stdout, stderr} = await end;
  expect({code, stderr}).toEqual({code: 0, stderr: ""});
  expect(stdout).toBe(
    `Hubscope is at http://localhost:${port}/ and follows your edits. Ctrl-C stops it.\n`
  );
  expect(await answers(port)).toBe(null);
});

it("the preview ends with npm start also where that is killed", async () => {
  const port = await freePort();
  const child = start(await project(), "--port", String(port));
  await expect.poll(() => answers(port)).toBe(200);
  child.kill("SIGKILL");
  await expect.poll(() => answers(port)).toBe(null);
});

it("npm start says so where the port is taken", async () => {
  const folder = await project();
  const {url} = await serve(folder);
  const {port} = new URL(url);
  expect(await ended(start(folder, "--port", port))).toEqual({
    code: 1,
    stdout: "",
    stderr: `port ${port} is in use: choose another with --port\n`
  });
});

it("nothing that the preview says of what fails drives a terminal", async () => {
  const config = `process.stderr.write("\\u001b[31mred\\u001b[39m \\u001b]0;pwn\\u0007\\u202e\\n");
throw new Error("\\u001b[2J\\u2066");`;
  const folder = await project();
  await write(folder, "observablehq.config.ts", config);
  const {code, stderr} = await ended(start(folder));
  expect(code).toBe(1);
  expect(stderr).toMatch(/^red \ufffd\]0;pwn\ufffd\ufffd\n[^]*\ufffd\[2J\ufffd/);
  expect(stderr.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
});
