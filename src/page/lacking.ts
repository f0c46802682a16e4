/** What a page lacks of what its address asks for, until the reader changes something. */
export interface Lacking {
  /** A sentence for each thing, in the order in which they were told. */
  readonly sentences: readonly string[];
  /** Tells in a sentence what is lacking under a name, in the place of what was told of it before. */
  tell(name: string, sentence: string): void;
  /** Forgets all of it. */
  forget(): void;
  /** Calls `listener` after each change. */
  listen(listener: () => void): void;
}

/** Nothing lacking. */
export function newLacking(): Lacking {
  const told = new Map<string, string>();
  const listeners: (() => void)[] = [];
  const change = () => {
    for (const listener of listeners) listener();
  };
  return {
    get sentences() {
      return [...told.values()];
    },
    tell(name, sentence) {
      told.set(name, sentence);
      change();
    },
    forget() {
      if (told.size === 0) return;
      told.clear();
      change();
    },
    listen: (listener) => void listeners.push(listener)
  };
}
