import {createHash} from "node:crypto";
import type {Client} from "./client.js";
import {encodedPath, type ListPage, type Question, type Service, type Work} from "./service.js";

/** A page of a list that has been saved, or is to be: its number, the address, and the bytes as they came. */
export interface SavedPage {
  number: number;
  address: string;
  bytes: Uint8Array;
}

/** Where the pages of one list are kept. */
export interface PageStore {
  /** The bytes of a page that was saved before; null where there is none of that number. */
  read: (number: number) => SavedPage | null;
  save: (page: SavedPage) => Promise<void>;
}

/** What came of asking for a list. */
export interface GotList {
  pages: number;
  /** How many works the pages list, and how many the service says there are. */
  listed: number;
  total: number | null;
  /** How many of the pages stood there before. */
  kept: number;
  notes: string[];
}

/**
 * Gets the works that cite a work from a service, page by page, until `limit` are listed or the list
 * ends, and saves each page before it asks for the next. Pages that were saved before are read in
 * place of asking, so that a list that was cut off goes on where it was. Null where the service knows
 * the work by none of its ids. Throws where an answer is no list, and where the service gives a page
 * again in place of the next.
 */
export async function getList(
  service: Service,
  work: Work,
  {
    client,
    store,
    limit,
    tell
  }: {client: Client; store: PageStore; limit: number; tell: (line: string) => void}
): Promise<GotList | null> {
  const first = service.citing(work, limit);
  if (first === null) return null;
  const got: GotList = {pages: 0, listed: 0, total: null, kept: 0, notes: []};
  const seen = new Map<string, number>();
  let question: Question | null = first;
  while (question !== null && got.listed < limit) {
    const number = got.pages + 1;
    const {page, bytes, address, kept} = await pageOf(number, question);
    const hash = createHash("sha256").update(bytes).digest("hex");
    const before = seen.get(hash);
    if (before !== undefined && page.size > 0) {
      const which = `page ${String(before)} again in place of page ${String(number)}`;
      throw new Error(`${service.title} gives ${which}, at ${address}: run again to go on there`);
    }
    seen.set(hash, number);
    if (!kept) await store.save({number, address, bytes});
    if (got.total !== null && page.total !== null && page.total !== got.total) {
      const counts = `${String(got.total)} works, then ${String(page.total)}`;
      got.notes.push(`${service.title} counts ${counts}: its list has changed while it was read`);
    }
    got.pages = number;
    got.listed += page.size;
    got.total = page.total ?? got.total;
    got.kept += kept ? 1 : 0;
    question = page.next;
    if (!kept) tell(`${service.title}: ${progressOf(got)}`);
  }
  return got;

  async function pageOf(
    number: number,
    question: Question
  ): Promise<{page: ListPage; bytes: Uint8Array; address: string; kept: boolean}> {
    const saved = store.read(number);
    if (saved !== null) {
      const page = service.page(jsonOf(saved.bytes), question);
      if (page === null || !isOfList(saved.address, question)) {
        const is = page === null ? "is no list of works" : "is of another work's list";
        throw new Error(`page ${String(number)} of ${service.title}, saved before, ${is}`);
      }
      return {...saved, page, kept: true};
    }
    const answer = await client.ask(service, question);
    const page = answer === null ? null : service.page(answer.json, question);
    if (answer === null || page === null) {
      const at = answer === null ? service.title : answer.address;
      throw new Error(`${service.title} answers what is no list of works, at ${at}`);
    }
    return {page, bytes: answer.bytes, address: answer.address, kept: false};
  }
}

/** Whether an address asks for a page of the same list as a question, whichever page of it. */
function isOfList(address: string, {path, query}: Question): boolean {
  const {pathname, searchParams} = new URL(address);
  return (
    pathname.endsWith(encodedPath(path)) && searchParams.get("filter") === (query["filter"] ?? null)
  );
}

/** How far a list is, in words. */
export function progressOf({listed, total}: Pick<GotList, "listed" | "total">): string {
  const works = (total ?? listed) === 1 ? "work" : "works";
  return `${total === null ? "" : `${String(listed)} of `}${String(total ?? listed)} ${works}`;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
