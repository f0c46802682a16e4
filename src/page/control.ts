/** A control of a form: what it says, and how to set it. */
export interface Control<Value> {
  /** Null where there is nothing to choose. */
  readonly node: HTMLElement | null;
  /** What is chosen; of a value that is set, what cannot be chosen here is left out. */
  value: Value;
  disable(): void;
}
