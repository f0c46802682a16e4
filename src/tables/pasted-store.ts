import type {Source} from "npm:hubscope/analysis/read-pasted";

const name = "hubscope";
const store = "pasted";
const key = "pages";

/** Keeps the pages of a pasted hub in this browser, in place of those kept before. */
export async function keepPasted(pages: readonly Source[]): Promise<void> {
  await inStore("readwrite", (pasted) => pasted.put(pages, key));
}

/** The pages of the hub that was pasted last; null where none is kept. */
export async function keptPasted(): Promise<Source[] | null> {
  const kept: unknown = await inStore("readonly", (pasted) => pasted.get(key));
  return Array.isArray(kept) && kept.length > 0 && kept.every(isSource) ? kept : null;
}

/** Forgets the pasted hub: nothing of it is kept in this browser. */
export async function forgetPasted(): Promise<void> {
  await inStore("readwrite", (pasted) => pasted.delete(key));
}

function isSource(value: unknown): value is Source {
  const has: Map<string, unknown> = new Map(Object.entries(value ?? {}));
  return typeof has.get("path") === "string" && has.get("bytes") instanceof Uint8Array;
}

function inStore<Value>(
  mode: IDBTransactionMode,
  ask: (pasted: IDBObjectStore) => IDBRequest<Value>
): Promise<Value> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(store);
    opening.onerror = () => fail(opening.error ?? new Error("no reason is given"));
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(store, mode);
      const request = ask(transaction.objectStore(store));
      transaction.oncomplete = () => done(request.result);
      transaction.onabort = () => fail(transaction.error ?? new Error("it was given up"));
      transaction.addEventListener("complete", () => database.close());
    };
  });
}
