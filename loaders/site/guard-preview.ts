import type {IncomingMessage, Server, ServerResponse} from "node:http";
import type {Duplex} from "node:stream";
import {PreviewServer} from "@observablehq/framework/dist/preview.js";
import {storeFolder} from "../store/store-index.js";
import type {PreviewStore} from "./preview-store.js";
import {refusedRequest, type PreviewAddress} from "./refused-request.js";

/** Where pages of a preview hear of edits. */
const sockets = "/_observablehq";

/**
 * Has the previews that this process starts from now on answer only what is asked of them by their
 * own names, and go on where something fails that Framework does not catch: it is told on the
 * standard error.
 */
export function guardPreview(store: PreviewStore): void {
  const start = PreviewServer.start.bind(PreviewServer);
  PreviewServer.start = async (options) => {
    const preview = await start(options);
    guardServer(preview.server, {
      host: options.hostname,
      origins: options.origins ?? [],
      store
    });
    process.on("unhandledRejection", tell);
    process.on("uncaughtException", tell);
    return preview;
  };
}

/**
 * Puts itself before the listeners that a server has: they hear only of what is answered. Styles are
 * kept by no browser: the address of one is the same when what it imports is another.
 */
export function guardServer(
  server: Server,
  {store, ...address}: PreviewAddress & {store: PreviewStore}
): void {
  const answer = taken(server, "request");
  const connect = taken(server, "upgrade");
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const refusal = refusedRequest(request, address);
    const stored = refusal === null ? storedName(request) : null;
    if (refusal !== null) end(response, refusal.status, refusal.reason);
    else if (stored !== null) void answerStored(store, stored, response);
    else {
      if (isStyle(request)) response.setHeader("Cache-Control", "no-store");
      answer(request, response).catch((error: unknown) => {
        tell(error);
        if (response.headersSent) response.destroy();
        else end(response, 500, messageOf(error));
      });
    }
  });
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on("error", () => socket.destroy());
    const refusal = refusedRequest(request, address);
    if (refusal !== null || request.url !== sockets)
      socket.end(`HTTP/1.1 ${String(refusal?.status ?? 404)} Refused\r\nConnection: close\r\n\r\n`);
    else connect(request, socket, head).catch(tell);
  });
}

/** The name of a file of the store that is asked for; null of anything else. */
function storedName({url = ""}: IncomingMessage): string | null {
  const {pathname} = new URL(url, "http://localhost");
  const place = `/${storeFolder}/`;
  return pathname.startsWith(place) ? decodeURIComponent(pathname.slice(place.length)) : null;
}

async function answerStored(
  store: PreviewStore,
  name: string,
  response: ServerResponse
): Promise<void> {
  try {
    const contents = await store.file(name);
    if (contents === null) return end(response, 404, "there is no such file");
    response.writeHead(200, {"Content-Type": contentType(name), "Cache-Control": "no-store"});
    response.end(contents);
  } catch (error) {
    tell(`a table could not be made: ${messageOf(error)}`);
    end(response, 500, messageOf(error));
  }
}

function contentType(name: string): string {
  return name.endsWith(".json") ? "application/json" : "application/octet-stream";
}

function isStyle({url = ""}: IncomingMessage): boolean {
  return url.split("?", 1).join("").endsWith(".css");
}

function taken(server: Server, event: string): (...given: unknown[]) => Promise<void> {
  const listeners = server.listeners(event);
  server.removeAllListeners(event);
  return async (...given) => {
    await Promise.all(
      listeners.map(async (listener) => {
        await Reflect.apply(listener, server, given);
      })
    );
  };
}

function end(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, {"Content-Type": "text/plain; charset=utf-8"}).end(reason);
}

function tell(error: unknown): void {
  if (error instanceof Error && "code" in error && error.code === "EPIPE") process.exit(1);
  process.stderr.write(`${messageOf(error)}\n`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
