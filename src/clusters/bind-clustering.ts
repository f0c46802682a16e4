import type {SettableChoices} from "../interaction/follow-choice.js";
import type {PageState} from "../interaction/page-state.js";
import {readStated} from "../interaction/read-stated.js";

const name = "groups";

/**
 * Keeps the clustering that is shown in the page's address, unless it is the one that the page opens
 * on, and shows the one that the address states, also when the reader goes back or forward; the page
 * tells where there is none such. Ends when `ended` resolves.
 */
export function bindClustering({
  controls,
  state,
  ended
}: {
  controls: SettableChoices;
  state: PageState;
  ended?: Promise<unknown>;
}): void {
  const end = new AbortController();
  void ended?.then(() => end.abort());
  const isShown = (id: string) => {
    controls.choose(id);
    return controls.value.clusteringId === id ? id : null;
  };
  const restore = () => {
    if (readStated(state, name, isShown) === null) controls.choose(controls.standard);
  };
  restore();
  controls.addEventListener(
    "input",
    () => {
      const {clusteringId} = controls.value;
      state.set(name, clusteringId === controls.standard ? null : clusteringId);
    },
    {signal: end.signal}
  );
  state.listen(restore, end.signal);
}
