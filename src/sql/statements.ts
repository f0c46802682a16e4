/** The tokens of a query as DuckDB gives them: where each starts, in bytes, and of what type it is. */
export interface Tokens {
  offsets: ArrayLike<number>;
  types: ArrayLike<number>;
}

/** One statement of a query, and where it starts in it, in UTF-16 units. */
export interface Statement {
  text: string;
  start: number;
}

const operator = 3;
const semicolon = 0x3b;

/** The statements of a query, divided at its semicolons; what has no token is left out. */
export function statements(query: string, {offsets, types}: Tokens): Statement[] {
  const bytes = new TextEncoder().encode(query);
  const decoder = new TextDecoder("utf-8", {ignoreBOM: true});
  const found: Statement[] = [];
  let from = 0;
  let start = 0;
  let filled = false;
  const end = (to: number, next: number) => {
    const text = decoder.decode(bytes.subarray(from, to));
    if (filled) found.push({text, start});
    start += text.length + 1;
    from = next;
    filled = false;
  };
  for (let i = 0; i < offsets.length; i++) {
    const offset = offsets[i] ?? 0;
    if (types[i] === operator && bytes[offset] === semicolon) end(offset, offset + 1);
    else filled = true;
  }
  end(bytes.length, bytes.length);
  return found;
}
