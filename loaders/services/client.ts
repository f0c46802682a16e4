import {setTimeout as wait} from "node:timers/promises";
import got, {HTTPError, TimeoutError, type Got} from "got";
import {reasonOf} from "../messages/printable.js";
import {encodedPath, type Question, type Service} from "./service.js";

/** What a service answered: the bytes as they came, and the JSON that they are. */
export interface Answer {
  /** The address that was asked, without any key. */
  address: string;
  bytes: Uint8Array;
  json: unknown;
}

/** Asks services, one question after another. */
export interface Client {
  /** The host that answers for a service. */
  host: (service: Service) => string;
  /**
   * The answer to a question; null where the service has nothing under that address (404). Throws a
   * sentence where it cannot be had. What a service answers late, not whole, with 429 or with an
   * error of its own is asked for again, each time after a longer pause or the one that it names.
   */
  ask: (service: Service, question: Question) => Promise<Answer | null>;
}

/** How patient a client is; tests are less so than people. */
export interface Patience {
  /** How often a question is repeated; 6 times by default. */
  repeats?: number;
  /** The longest that a service may take to begin or go on with an answer, in ms; a minute by default. */
  silence?: number;
  /** By what a pause is multiplied, 1 by default. */
  pauses?: number;
}

const longestPause = 120_000;

/**
 * A client that speaks for one person: it tells who it is, with the e-mail address of `HUBSCOPE_EMAIL`
 * where that is set, reads keys from the environment, and follows no answer to another host.
 */
export function newClient(
  environment: Readonly<Record<string, string | undefined>>,
  version: string,
  {repeats = 6, silence = 60_000, pauses = 1}: Patience = {}
): Client {
  const email = environment["HUBSCOPE_EMAIL"];
  const agent = `hubscope/${version}${email === undefined ? "" : ` (mailto:${email})`}`;
  const http: Got = got.extend({
    headers: {"user-agent": agent, accept: "application/json"},
    followRedirect: false,
    timeout: {lookup: silence, connect: silence, socket: silence, response: silence},
    retry: {
      limit: repeats,
      maxRetryAfter: longestPause,
      calculateDelay: ({computedValue}) =>
        computedValue === 0 ? 0 : Math.max(1, computedValue * pauses)
    }
  });
  const asked = new Map<string, number>();
  const addressOf = ({name, address}: Service) =>
    environment[`${name.replace(/-/gu, "_").toUpperCase()}_ADDRESS`] ?? address;

  return {
    host: (service) => new URL(addressOf(service)).host,
    async ask(service, {path, query}) {
      const url = new URL(`${addressOf(service).replace(/\/$/u, "")}${encodedPath(path)}`);
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
      const address = url.href;
      const headers: Record<string, string> = {};
      const key = service.key === null ? undefined : environment[service.key.variable];
      if (key !== undefined && service.key?.header !== undefined) headers[service.key.header] = key;
      if (key !== undefined && service.key?.parameter !== undefined)
        url.searchParams.set(service.key.parameter, key);
      const since = performance.now() - (asked.get(service.name) ?? -Infinity);
      const pause = service.pause * 1000 * pauses - since;
      if (pause > 0) await wait(pause);
      try {
        for (let again = 0; ; again++) {
          asked.set(service.name, performance.now());
          const {body, statusCode} = await http.get(url, {headers, responseType: "buffer"});
          if (statusCode >= 300) throw new Error(`it points elsewhere (${String(statusCode)})`);
          const json = jsonOf(body);
          if (json !== undefined) return {address, bytes: body, json};
          if (again === repeats) throw new Error("its answer is cut short or is no JSON");
          await wait(1000 * pauses);
        }
      } catch (error) {
        if (error instanceof HTTPError && error.response.statusCode === 404) return null;
        throw new Error(`${service.title} gives no answer at ${address}: ${complaint(error)}`);
      }
    }
  };
}

function complaint(error: unknown): string {
  if (error instanceof TimeoutError) return "it is silent for too long";
  if (!(error instanceof HTTPError)) return reasonOf(error).replace(/\s+/gu, " ");
  const {statusCode, headers, body} = error.response;
  const later = headers["retry-after"];
  const asks = later === undefined ? "" : `, and asks to wait (${later})`;
  const said = body instanceof Uint8Array ? new TextDecoder().decode(body).trim() : "";
  const words = said === "" ? "" : `: ${said.replace(/\s+/gu, " ").slice(0, 200)}`;
  return `it answers ${String(statusCode)}${asks}${words}`;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
