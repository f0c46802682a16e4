import type {Selected, Selection} from "./selection.js";

/**
 * Calls `update` with what is selected now and after each change, until `node` has left the page. A
 * node has to be on the page by the first change.
 */
export function followSelection(
  selection: Selection | undefined,
  node: Node,
  update: (value: Selected) => void
): void {
  if (selection === undefined) return;
  const gone = new AbortController();
  update(selection.value);
  selection.listen((value) => {
    if (node.isConnected) update(value);
    else gone.abort();
  }, gone.signal);
}
