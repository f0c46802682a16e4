import {createRequire} from "node:module";
import {createDuckDB, NODE_RUNTIME, VoidLogger} from "@duckdb/duckdb-wasm/blocking";
import {tableFromIPC, tableToIPC, type Table} from "apache-arrow";
import {tables, type Tables} from "../../../loaders/tables/tables.js";
import {arrowTable} from "../../../src/tables/arrow-table.js";
import {sqlName, sqlType} from "../../../src/sql/schema.js";

const wasm = createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");

/** Answers a query with tables as the notebook's DuckDB holds them, in this process. */
export async function nodeDuckdb(rows: Partial<Tables> = {}): Promise<(query: string) => Table> {
  const module = {mainModule: wasm, mainWorker: ""};
  const db = await createDuckDB({mvp: module, eh: module}, new VoidLogger(), NODE_RUNTIME);
  await db.instantiate();
  db.open({query: {castDecimalToDouble: true}});
  const connection = db.connect();
  for (const [name, {columns}] of Object.entries(tables)) {
    const own = new Map(Object.entries(rows)).get(name);
    if (own === undefined) continue;
    const described = Object.entries(columns).map(
      ([column, it]) => `${sqlName(column)} ${sqlType(it)}`
    );
    connection.query(`CREATE TABLE ${sqlName(name)} (${described.join(", ")})`);
    if (own.length === 0) continue;
    const stream = tableToIPC(arrowTable(own, columns), "stream");
    connection.insertArrowFromIPCStream(stream, {name, create: false});
  }

  return (query) =>
    tableFromIPC(connection.useUnsafe((bindings, id) => bindings.runQuery(id, query)));
}
