import {afterEach, beforeEach, beforeAll, afterAll} from "vitest";
import {appendFileSync} from "node:fs";
import {browserSeconds} from "./browser.js";
import {cpuSecondsOfEnded} from "./cpu.js";
async function spent(): Promise<number> {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1e6 + cpuSecondsOfEnded() + (await browserSeconds());
}
let t = 0;
beforeEach(async ({task}) => { const n = await spent(); if (t) appendFileSync("/tmp/each.txt", `${(n-t).toFixed(2)} (before) ${task.file.name} > ${task.name}\n`); t = n; });
afterEach(async ({task}) => { const n = await spent(); appendFileSync("/tmp/each.txt", `${(n-t).toFixed(2)} ${task.file.name} > ${task.name}\n`); t = n; });
beforeAll(async () => { t = await spent(); });
afterAll(async ({}, file) => { const n = await spent(); appendFileSync("/tmp/each.txt", `${(n-t).toFixed(2)} (end) ${file.name}\n`); t = 0; });
