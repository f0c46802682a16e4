const operator = 3;

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

/** What is wrong with a query, in words. */
export interface Problem {
  reason: string;
  /** Where, as offsets into the query and as line and column from 1; null where it stands nowhere. */
  place: {from: number; to: number; line: number; column: number} | null;
}

/** A query that DuckDB refused. */
export class QueryError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.reason);
    this.name = "QueryError";
    this.problem = problem;
  }
}

/**
 * Reads DuckDB's message about a statement of a query, as `errors_as_json` writes it or as plain
 * text. Its position counts the statement's bytes from 0; the mark covers the word that starts there.
 */
export function problem(message: string, query: string, {text, start}: Statement): Problem {
  const told = detailsOf(message);
  const type = told.get("exception_type");
  const words = told.get("exception_message") ?? message;
  const reason = withoutAdvice(
    type === undefined || words === "" ? words || "no reason given" : `${type} error: ${words}`
  );
  const position = Number(told.get("position"));
  if (!told.has("position") || !Number.isInteger(position)) return {reason, place: null};
  const bytes = new TextEncoder().encode(text).subarray(0, position);
  const from = start + new TextDecoder("utf-8", {ignoreBOM: true}).decode(bytes).length;
  return {reason, place: placeOf(query, Math.min(from, query.length))};
}

function placeOf(query: string, at: number): Problem["place"] {
  const trimmed = query.trimEnd().length;
  const from = Math.max(0, Math.min(at, trimmed - 1));
  const word = /^(?:"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[\p{L}\p{N}_.]+|.)/u.exec(query.slice(from));
  const before = query.slice(0, from).split("\n");
  return {
    from,
    to: from + (word?.[0].length ?? 1),
    line: before.length,
    column: (before.at(-1) ?? "").length + 1
  };
}

function detailsOf(message: string): Map<string, string> {
  try {
    const details: unknown = JSON.parse(message);
    if (typeof details !== "object" || details === null) return new Map();
    return new Map(Object.entries(details).map(([name, value]) => [name, String(value)]));
  } catch {
    return new Map();
  }
}

/** DuckDB advises to install extensions, of which none is fetched here. */
function withoutAdvice(reason: string): string {
  const at = reason.search(/\sPlease try installing/u);
  if (at < 0) return reason.trim();
  return `${reason.slice(0, at).trimEnd()} Extensions are not loaded here.`;
}
