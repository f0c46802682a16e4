import type {Corpus} from "../text/corpus.js";

interface Node<Value> {
  length: number;
  next: Map<number, Node<Value>>;
  values: Value[];
}

/**
 * Values by sequences of words. What stands at a place is found by its own words, however many
 * sequences start alike.
 */
export class SequenceIndex<Value> {
  readonly #root: Node<Value> = {length: 0, next: new Map(), values: []};

  /** Adds a value of a sequence, which may have several; nothing has the sequence of no words. */
  add(words: readonly number[], value: Value): void {
    if (words.length === 0) return;
    let node = this.#root;
    for (const word of words) {
      const next = node.next.get(word) ?? {length: node.length + 1, next: new Map(), values: []};
      node.next.set(word, next);
      node = next;
    }
    node.values.push(value);
  }

  /**
   * The sequences that stand from a place of a corpus on, unbroken and before `end`, the shortest
   * first: their lengths and values.
   */
  standing(
    {words, starts}: Pick<Corpus, "words" | "starts">,
    at: number,
    end: number
  ): {length: number; values: readonly Value[]}[] {
    const found: Node<Value>[] = [];
    let node: Node<Value> | undefined = this.#root;
    for (let next = at; next < end && (next === at || starts[next] === 0); ++next) {
      node = node.next.get(words[next] ?? -1);
      if (node === undefined) break;
      if (node.values.length > 0) found.push(node);
    }
    return found;
  }
}
