import {createServer, type Server} from "node:http";
import type {Socket} from "node:net";
import sirv from "sirv";

/** A folder that is being served. */
export interface ServedFolder {
  url: string;
  /** The paths asked for, in order. */
  requests: string[];
  /** How many bytes were sent, the heads of answers among them. */
  sent: () => number;
  close: () => Promise<void>;
}

/**
 * Serves a folder on a free port of this machine as a plain file server would, below a base path:
 * files as they are and ranges of them, `index.html` for a folder, 404 for the rest, and 400 for an
 * address that cannot be decoded. Pages of any site may read it where `isOpen` is true (CORS).
 */
export async function serveFolder(
  folder: string,
  base = "/",
  {isOpen = false}: {isOpen?: boolean} = {}
): Promise<ServedFolder> {
  const requests: string[] = [];
  const serve = sirv(folder, {dev: true, dotfiles: true, extensions: []});
  const server = createServer((request, response) => {
    const end = (status: number, words: string) => void response.writeHead(status).end(words);
    const path = pathOf(request.url ?? "/");
    if (path === null) return end(400, "the address cannot be read");
    requests.push(path);
    if (isOpen) {
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader("Timing-Allow-Origin", "*");
    }
    if (!path.startsWith(base)) return end(404, "not found");
    const named = path.slice(base.length - 1);
    request.url = encodeURI(named.endsWith("/") ? `${named}index.html` : named);
    return serve(request, response, () => end(404, "not found"));
  });
  const sockets: Socket[] = [];
  server.on("connection", (socket) => sockets.push(socket));
  const sent = () => sockets.reduce((sum, {bytesWritten}) => sum + bytesWritten, 0);
  const port = await listen(server);
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return {url: `http://localhost:${String(port)}${base}`, requests, sent, close};
}

function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
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
