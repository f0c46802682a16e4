import type {EventEmitter} from "node:events";
import type {IncomingMessage, Server, ServerResponse} from "node:http";
import {isIP} from "node:net";
import type {Duplex} from "node:stream";
import {PreviewServer} from "@observablehq/framework/dist/preview.js";
import {reasonOf} from "../messages/printable.js";
import type {PreviewStore} from "../store/preview-store.js";
import {storeFolder} from "../store/store-index.js";
import {tell} from "../store/watch-folders.js";
import {addressOfWhole} from "./outlines.js";
import {isNotes} from "./own-pages.js";

/** Where pages of a preview of Framework 1.13.4 hear of edits. */
const sockets = "/_observablehq";

/**
 * Has the previews that this process starts answer only what is asked of them by their own names, and
 * go on where something fails that Framework 1.13.4 does not catch: it is told on the standard error.
 * `edited` tells by a key what has been edited up to now.
 */
export function guardPreview(store: PreviewStore, edited: () => string): void {
  const start = PreviewServer.start.bind(PreviewServer);
  PreviewServer.start = async (options) => {
    const preview = await start(options);
    const {hostname: host, origins = []} = options;
    guardServer(preview.server, {host, origins, store});
    preview._socketServer.on("connection", (socket) => followFromStart(socket, edited));
    process.on("unhandledRejection", tell);
    process.on("uncaughtException", tell);
    return preview;
  };
}

/**
 * Has a page that connects load again where something was edited between what Framework 1.13.4
 * compares with the page and the moment from which it watches for edits, which is later.
 */
export function followFromStart(socket: EditSocket, edited: () => string): void {
  const hear = taken(socket, "message");
  socket.on("message", (message: unknown) => {
    const before = edited();
    hear(message)
      .then(() => {
        if (edited() !== before) socket.send(JSON.stringify({type: "reload"}));
      })
      .catch(tell);
  });
}

/** What a page of a preview and the preview tell each other edits by. */
export type EditSocket = EventEmitter & {send(message: string): void};

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
      const {url = ""} = request;
      if (/^[^?]*\.css(?:\?|$)/u.test(url)) response.setHeader("Cache-Control", "no-store");
      const whole = addressOfWhole(url);
      if (whole !== null) {
        request.url = whole;
        response.setHeader("Content-Type", "text/javascript; charset=utf-8");
      }
      answer(request, response).catch((error: unknown) => {
        tell(error);
        if (response.headersSent) response.destroy();
        else end(response, 500, reasonOf(error));
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
    if (contents === null) return end(response, 404, noFile);
    const type = name.endsWith(".json") ? "application/json" : "application/octet-stream";
    response.writeHead(200, {"Content-Type": type, "Cache-Control": "no-store"}).end(contents);
  } catch (error) {
    tell(`a table could not be made: ${reasonOf(error)}`);
    end(response, 500, reasonOf(error));
  }
}

const noFile = "there is no such file";

function taken(server: EventEmitter, event: string): (...given: unknown[]) => Promise<void> {
  const listeners = server.listeners(event);
  server.removeAllListeners(event);
  return async (...given) => {
    for (const listener of listeners) await Reflect.apply(listener, server, given);
  };
}

function end(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, {"Content-Type": "text/plain; charset=utf-8"}).end(reason);
}

type RequestHead = Pick<IncomingMessage, "url" | "headers">;

/**
 * The host that a preview listens at, `0.0.0.0` or `::` for every address of the machine, and other
 * origins that may ask, `*` for all.
 */
interface PreviewAddress {
  host: string;
  origins?: readonly string[];
}

/**
 * Why a preview does not answer a request; null where it does. It answers by names of its own, since
 * the name of another host may be made to lead here, and to pages of its own; links from elsewhere
 * lead to it. An address that cannot be decoded is none, and what has a name with a dot first, such
 * as the folder of caches, is not served; nor are notes on a hub, which are part of its page.
 */
export function refusedRequest(
  {url = "", headers}: RequestHead,
  {host: own, origins = []}: PreviewAddress
): {status: 400 | 403 | 404; reason: string} | null {
  const host = String(headers["host"] ?? "");
  if (!isOwnHost(host, own))
    return {status: 403, reason: `the host ${host} is not that of this preview`};
  const from = origins.includes("*") ? null : strangerOf(headers, host);
  if (from !== null && !origins.includes(from))
    return {status: 403, reason: `the origin ${from} is not that of this preview`};
  const path = decodedPath(url);
  if (path === null) return {status: 400, reason: "the address cannot be read"};
  const isHidden = /[/\\]\./u.test(path) || path.split("\n").some(isNotes);
  return isHidden ? {status: 404, reason: noFile} : null;
}

const loopback = ["localhost", "127.0.0.1", "[::1]"];

function isOwnHost(host: string, own: string): boolean {
  const name = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : "";
  if (loopback.includes(name) || name === own.toLowerCase() || name === `[${own}]`) return true;
  const isEvery = own === "0.0.0.0" || own === "::";
  return isEvery && isIP(name.replace(/^\[(.*)\]$/u, "$1")) > 0;
}

/** The origin of a request of a page that is not of this host; null of one that is, or of a link. */
function strangerOf(headers: RequestHead["headers"], host: string): string | null {
  const origin = headers["origin"];
  if (origin !== undefined)
    return [`http://${host}`, `https://${host}`].includes(String(origin)) ? null : String(origin);
  const isElsewhere = ["cross-site", "same-site"].includes(String(headers["sec-fetch-site"]));
  return isElsewhere && headers["sec-fetch-mode"] !== "navigate" ? "of another page" : null;
}

/** The path of an address, decoded as often as something that serves it may; null where it is none. */
function decodedPath(url: string): string | null {
  let path = "";
  try {
    path = decodeURI(new URL(url, "http://localhost").pathname);
    return path.includes("\0") ? null : `${path}\n${decodeURIComponent(path)}`;
  } catch {
    return path === "" ? null : path;
  }
}
