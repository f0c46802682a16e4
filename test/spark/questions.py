"""Answers queries on the tables of a lake with Spark: a line of JSON for each, its rows in their order."""

import json
import sys

from pyspark.sql import SparkSession

lake, queries = sys.argv[1:]
spark = SparkSession.builder.appName("questions").getOrCreate()
for name, table in json.load(open(f"{lake}/manifest.json"))["tables"].items():
    files = [f"{lake}/{file}" for file in table["parts"]]
    if files:
        spark.read.parquet(*files).createOrReplaceTempView(name)
for query in json.load(open(queries)):
    print(json.dumps([row.asDict() for row in spark.sql(query).collect()], default=float))
spark.stop()
