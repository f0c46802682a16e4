import {isIP} from "node:net";

/** What of a request says whether a preview answers it. */
export interface RequestHead {
  url?: string | undefined;
  headers: Record<string, string | string[] | undefined>;
}

/** What a preview is asked by. */
export interface PreviewAddress {
  /** The host that it listens at, `0.0.0.0` or `::` for every address of the machine. */
  host: string;
  /** Other origins that may ask, `*` for all; none by default. */
  origins?: readonly string[];
}

/** Why a request is not answered. */
export interface Refusal {
  status: 400 | 403 | 404;
  reason: string;
}

/**
 * Why a preview does not answer a request; null where it does. It answers by names of its own, since
 * the name of another host may be made to lead here, and to pages of its own; links from elsewhere
 * lead to it. An address that cannot be decoded is none, and what has a name with a dot first, such
 * as the folder of caches, is not served.
 */
export function refusedRequest(
  {url = "", headers}: RequestHead,
  {host: own, origins = []}: PreviewAddress
): Refusal | null {
  const host = String(headers["host"] ?? "");
  if (!isOwnHost(host, own))
    return {status: 403, reason: `the host ${host} is not that of this preview`};
  const from = origins.includes("*") ? null : strangerOf(headers, host);
  if (from !== null && !origins.includes(from))
    return {status: 403, reason: `the origin ${from} is not that of this preview`};
  const path = decodedPath(url);
  if (path === null) return {status: 400, reason: "the address cannot be read"};
  return /[/\\]\./u.test(path) ? {status: 404, reason: "there is no such file"} : null;
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
  try {
    const once = decodeURI(new URL(url, "http://localhost").pathname);
    return once.includes("\0") ? null : `${once}\n${decodedAgain(once)}`;
  } catch {
    return null;
  }
}

function decodedAgain(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}
