import type {PageState} from "./page-state.js";

/**
 * Calls `update` when the reader goes back or forward, until `node` has left the page. A node has to
 * be on the page by the first time.
 */
export function followState(state: PageState | undefined, node: Node, update: () => void): void {
  const gone = new AbortController();
  state?.listen(() => {
    if (node.isConnected) update();
    else gone.abort();
  }, gone.signal);
}
