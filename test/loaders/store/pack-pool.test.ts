import {mkdtempSync, readdirSync, writeFileSync} from "node:fs";
import {rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {packPool} from "../../../loaders/store/pack-pool.js";
import {atEnd} from "../../browser/at-end.js";

/**
 * A pool of processes that only note their tasks, in a folder: the hub `bad` is an error, `dies` ends
 * its process, and what is `slow` is done once it is let go.
 */
function poolOf(most: number) {
  const folder = mkdtempSync(join(tmpdir(), "hubscope-pool-"));
  atEnd(() => rm(folder, {recursive: true}));
  const path = join(folder, "worker.mjs");
  const text = `import {writeFileSync} from "node:fs";
process.on("SIGUSR2", () => process.send({error: null}));
process.on("message", ({id}) => {
  writeFileSync(${JSON.stringify(folder)} + "/" + id + "." + process.pid, "");
  if (id === "dies") process.exit(1);
  if (!id.startsWith("slow")) process.send({error: id === "bad" ? "it is bad" : null});
});
process.once("disconnect", () => process.exit());`;
  const worker = async () => {
    writeFileSync(path, text);
    return {path, code: "key"};
  };
  const pool = packPool(folder, {most, worker});
  atEnd(async () => pool.close());
  const noted = () => readdirSync(folder).filter((name) => name !== "worker.mjs");
  return {
    pool,
    path,
    make: (id: string) => pool.make({stage: "core", id}),
    ids: () => noted().map((name) => name.split(".")[0]),
    processes: () => [...new Set(noted().map((name) => Number(name.split(".")[1])))]
  };
}

test("packPool() asks no more processes than it may, one after another, and the same again", async () => {
  const {make, ids, processes} = poolOf(2);
  const asked = ["slow-1", "slow-2", "a", "b"].map(make);
  await expect.poll(() => ids().sort()).toEqual(["slow-1", "slow-2"]);
  const first = processes();
  expect(first).toHaveLength(2);
  for (const id of first) process.kill(id, "SIGUSR2");
  await Promise.all(asked);
  await make("c");
  expect(ids().sort()).toEqual(["a", "b", "c", "slow-1", "slow-2"]);
  expect(processes().sort()).toEqual(first.sort());
});

test("a hub that cannot be analysed fails with its reason, one whose process ends by that, and others are made", async () => {
  const {make, ids} = poolOf(1);
  const asked = ["a", "bad", "b", "dies", "c"].map(make);
  expect(await Promise.allSettled(asked)).toEqual([
    {status: "fulfilled", value: undefined},
    {status: "rejected", reason: new Error("it is bad")},
    {status: "fulfilled", value: undefined},
    {status: "rejected", reason: new Error("the process that analyses dies ended")},
    {status: "fulfilled", value: undefined}
  ]);
  expect(ids().sort()).toEqual(["a", "b", "bad", "c", "dies"]);
});

test("after a task fails, what the next process runs is made anew where it is gone", async () => {
  const {path, make, ids} = poolOf(1);
  await make("a");
  await rm(path);
  await expect(make("dies")).rejects.toThrow("ended");
  await make("b");
  expect(ids().sort()).toEqual(["a", "b", "dies"]);
});

test("a closed pool fails what is not made, and starts no process for it", async () => {
  const {pool, make, ids} = poolOf(1);
  const asked = [make("slow"), make("a"), make("b")].map((task) =>
    task.then(
      () => "made",
      (error: Error) => error.message
    )
  );
  await expect.poll(ids).toEqual(["slow"]);
  pool.close();
  expect(await Promise.all(asked)).toEqual([
    "the process that analyses slow ended",
    "the analysis was given up",
    "the analysis was given up"
  ]);
  await expect(make("c")).rejects.toThrow("the analysis was given up");
  expect(ids()).toEqual(["slow"]);
});
