import type {PaperRow} from "npm:hubscope";
import {element} from "../page/dom.js";
import type {Order} from "./papers-query.js";

const orderNames: Record<Order, string> = {
  position: "place in the list",
  representative: "representative first",
  title: "title",
  newest: "newest first",
  oldest: "oldest first",
  novelty: "novelty",
  references: "references"
};

/** A choice of the order of papers: of those orders that would move some paper. */
export function orderChoice(papers: PaperRow[]): HTMLSelectElement {
  const varied = (read: (paper: PaperRow) => unknown) => new Set(papers.map(read)).size > 1;
  const useful: Record<Order, boolean> = {
    position: true,
    representative: papers.some(
      ({representative_position: rank}, i) => rank !== null && rank !== i + 1
    ),
    title: varied(({title}) => title),
    newest: varied(({date}) => date),
    oldest: varied(({date}) => date),
    novelty: varied(({novelty}) => novelty),
    references: varied(({reference_count: references}) => references)
  };
  return element(
    "select",
    {},
    ...Object.entries(orderNames)
      .filter(([order]) => useful[orderOf(order)])
      .map(([order, name]) => element("option", {value: order}, name))
  );
}

/** The order of a name; that of the list where there is none. */
export function orderOf(value: string): Order {
  const isOrder = (name: string): name is Order => name in orderNames;
  return isOrder(value) ? value : "position";
}
