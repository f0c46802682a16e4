import {afterAll} from "vitest";
import {endFile} from "./at-end.js";
import {browserSeconds} from "./browser.js";
import {cpuSecondsOfEnded} from "./cpu.js";

declare module "vitest" {
  interface TaskMeta {
    /** CPU seconds of a test file: of its worker, its processes and its pages. */
    cpu?: number;
  }
}

const before = await spent();

afterAll(async ({}, file) => {
  await endFile();
  file.meta.cpu = (await spent()) - before;
});

async function spent(): Promise<number> {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1e6 + cpuSecondsOfEnded() + (await browserSeconds());
}
