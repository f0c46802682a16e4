"""Makes a lake of hubs on Apache Spark 4, as ``npm run lake`` makes one on one machine.

    spark-submit --files hubscope-worker.mjs,hubscope-lake.json --py-files hubscope_lake.py \
        hubscope_lake.py --hubs s3a://bucket/hubs --out s3a://bucket/lake

Spark reads, spreads, repeats, counts and writes; what a text says is asked of a worker of Node, which
each Python process of an executor keeps. Node 20 or later is on the path of executors, or where the
environment variable HUBSCOPE_NODE says.
"""

from __future__ import annotations

import argparse
import base64
import json
import os
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from pyspark import SparkFiles
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F

WORKER, DESCRIBED = "hubscope-worker.mjs", "hubscope-lake.json"
ROW_FILES = (".jsonl", ".ndjson", ".parquet")
ROWS = "id string, path string, text string, bytes binary, taken string"
REFUSED = "struct<hub_id: string, path: string, line: int, column: int, rule: string, reason: string>"
COUNTED = "struct<papers: int, occurrences: int, terms: array<array<string>>>"
SAID = (
    "done boolean, found boolean, id string, key string, title string, `table` string, piece int, "
    f"columns string, refused {REFUSED}, terms struct<asked: array<string>, counted: {COUNTED}>"
)


class Node:
    """A worker that answers a question about a text with lines of JSON."""

    def __init__(self, limits: list[str]) -> None:
        node = os.environ.get("HUBSCOPE_NODE", "node")
        files = [SparkFiles.get(WORKER), SparkFiles.get(DESCRIBED)]
        try:
            self.process = subprocess.Popen(
                [node, *files, *limits], stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
        except FileNotFoundError as error:
            raise RuntimeError(f"{node} is not on this executor: it needs Node 20 or later") from error

    def ask(self, question: bytes) -> list[str] | None:
        """The lines of the answer; None where the process ends before the last."""
        lines: list[str] = []
        try:
            assert self.process.stdin and self.process.stdout
            self.process.stdin.write(question)
            self.process.stdin.flush()
            for line in self.process.stdout:
                lines.append(line.decode())
                if line.startswith(b'{"done":'):
                    return lines
        except BrokenPipeError:
            pass
        self.process.kill()
        return None


nodes: dict[str, Node] = {}


def answer(limits: list[str], ask: str, text: Any, background: Any) -> list[str]:
    """Asks the worker of this process; a text during which it ends is asked of another one, once."""
    files = [
        {"path": f.path, "taken": f.taken, "bytes": f.bytes and base64.b64encode(f.bytes).decode(), **reason(f)}
        for f in text.files
    ]
    asked = {
        "ask": ask,
        "text": {"id": text.id, "from": text.origin, "files": files},
        "background": [row.asDict() for row in background or []],
    }
    question = (json.dumps(asked) + "\n").encode()
    for _ in range(2):
        node = nodes.get(limits[0]) or nodes.setdefault(limits[0], Node(limits))
        lines = node.ask(question)
        if lines is not None:
            return lines
        del nodes[limits[0]]
    refused = {"hub_id": text.id, "path": files[0]["path"], "line": 1, "column": 1, "rule": "ended"}
    refused["reason"] = "the process that analysed it ended, twice"
    return [json.dumps({"done": True, "found": True, "refused": refused})]


def reason(file: Any) -> dict[str, str]:
    return {} if file.bytes is not None else {"reason": "the row has no text"}


def entries(spark: SparkSession, hubs: str) -> DataFrame:
    """What stands below a path, file by file or row by row: the name that gives the id, and the bytes."""
    fs, path = file_system(spark, hubs)
    root = fs.getFileStatus(path).getPath().toString()
    names = [s.getPath().getName() for s in fs.listStatus(path)]
    names = [name for name in names if not name.startswith(("_", "."))]
    if names and all(name.lower().endswith(ROW_FILES) for name in names):
        kind = "parquet" if names[0].lower().endswith(".parquet") else "json"
        read = spark.read.schema(ROWS).format(kind).load(root)
        return read.selectExpr(
            "coalesce(id, path, 'row without id') as name",
            "'rows' as origin",
            "coalesce(path, id, '') as path",
            "case when id is null and path is null then null else coalesce(bytes, encode(text, 'utf-8')) end as bytes",
            "taken",
        )
    read = spark.read.format("binaryFile").option("recursiveFileLookup", True).load(root)
    below = read.withColumn("path", F.expr(f"substr(path, {len(root) + 2})"))
    return below.selectExpr(
        "split(path, '/')[0] as name", "'folder' as origin", "path", "content as bytes",
        "cast(null as string) as taken",
    )


def file_system(spark: SparkSession, path: str) -> tuple[Any, Any]:
    jvm: Any = spark.sparkContext._jvm
    there = jvm.org.apache.hadoop.fs.Path(path)
    return there.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration()), there


class Lake:
    """A lake in a folder of any file system that Spark knows."""

    def __init__(self, spark: SparkSession, out: str) -> None:
        self.spark, self.out = spark, out.rstrip("/")
        self.fs, root = file_system(spark, out)
        self.fs.mkdirs(root)
        self.out = self.fs.getFileStatus(root).getPath().toString()

    def path(self, name: str) -> Any:
        return self.spark.sparkContext._jvm.org.apache.hadoop.fs.Path(f"{self.out}/{name}")

    def manifest(self) -> dict[str, Any] | None:
        if not self.fs.exists(self.path("manifest.json")):
            return None
        text = self.spark.read.text(f"{self.out}/manifest.json", wholetext=True).first()
        return json.loads(text[0]) if text else None

    def write(self, name: str, text: str) -> None:
        """Writes a file whole: a draft beside it takes its name."""
        draft = self.path(f".draft-{name}")
        stream = self.fs.create(draft, True)
        stream.write(bytearray(text.encode()))
        stream.close()
        hadoop = self.spark.sparkContext._jvm.org.apache.hadoop
        options = self.spark.sparkContext._gateway.new_array(hadoop.fs.Options.Rename, 1)
        options[0] = hadoop.fs.Options.Rename.OVERWRITE
        context = hadoop.fs.FileContext.getFileContext(draft.toUri(), self.fs.getConf())
        context.rename(draft, self.path(name), options)

    def parquet(self, files: list[str]) -> DataFrame:
        return self.spark.read.parquet(*[f"{self.out}/{file}" for file in files])


def part_of(parts: int) -> Column:
    return F.expr(f"cast(conv(substr(sha2(hub_id, 256), 1, 8), 16, 10) as bigint) % {parts}").cast("int")


def run(spark: SparkSession, hubs: str, out: str, recount: bool, limits: list[str]) -> dict[str, int]:
    described = json.loads(open(SparkFiles.get(DESCRIBED), encoding="utf-8").read())
    lake = Lake(spark, out)
    before = lake.manifest()
    standing = before if before and before["code"] == described["code"] and not recount else None
    if standing is not None and standing["index"]:
        raise SystemExit(f"{out}: npm run lake made this lake, and goes on with it: name another folder")
    tables: dict[str, dict[str, str]] = described["tables"]

    def said_of(ask: str, text: str, background: str = "null") -> Column:
        import hubscope_lake

        asked = F.udf(
            lambda t, b: hubscope_lake.answer(limits, ask, t, b), "array<string>"
        ).asNondeterministic()
        return asked(F.expr(text), F.expr(background))

    def last(lines: str) -> str:
        return f"from_json(element_at({lines}, -1), '{SAID}')"

    found = entries(spark, hubs)
    named = found.withColumn(
        "id", said_of("id", "struct(name as id, origin, array(struct(path, cast(null as binary) as bytes, taken)) as files)")
    ).withColumn("id", F.expr(f"{last('id')}.id"))
    texts = named.groupBy("id", "origin").agg(
        F.sort_array(F.collect_list(F.struct("path", "bytes", "taken"))).alias("files")
    )
    texts = texts.select("id", F.struct("id", "origin", "files").alias("text"))
    keyed = texts.withColumn("key", said_of("key", "text")).withColumn("key", F.expr(f"{last('key')}.key"))
    ended = f"concat(key, ' {limits[0]} MB, {limits[1]} minutes')"

    rows_before = lake.parquet(standing["tables"]["texts"]["parts"]) if standing else None
    keys = keyed.select(F.col("id").alias("hub_id"), "key")
    digest = keys.agg(F.sha2(F.concat_ws(",", F.sort_array(F.collect_list("key"))), 256)).first()
    work = f".work/{digest[0][:16] if digest else ''}"

    def once(name: str, make: Any) -> DataFrame:
        """What is written to a folder of work, unless a run before has written it whole."""
        if not lake.fs.exists(lake.path(f"{work}/{name}/_SUCCESS")):
            make().write.mode("overwrite").parquet(f"{lake.out}/{work}/{name}")
        return spark.read.parquet(f"{lake.out}/{work}/{name}")

    changed = keyed
    if rows_before is not None:
        known = rows_before.selectExpr("hub_id as id", "key as known")
        changed = keyed.join(known, "id", "left").where(f"known is null or known not in (key, {ended})")
    terms = once(
        "terms",
        lambda: changed.select("id", said_of("terms", "text").alias("lines"))
        .selectExpr("id", f"{last('lines')} as said")
        .selectExpr("id", "said.terms.*"),
    )
    background = lake.parquet(standing["tables"]["background"]["parts"]) if standing else once(
        "background", lambda: counted(terms)
    )
    slices = (
        terms.selectExpr("id", "explode(asked) as term")
        .join(background, "term")
        .groupBy("id")
        .agg(F.collect_list(F.struct("term", "papers", "occurrences")).alias("background"))
    )
    analysed = once(
        "analysed",
        lambda: changed.join(slices, "id", "left")
        .select("id", "key", F.explode(said_of("rows", "text", "background")).alias("line"))
        .select("id", "key", F.from_json("line", SAID).alias("said"))
        .selectExpr(
            "id as hub_id", "key", "said.done", "said.found", "said.title", "said.refused",
            "said.table", "said.piece", "said.columns",
        ),
    )
    answers = analysed.where("done and found").cache()
    answered = answers.selectExpr(
        "hub_id", "title", f"case when refused.rule = 'ended' then {ended} else key end as key", "refused"
    )
    done = answered.count()
    kept = None
    if rows_before is not None:
        kept = rows_before.join(keys, "hub_id", "left_semi").join(answered, "hub_id", "left_anti")
        kept = kept.select("hub_id").cache()
    total = done + (kept.count() if kept is not None else 0)
    parts = 1
    while parts * 512 < total:
        parts *= 2
    number = (before or {}).get("run", 0) + 1
    part = part_of(parts)
    touched: set[int] = set(range(parts))
    if standing and rows_before is not None and kept is not None and standing["parts"] == parts:
        gone = rows_before.join(kept, "hub_id", "left_anti").select("hub_id")
        moved = answered.select("hub_id").union(gone).select(part).distinct()
        touched = {row[0] for row in moved.collect()}

    manifest: dict[str, Any] = {"kit": described["kit"], "code": described["code"], "run": number}
    manifest.update(background=standing["background"] if standing else digest[0][:16], parts=parts)
    manifest.update(index=[], curation=None, tables={})

    def write_table(name: str, rows: DataFrame) -> dict[str, Any]:
        """Writes the rows of changed texts, with an `_order`, and of kept ones, to the parts they are in."""
        table = (standing or {"tables": {}})["tables"].get(name, {"parts": []})
        of = {file: int(re.findall(r"in_part=(\d+)", file)[0]) for file in table["parts"]}
        stays = [file for file in of if of[file] in touched and standing["parts"] == parts] if standing else []
        stays = list(of) if standing and standing["parts"] != parts else stays
        if stays and kept is not None:
            old = lake.parquet(stays).select("*", F.col("_metadata.row_index").alias("_order"))
            rows = rows.unionByName(old.join(kept, "hub_id", "left_semi"))
        folder = f"tables/{name}/{number:05d}"
        sorted_rows = rows.withColumn("in_part", part).repartition("in_part")
        sorted_rows = sorted_rows.sortWithinPartitions("in_part", "hub_id", "_order").drop("_order")
        writer = sorted_rows.write.mode("overwrite").option("parquet.page.row.count.limit", 1000)
        writer.partitionBy("in_part").parquet(f"{lake.out}/{folder}")
        entry: dict[str, Any] = {"rows": 0, "bytes": 0, "parts": []}
        files = [file for file in of if file not in stays]
        if lake.fs.exists(lake.path(folder)):
            files += new_files(lake, folder)
        if files:
            sizes = lake.parquet(files).groupBy("_metadata.file_path").agg(
                F.count("*"), F.first("_metadata.file_size")
            )
            counts = {row[0]: row for row in sizes.collect()}
            entry["rows"] = sum(row[1] for row in counts.values())
            entry["bytes"] = sum(lake.fs.getFileStatus(lake.path(file)).getLen() for file in files)
        entry["parts"] = sorted(files, key=lambda file: int(re.findall(r"in_part=(\d+)", file)[0]))
        return entry

    def rows_of(name: str, columns: dict[str, str]) -> DataFrame:
        arrays = ", ".join(f"`{column}` array<{kind}>" for column, kind in columns.items())
        zipped = ", ".join(f"r.`{column}`" for column in columns)
        rows = analysed.where(F.col("table") == name).select(
            "piece", F.from_json("columns", arrays, {"mode": "FAILFAST"}).alias("r")
        )
        rows = rows.selectExpr("piece", f"posexplode(arrays_zip({zipped}))")
        return rows.selectExpr("col.*", "piece * bigint(1000000) + pos as _order")

    zero = F.lit(0).cast("bigint").alias("_order")
    written = {name: rows_of(name, columns) for name, columns in tables.items()}
    written["texts"] = answered.select("hub_id", "title", "key", zero)
    written["refused"] = answered.where("refused is not null").select("refused.*", zero)
    with ThreadPoolExecutor(8) as pool:
        manifest["tables"] = dict(zip(written, pool.map(write_table, written, written.values())))
    manifest["refused"] = manifest["tables"]["refused"]["rows"]
    manifest["hubs"] = manifest["tables"]["texts"]["rows"] - manifest["refused"]
    if standing:
        manifest["tables"]["background"] = standing["tables"]["background"]
    else:
        folder = f"tables/background/{number:05d}"
        background.coalesce(1).sortWithinPartitions("term").write.mode("overwrite").parquet(f"{lake.out}/{folder}")
        files = new_files(lake, folder)
        size = sum(lake.fs.getFileStatus(lake.path(file)).getLen() for file in files)
        manifest["tables"]["background"] = {"rows": background.count(), "bytes": size, "parts": files}
    lake.write("manifest.json", json.dumps(manifest) + "\n")
    sweep(lake, manifest)
    return {"hubs": manifest["hubs"], "refused": manifest["refused"], "analysed": done, "kept": total - done}


def counted(terms: DataFrame) -> DataFrame:
    """How many papers have each term and how often it stands in them: over all texts, and the totals."""
    own = terms.where("counted is not null").selectExpr("id", "counted.*")
    words = own.selectExpr("explode(terms) as t").selectExpr(
        "t[0] as term", "cast(t[1] as int) as papers", "cast(t[2] as int) as occurrences"
    )
    both = "cast(sum(papers) as int) as papers", "cast(sum(occurrences) as int) as occurrences"
    of_terms = words.groupBy("term").agg(*map(F.expr, both)).where("papers >= 2")
    of_hubs = own.selectExpr("concat('(', id, ')') as term", "papers", "occurrences")
    totals = own.groupBy(F.lit("(all)").alias("term")).agg(*map(F.expr, both))
    number = own.groupBy(F.lit("((hubs))").alias("term")).agg(
        F.expr("cast(count(*) as int) as papers"), F.expr(both[1])
    )
    return of_terms.union(of_hubs).union(totals).union(number)


def new_files(lake: Lake, folder: str) -> list[str]:
    """The files of rows below a folder of the lake, by their paths in it."""
    found, files = lake.fs.listFiles(lake.path(folder), True), []
    while found.hasNext():
        path = found.next().getPath().toString()
        if path.endswith(".parquet"):
            files.append(path[len(lake.out) + 1 :])
    return sorted(files)


def sweep(lake: Lake, manifest: dict[str, Any]) -> None:
    """Removes the files of runs before, once the manifest names them no more."""
    named = {file for table in manifest["tables"].values() for file in table["parts"]}
    for file in new_files(lake, "tables"):
        if file not in named:
            lake.fs.delete(lake.path(file), False)
    lake.fs.delete(lake.path(".work"), True)


def main() -> None:
    parser = argparse.ArgumentParser(description="Makes a lake of hubs on Apache Spark.")
    parser.add_argument("--hubs", required=True, help="a folder of hubs, or of JSON lines or Parquet")
    parser.add_argument("--out", required=True, help="the folder of the lake")
    parser.add_argument("--memory", default="1024", help="the megabytes that a text may take")
    parser.add_argument("--minutes", default="30", help="the minutes of a processor that it may take")
    parser.add_argument("--recount", action="store_true", help="count document frequencies again")
    given = parser.parse_args()
    spark = SparkSession.builder.appName("hubscope lake").getOrCreate()
    beside = os.path.dirname(os.path.abspath(__file__))
    for name in (WORKER, DESCRIBED):
        if os.path.exists(os.path.join(beside, name)):
            spark.sparkContext.addFile(os.path.join(beside, name))
    spark.sparkContext.addPyFile(os.path.abspath(__file__))
    lake = Lake(spark, given.out)
    lock = lake.path(".spark-lock")
    if not lake.fs.createNewFile(lock):
        raise SystemExit(f"{given.out}: another run writes this lake; if none does, remove .spark-lock in it")
    try:
        done = run(spark, given.hubs, given.out, given.recount, [given.memory, given.minutes])
        print(json.dumps(done), flush=True)
    finally:
        lake.fs.delete(lock, False)
        spark.stop()


if __name__ == "__main__":
    main()
