import {spawn, spawnSync} from "node:child_process";
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";

/** The version of Spark that the job is tried on: the first of Spark 4 with all its mends. */
const pinned = "pyspark==4.0.5";

const venv = resolve(process.env["SPARK_VENV"] ?? "node_modules/.cache/hubscope-spark");

/** Makes a virtual environment with Spark where there is none; throws a sentence of what is missing. */
export function installSpark(): void {
  if (does("java", ["-version"]) !== 0)
    throw new Error("Spark needs Java: install openjdk-17-jre-headless, or another Java 17 or 21");
  const marker = join(venv, "installed");
  if (existsSync(marker) && readFileSync(marker, "utf8") === pinned) return;
  if (does("python3", ["--version"]) !== 0)
    throw new Error("Spark needs Python: install python3, 3.9 or later");
  if (does("python3", ["-m", "venv", venv]) !== 0)
    throw new Error("Python can make no virtual environment: install python3-venv");
  if (does(join(venv, "bin/pip"), ["install", "--quiet", pinned]) !== 0)
    throw new Error(`${pinned} could not be installed: pip needs PyPI, or an index that has it`);
  writeFileSync(marker, pinned);
}

function does(program: string, args: readonly string[]): number | null {
  return spawnSync(program, args, {stdio: ["ignore", "ignore", "inherit"]}).status;
}

/** What is set so that a small cluster on one machine takes few minutes of a processor. */
const settings = {
  "spark.ui.enabled": "false",
  "spark.sql.shuffle.partitions": "2",
  "spark.driver.memory": "1g",
  "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1",
  "spark.executor.extraJavaOptions": "-XX:TieredStopAtLevel=1"
};

/** A job that runs on a cluster of two worker processes of this machine. */
export interface SparkJob {
  /** What it printed on its standard output; fails with the end of what else it said. */
  done: Promise<string>;
  /** The ids of the processes of its executors. */
  executors(): number[];
}

/** Submits a Python job to a cluster of two worker processes on this machine. */
export function submit(job: string, ...args: string[]): SparkJob {
  const set = Object.entries(settings).flatMap(([name, value]) => ["--conf", `${name}=${value}`]);
  const child = spawn(
    join(venv, "bin/spark-submit"),
    ["--master", "local-cluster[2,1,1024]", ...set, job, ...args],
    {
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        PYSPARK_PYTHON: join(venv, "bin/python"),
        HUBSCOPE_NODE: process.execPath
      }
    }
  );
  let [output, errors] = ["", ""];
  child.stdout.on("data", (said) => (output += String(said)));
  child.stderr.on("data", (said) => (errors = (errors + String(said)).slice(-5000)));
  const done = new Promise<string>((settle, fail) => {
    child.once("error", fail);
    child.once("close", (code) => (code === 0 ? settle(output) : fail(new Error(errors))));
  });
  return {done, executors: () => executorsBelow(child.pid ?? 0)};
}

function executorsBelow(pid: number): number[] {
  const {stdout} = spawnSync("ps", ["-eo", "pid=,ppid=,args="], {
    encoding: "utf8",
    maxBuffer: 2 ** 26
  });
  const all = stdout.split("\n").map((line) => {
    const [id, parent, ...command] = line.trim().split(/\s+/u);
    return {id: Number(id), parent: Number(parent), isExecutor: command.some(isBackend)};
  });
  const below = new Set([pid]);
  for (let size = 0; size < below.size;) {
    size = below.size;
    for (const {id, parent} of all) if (below.has(parent)) below.add(id);
  }
  return all.flatMap(({id, isExecutor}) => (below.has(id) && isExecutor ? id : []));
}

const isBackend = (word: string) => word.endsWith(".CoarseGrainedExecutorBackend");
