import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {atEnd} from "../browser/at-end.js";
import {height, type Engine} from "./engine.js";
import {started} from "./started.js";

/**
 * Opens a window of Firefox, without a display, by WebDriver BiDi, which it speaks itself. Its home
 * is its profile, as it does not start for root in a home of another user.
 */
export async function firefox(command: string): Promise<Engine> {
  const profile = await mkdtemp(join(tmpdir(), "firefox-"));
  atEnd(() => rm(profile, {recursive: true, force: true}));
  await writeFile(join(profile, "user.js"), `user_pref("ui.prefersReducedMotion", 1);\n`);
  const address = await started(
    command,
    ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0"],
    {ready: /WebDriver BiDi listening on (ws:\S+)/, env: {HOME: profile}}
  );
  const ask = await connected(`${address}/session`);
  await ask("session.new", {capabilities: {}});
  const {contexts} = await ask<{contexts: {context: string}[]}>("browsingContext.getTree", {});
  const context = contexts[0]?.context;
  return {
    open: (url) => ask("browsingContext.navigate", {context, url, wait: "complete"}),
    widen: (width) => ask("browsingContext.setViewport", {context, viewport: {width, height}}),
    look: async (look, ...args) => {
      const {result, exceptionDetails} = await ask<{
        result?: {value: string};
        exceptionDetails?: {text: string};
      }>("script.callFunction", {
        functionDeclaration: `(args) => JSON.stringify((${look.toString()})(...JSON.parse(args)))`,
        arguments: [{type: "string", value: JSON.stringify(args)}],
        target: {context},
        awaitPromise: false
      });
      if (result === undefined) throw new Error(exceptionDetails?.text);
      return JSON.parse(result.value);
    }
  };
}

/** Connects to a socket where a command has a number, and its answer has it too. */
async function connected(
  address: string
): Promise<<Result>(method: string, params: object) => Promise<Result>> {
  const socket = new WebSocket(address);
  const waiting: {answer(text: string): void; fail(reason: Error): void}[] = [];
  const broken = () => new Error(`nothing answers at ${address}`);
  socket.addEventListener("message", ({data}) => {
    const text = String(data);
    const {id}: {id?: number} = JSON.parse(text);
    if (id !== undefined) waiting[id]?.answer(text);
  });
  socket.addEventListener("close", () => waiting.forEach(({fail}) => fail(broken())));
  await new Promise((done, fail) => {
    socket.addEventListener("open", done);
    socket.addEventListener("error", () => fail(broken()));
  });
  return <Result>(method: string, params: object) =>
    new Promise<Result>((done, fail) => {
      const answer = (text: string) => {
        const {result, message}: {result: Result; message?: string} = JSON.parse(text);
        if (message === undefined) done(result);
        else fail(new Error(`${method}: ${message}`));
      };
      const id = waiting.push({answer, fail}) - 1;
      socket.send(JSON.stringify({id, method, params}));
    });
}
