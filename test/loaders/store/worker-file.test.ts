import {fork} from "node:child_process";
import {once} from "node:events";
import {existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync} from "node:fs";
import {rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {codeKey, keepPacksOf, packFolder} from "../../../loaders/store/packs.js";
import {packWorker, workerName} from "../../../loaders/store/worker-file.js";
import {atEnd} from "../../browser/at-end.js";

const root = mkdtempSync(join(tmpdir(), "hubscope-worker-"));
atEnd(() => rm(root, {recursive: true}));

test("packWorker(root) is one file that runs where no package is, kept by the key of the code", async () => {
  const {path, code} = await packWorker(root);
  expect(code).toBe(codeKey());
  mkdirSync(join(root, "loaders/hubs"), {recursive: true});
  const worker = fork(path, [root, code], {cwd: root, execArgv: []});
  worker.send({stage: "core", id: "none"});
  const [answer] = await once(worker, "message");
  expect(answer).toEqual({error: "no hub has the id none"});
  worker.disconnect();
  const {ino} = statSync(path);
  expect((await packWorker(root)).path).toBe(path);
  expect(statSync(path).ino).toBe(ino);
});

test("packWorker(root) makes a file anew that is damaged or cut off", async () => {
  const {path} = await packWorker(root);
  const bytes = readFileSync(path);
  for (const damaged of [bytes.subarray(0, 1000), Buffer.alloc(0), bytes.map((byte) => byte ^ 1)]) {
    writeFileSync(path, damaged);
    await packWorker(root);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  }
});

test("keepPacksOf(root, names) removes the file of other code", async () => {
  const {path, code} = await packWorker(root);
  const other = join(packFolder(root), workerName("other"));
  writeFileSync(other, "");
  await keepPacksOf(root, new Set([workerName(code)]));
  expect([path, other].map((file) => existsSync(file))).toEqual([true, false]);
});
