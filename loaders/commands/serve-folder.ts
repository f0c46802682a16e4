import {readFile} from "node:fs/promises";
import {createServer, type Server} from "node:http";
import {extname, resolve, sep} from "node:path";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".csv": "text/csv",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2"
};

/** A folder that is being served. */
export interface ServedFolder {
  url: string;
  /** The paths asked for, in order. */
  requests: string[];
  close: () => Promise<void>;
}

/**
 * Serves a folder on a free port of this machine as the plainest file server would, below a base
 * path: files as they are, `index.html` for a folder, 404 for the rest, and 400 for an address that
 * cannot be decoded.
 */
export async function serveFolder(folder: string, base = "/"): Promise<ServedFolder> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? "/");
    if (path === null) {
      response.statusCode = 400;
      response.end("the address cannot be read");
      return;
    }
    requests.push(path);
    const file = fileOf(folder, base, path.endsWith("/") ? `${path}index.html` : path);
    readFile(file).then(
      (body) => {
        response.setHeader("Content-Type", types[extname(file)] ?? "application/octet-stream");
        response.end(body);
      },
      () => {
        response.statusCode = 404;
        response.end("not found");
      }
    );
  });
  const port = await listen(server);
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => {
        done();
      });
      server.closeAllConnections();
    });
  return {url: `http://localhost:${String(port)}${base}`, requests, close};
}

function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
}

function fileOf(folder: string, base: string, path: string): string {
  const file = resolve(folder, path.slice(base.length));
  return path.startsWith(base) && file.startsWith(resolve(folder) + sep) ? file : "";
}

function listen(server: Server): Promise<number> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      done(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}
