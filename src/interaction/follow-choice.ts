/** Which clustering the controls ask for. */
export interface ClusterChoice {
  clusteringId: string;
}

/** Controls that say which clustering is shown, and emit `input` when that changes. */
export type ClusterChoices = EventTarget & {readonly value: ClusterChoice};

/** Controls of clusterings that can also be told which one to show. */
export type SettableChoices = ClusterChoices & {
  /** What they show where nothing else is asked for. */
  readonly standard: string;
  /** Shows a clustering; nothing where there is none of that id. */
  choose(clusteringId: string): void;
};

/** Calls `update` after each change of the controls, until `node` has left the page. */
export function followChoice(
  controls: ClusterChoices | undefined,
  node: Node,
  update: (choice: ClusterChoice) => void
): void {
  const gone = new AbortController();
  controls?.addEventListener(
    "input",
    () => {
      if (node.isConnected) update(controls.value);
      else gone.abort();
    },
    {signal: gone.signal}
  );
}
