"""Answers queries on the tables of a lake with Spark: a line of JSON for each, its rows in their order.

A table of no rows, of which a lake made by Spark has no file, is empty with its columns.
"""

import json
import sys

from pyspark.sql import SparkSession

lake, file = sys.argv[1:]
asked = json.load(open(file))
spark = SparkSession.builder.appName("questions").getOrCreate()
for name, table in json.load(open(f"{lake}/manifest.json"))["tables"].items():
    files = [f"{lake}/{file}" for file in table["parts"]]
    rows = spark.read.parquet(*files) if files else spark.createDataFrame([], asked["columns"][name])
    rows.createOrReplaceTempView(name)
for query in asked["queries"]:
    print(json.dumps([row.asDict() for row in spark.sql(query).collect()], default=float))
spark.stop()
