import type {PageState} from "./page-state.js";
import type {Parameter} from "./parameters.js";

/**
 * What the page's address states under a name, as `read` finds it on the page; null where it states
 * nothing, or, which the page then tells and leaves out of the address, nothing that is there. `asked`
 * is how a reader knows what is stated; as it is by default.
 */
export function readStated<Value>(
  state: Pick<PageState, "get" | "settle"> | undefined,
  name: Parameter,
  read: (stated: string) => Value | null,
  {asked}: {asked?: (stated: string) => string} = {}
): Value | null {
  const stated = state?.get(name) ?? null;
  const value = stated === null ? null : read(stated);
  if (stated !== null && value === null)
    state?.settle(name, null, {asked: asked?.(stated) ?? stated});
  return value;
}
