import type {Column, ColumnType, TableDescription} from "../tables/table.js";
import {tablesOfLake} from "./lake-tables.js";

/** The engines that tables of a lake can be defined for. */
export const engines = ["trino", "athena", "spark", "duckdb"] as const;

type Engine = (typeof engines)[number];

const trino: Record<ColumnType, string> = {
  STRING: "varchar",
  INT32: "integer",
  DOUBLE: "double",
  BOOLEAN: "boolean",
  BYTE_ARRAY: "varbinary"
};

const hive: Record<ColumnType, string> = {
  STRING: "string",
  INT32: "int",
  DOUBLE: "double",
  BOOLEAN: "boolean",
  BYTE_ARRAY: "binary"
};

/** Tables across hubs, as views: the works that several hubs list, and the terms of each hub. */
const views = [
  "create view shared_works as select work_key, min(title) as title, count(distinct hub_id) as hubs from papers where work_key is not null group by work_key having count(distinct hub_id) > 1;",
  "create view terms_of_hubs as select term, hub_id, papers from terms;"
];

/**
 * The statements of SQL by which an engine reads the tables of a lake, as they stand at an address,
 * and two views across hubs. Trino and Athena read all files below the folder of a table: those of a
 * run before are removed when a run ends.
 */
export function lakeDefinitions(engine: Engine, address: string): string {
  return [...tablesOfLake.map((table) => definition(engine, table, address)), ...views].join("\n");
}

function definition(engine: Engine, {name, columns}: TableDescription, address: string): string {
  const place = text(`${address.replace(/\/$/u, "")}/tables/${name}/`);
  const typed = (types: Record<ColumnType, string>, quote: string) =>
    Object.entries<Column>(columns)
      .map(([column, {type}]) => `${quote}${column}${quote} ${types[type]}`)
      .join(", ");
  switch (engine) {
    case "trino":
      return `create table ${name} (${typed(trino, '"')}) with (external_location = ${place}, format = 'PARQUET');`;
    case "athena":
      return `create external table ${name} (${typed(hive, "`")}) stored as parquet location ${place};`;
    case "spark":
      return `create table ${name} (${typed(hive, "`")}) using parquet options (path ${place}, recursiveFileLookup 'true');`;
    case "duckdb":
      return `create view ${name} as select * from read_parquet(${text(`${address.replace(/\/$/u, "")}/tables/${name}/**/*.parquet`)}, hive_partitioning = false);`;
  }
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
