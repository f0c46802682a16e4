import type {AsyncDuckDB, AsyncDuckDBConnection} from "npm:@duckdb/duckdb-wasm";

const patience = 120;

/** DuckDB at work in a thread of its own. */
export interface Duckdb {
  db: AsyncDuckDB;
  connection: AsyncDuckDBConnection;
  /** Ends the thread at once, whatever it does; what it was asked is never answered. */
  end(): void;
}

/** Nothing leaves the page, whatever a query says, and messages state their position. */
const settings = [
  "SET autoinstall_known_extensions = false",
  "SET autoload_known_extensions = false",
  "SET errors_as_json = true",
  "SET enable_external_access = false",
  "SET lock_configuration = true"
];

/**
 * Starts DuckDB-WASM with an empty database that can reach no file and no network; `tell` hears how
 * much of it has come, in words. Rejects where its files are not to be had, its thread fails, or two
 * minutes pass without an answer.
 */
export async function startDuckdb(tell: (far: string) => void = () => {}): Promise<Duckdb> {
  const wasm = import.meta.resolve("npm:@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
  const script = import.meta.resolve("npm:@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js");
  await Promise.all([reachable(wasm), reachable(script)]);
  const {AsyncDuckDB, VoidLogger} = await import("npm:@duckdb/duckdb-wasm");
  const worker = new Worker(script);
  const failure = new Promise<never>((_, fail) => {
    worker.addEventListener("error", ({message}) =>
      fail(new Error(message || "its thread failed"))
    );
    setTimeout(() => fail(new Error(`no answer in ${patience} seconds`)), patience * 1000);
  });
  failure.catch(() => undefined);
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  const start = async () => {
    await db.instantiate(wasm, null, ({bytesLoaded, bytesTotal}) =>
      tell(megabytesOf(bytesLoaded, bytesTotal))
    );
    await db.open({query: {castDecimalToDouble: true}});
    const connection = await db.connect();
    for (const setting of settings) await connection.query(setting);
    return connection;
  };
  try {
    const connection = await Promise.race([start(), failure]);
    return {db, connection, end: () => worker.terminate()};
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

/** How many megabytes have come, of how many where that is known. */
function megabytesOf(bytes: number, total: number): string {
  const words = (value: number) => (value / 1e6).toFixed(1);
  return total >= bytes && total > 0
    ? `${words(bytes)} of ${words(total)} MB`
    : `${words(bytes)} MB`;
}

/** DuckDB-WASM neither starts nor fails when its file can't be had, so that is looked at first. */
async function reachable(address: string): Promise<void> {
  const {ok} = await fetch(address, {method: "HEAD"}).catch(() => ({ok: false}));
  if (!ok) throw new Error(`${address} cannot be had`);
}
