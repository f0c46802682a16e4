import {followState, readStated, type PageState} from "../interaction/page-state.js";

/**
 * What a list of hubs shows: a search, an order from its beginning or its end, and a page from 0.
 */
export interface ListChoice<Order extends string> {
  search: string;
  order: Order;
  fromEnd: boolean;
  page: number;
}

/** What the page's address states of one list of hubs. */
export interface ListState {
  /** What a list shows by the address: `start`, but for what that states and the list has. */
  read<Order extends string>(start: ListChoice<Order>, orders: readonly Order[]): ListChoice<Order>;
  /** States what is shown, but for what a list starts with; a step, but while a word is typed. */
  write<Order extends string>(choice: ListChoice<Order>, start: ListChoice<Order>): void;
  /** Says that the list has no such page, and that the first is shown. */
  lackPage(): void;
  /** Calls `update` when the reader goes back or forward, until `node` has left the page. */
  follow(node: Node, update: () => void): void;
}

/**
 * The states of the lists of a page, by their names: the address states that of the list which was
 * used last, and its name where that is not "", as the name of the first is.
 */
export function listStates(state: PageState, names: readonly string[]): ListState[] {
  const isNamed = (name: string) => name !== "" && names.includes(name);
  readStated(state, "lake", (name) => (isNamed(name) ? name : null));
  return names.map((name) => {
    const its: Pick<PageState, "get" | "settle"> = {
      get: (stated) => ((state.get("lake") ?? "") === name ? state.get(stated) : null),
      settle: state.settle
    };
    return {
      read(start, orders) {
        const sorted = readStated(its, "sort", (stated) => {
          const fromEnd = stated.startsWith("-");
          const order = orders.find((one) => one === stated.slice(fromEnd ? 1 : 0));
          return order === undefined ? null : {order, fromEnd};
        });
        const page = readStated(its, "page", (stated) =>
          /^[1-9]\d{0,8}$/u.test(stated) ? Number(stated) - 1 : null
        );
        return {...start, ...sorted, search: its.get("q") ?? "", page: page ?? 0};
      },
      write({search, order, fromEnd, page}, start) {
        const isStart = order === start.order && fromEnd === start.fromEnd;
        const before = its.get("q");
        const step = before === null || search === "" || its.get("page") !== null;
        const isAsItStarts = search === "" && isStart && page === 0;
        state.set("lake", name === "" || isAsItStarts ? null : name, {step});
        state.set("q", search === "" ? null : search, {step});
        state.set("sort", isStart ? null : `${fromEnd ? "-" : ""}${order}`);
        state.set("page", page === 0 ? null : String(page + 1));
      },
      lackPage: () => state.settle("page", null, {asked: its.get("page") ?? ""}),
      follow: (node, update) => followState(state, node, update)
    };
  });
}
