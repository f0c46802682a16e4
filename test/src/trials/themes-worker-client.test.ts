import {beforeAll, expect, test} from "vitest";
import {bundleScript} from "../../browser/bundle.js";
import {openPage, type OpenPage} from "../../browser/browser.js";

declare global {
  interface Window {
    themesWorkerClient: {
      themesWorkerClient(
        input: () => Promise<unknown>,
        options: {patience: number; makeWorker: () => Worker}
      ): {
        start(): void;
        stop(): void;
        find(
          trial: {ignored: string[]},
          terms?: (effect: unknown) => void
        ): Promise<{effect: string; resampled: Promise<unknown>} | null>;
      };
    };
    workersMade: number;
    liveOf(): ReturnType<Window["themesWorkerClient"]["themesWorkerClient"]>;
    /** Asks for trials one after the other, and says what each was answered. */
    ask(names: string[], options?: {patience?: number; input?: string}): Promise<string[]>;
  }
}

/** A worker whose answer to a trial the trial's first word says; to "endless" it gives none. */
const obeying = `
const none = {terms: [], themes: [], paper_themes: [], theme_uptake: [], papers: [], long: {}};
let hub = "";
addEventListener("message", ({data}) => {
  if ("input" in data) { hub = data.input; return; }
  const [word] = data.trial.ignored;
  if (word === "bad") postMessage({error: "the text is odd"});
  else if (word === "throw") throw new Error("it broke");
  else {
    postMessage({terms: "terms of " + word});
    while (word === "endless");
    postMessage({tried: {tables: none, effect: hub + " " + word, files: [], warnings: []}});
    if (word === "sampled") postMessage({resampled: ["intervals of " + word]});
  }
});`;

let opened: OpenPage;

beforeAll(async () => {
  opened = await openPage();
  const {page} = opened;
  await page.route("http://localhost/**", (route) =>
    route.request().url().endsWith(".js")
      ? route.fulfill({status: 404})
      : route.fulfill({contentType: "text/html", body: "<!doctype html><title>Live</title>"})
  );
  await page.goto("http://localhost/");
  const content = await bundleScript(
    'export * from "./src/trials/themes-worker-client.js";',
    "themesWorkerClient"
  );
  await page.addScriptTag({content});
  await page.evaluate((code) => {
    const endless = 2 ** 31 - 1;
    const address = URL.createObjectURL(new Blob([code], {type: "text/javascript"}));
    window.liveOf = () =>
      window.themesWorkerClient.themesWorkerClient(async () => "hub", {
        patience: endless,
        makeWorker: () => new Worker(address)
      });
    window.ask = async (names, {patience = endless, input = "hub"} = {}) => {
      window.workersMade = 0;
      const live = window.themesWorkerClient.themesWorkerClient(
        async () => {
          if (input === "") throw new Error("the files are missing");
          return input;
        },
        {
          patience,
          makeWorker() {
            window.workersMade += 1;
            if (names[0] === "forbidden") throw new Error("workers are forbidden");
            return new Worker(names[0] === "missing" ? "missing.js" : address);
          }
        }
      );
      const answers = names.map((name) => {
        if (name === "stop") {
          live.stop();
          return Promise.resolve("stopped");
        }
        return live.find({ignored: [name]}).then(
          (found) => found?.effect ?? "none",
          (error) => String(error)
        );
      });
      return Promise.all(answers);
    };
  }, obeying);
});

const ask = (...given: Parameters<Window["ask"]>) =>
  opened.page.evaluate(
    async ([names, options]) => {
      const answers = await window.ask(names, options);
      return {answers, workers: window.workersMade};
    },
    [...given] satisfies Parameters<Window["ask"]>
  );

test("a trial is answered by a worker that was told the hub", async () => {
  expect(await ask(["a"])).toEqual({answers: ["hub a"], workers: 1});
});

test("of the trials that come while one is at work the newest is next, and the others are not run", async () => {
  expect(await ask(["a", "b", "c", "d"])).toEqual({
    answers: ["hub a", "none", "none", "hub d"],
    workers: 1
  });
});

test("a trial that keeps a newer one waiting too long is given up, with its worker", async () => {
  expect(await ask(["endless", "a"], {patience: 50})).toEqual({
    answers: ["none", "hub a"],
    workers: 2
  });
});

test("an error is told in its words, and the next trial is answered", async () => {
  expect(await ask(["bad", "a"])).toEqual({
    answers: ["Error: the text is odd", "hub a"],
    workers: 2
  });
  const {answers} = await ask(["throw", "a"]);
  expect(answers[0]).toContain("it broke");
  expect(answers[1]).toBe("hub a");
});

test("files that can't be read and code that can't be loaded are told", async () => {
  expect((await ask(["a"], {input: ""})).answers).toEqual(["Error: the files are missing"]);
  expect((await ask(["missing"])).answers).toEqual([
    "Error: the code that finds themes could not be loaded"
  ]);
  const forbidden = "Error: workers are forbidden";
  expect((await ask(["forbidden", "a"])).answers).toEqual([forbidden, forbidden]);
});

test("what changes among the terms is told before the themes, of the trial that is at work alone", async () => {
  const told = await opened.page.evaluate(async () => {
    const live = window.liveOf();
    const log: unknown[] = [];
    const find = (word: string) =>
      live
        .find({ignored: [word]}, (terms) => log.push(`${word}: ${String(terms)}`))
        .then((found) => log.push(found?.effect ?? "none"));
    await Promise.all(["a", "b", "c"].map(find));
    live.stop();
    return log;
  });
  expect(told).toEqual(["none", "a: terms of a", "hub a", "c: terms of c", "hub c"]);
});

test("the intervals follow the themes, and are nothing where another trial or the end comes first", async () => {
  const said = await opened.page.evaluate(async () => {
    const live = window.liveOf();
    const first = await live.find({ignored: ["a"]});
    const second = await live.find({ignored: ["sampled"]});
    const third = await live.find({ignored: ["b"]});
    live.stop();
    return Promise.all([first, second, third].map((found) => found?.resampled));
  });
  expect(said).toEqual([null, ["intervals of sampled"], null]);
});

test("stop() ends the worker and answers what is left with nothing", async () => {
  expect((await ask(["endless", "a", "stop"])).answers).toEqual(["none", "none", "stopped"]);
});
