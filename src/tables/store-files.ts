import {storeFolder} from "npm:hubscope";

/** A file that cannot be read, and why: the status with which a server refused it, or what is wrong. */
export class FileError extends Error {}

/** The files of a store. */
export interface StoreFiles {
  whole(name: string): Promise<ArrayBuffer>;
  /** The bytes of a file from one place to before another. */
  range(name: string, from: number, to: number): Promise<ArrayBuffer>;
  json<Value>(name: string): Promise<Value>;
}

/** What is asked of a server that is not the site's own. */
export interface Patience {
  /** For how many seconds it may send nothing. */
  seconds: number;
  /** How many bytes a whole file may have, where it gives no ranges. */
  most: number;
}

/**
 * The files of the store below an address, that of the site by default. Each whole file is fetched
 * once. A range comes from the whole file where that has been fetched, or where the server does not
 * give ranges; rejects with a `FileError` where a file is refused or ends too soon, and where
 * `patience` is given also where the server stalls, cannot be asked, or gives no ranges of a large file.
 */
export function storeFiles(address = addressOfSite(), patience?: Patience): StoreFiles {
  const ask = (name: string, options: RequestInit = {}) =>
    patience === undefined
      ? fetch(address(name), options)
      : patientFetch(address(name), options, patience);
  const asked = async (name: string, options?: RequestInit) => {
    const answer = await ask(name, options);
    if (answer.ok) return answer;
    throw new FileError(String(answer.status));
  };
  const wholes = new Map<string, Promise<ArrayBuffer>>();
  const keep = (name: string, reading: Promise<ArrayBuffer>) => {
    wholes.set(name, reading);
    reading.catch(() => wholes.delete(name));
    return reading;
  };
  const whole = (name: string) =>
    wholes.get(name) ??
    keep(
      name,
      asked(name).then((answer) => answer.arrayBuffer())
    );
  const cut = async (name: string, from: number, to: number) => {
    const bytes = await whole(name);
    if (bytes.byteLength >= to) return bytes.slice(from, to);
    throw new FileError(`the file ends after ${String(bytes.byteLength)} bytes of ${String(to)}`);
  };
  return {
    whole,
    async range(name, from, to) {
      if (wholes.has(name)) return cut(name, from, to);
      const headers = {Range: `bytes=${String(from)}-${String(to - 1)}`};
      const answer = await ask(name, {headers});
      if (answer.status === 206) {
        const bytes = await answer.arrayBuffer();
        if (bytes.byteLength === to - from) return bytes;
      } else if (answer.ok) void keep(name, answer.arrayBuffer());
      else if (answer.status !== 416) throw new FileError(String(answer.status));
      return cut(name, from, to);
    },
    async json(name) {
      const answer = await asked(name, {cache: "no-cache"});
      return answer.json();
    }
  };
}

/** Asks a server, whose answer is read to its end; rejects with a `FileError` where that fails. */
async function patientFetch(
  address: string,
  options: RequestInit,
  {seconds, most}: Patience
): Promise<Response> {
  const stop = new AbortController();
  const giveUp = () =>
    stop.abort(new FileError(`the server has sent nothing for ${String(seconds)} seconds`));
  let waiting = setTimeout(giveUp, seconds * 1000);
  try {
    const answer = await fetch(address, {...options, signal: stop.signal});
    const check = (size: number) => {
      if (answer.status === 200 && size > most)
        stop.abort(
          new FileError(`the server gives no ranges of a file of ${String(size)} bytes or more`)
        );
    };
    check(Number(answer.headers.get("content-length")));
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for await (const chunk of chunksOf(answer)) {
      chunks.push(chunk);
      check((size += chunk.length));
      clearTimeout(waiting);
      waiting = setTimeout(giveUp, seconds * 1000);
    }
    return new Response(new Blob(chunks), answer);
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError("the server cannot be reached, or does not let this site read it (CORS)");
  } finally {
    clearTimeout(waiting);
  }
}

async function* chunksOf({body}: Response): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (next?.value === undefined) return;
    yield next.value;
  }
}

/**
 * Where the files of the site's store are: below what the head of the page says the site's root is;
 * in a page that is one file, in that file.
 */
function addressOfSite(): (name: string) => string {
  const held = document.getElementById("files")?.textContent;
  if (held != null) {
    const files: Map<string, string> = new Map(Object.entries(JSON.parse(held)));
    return (name) => files.get(`${storeFolder}/${name}`) ?? "data:,";
  }
  const root = headSays("root");
  return (name) => new URL(`${root}${storeFolder}/${name}`, document.baseURI).href;
}

/**
 * What the head of the page says: the id of its `hub`, where the `root` of the site is, or the `lakes`
 * whose hubs it may open.
 */
export function headSays(name: "hub" | "root" | "lakes"): string {
  return document.querySelector(`meta[name="hubscope-${name}"]`)?.getAttribute("content") ?? "";
}
