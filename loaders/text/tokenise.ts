/**
 * The tokens of a text: token i stands from `from[i]` to `to[i]` (UTF-16 units), for i below
 * `count`. `flags[i]` holds `startsPhrase` where something that a phrase cannot run across stands
 * before the token, `inBrackets` where that is an opening bracket, and `joinsNext` where the text
 * breaks it off with a hyphen and a space.
 */
interface Tokens {
  count: number;
  from: Int32Array;
  to: Int32Array;
  flags: Uint8Array;
}

/** A phrase cannot run across what stands before this token. */
export const startsPhrase = 1;

/** The token ends in a hyphen and white space, as in `Task- Aware`. */
export const joinsNext = 2;

/** An opening bracket stands between the token before and this one. */
export const inBrackets = 4;

const other = 0;
const letter = 1;
const inner = 2;
const space = 3;
const hyphen = 45;
const bracket = 40;
const point = 46;
const comma = 44;
const apostrophes = new Set([39, 0x2019]);
const letterOrNumber = /[\p{L}\p{N}]/u;
const mark = /\p{M}/u;
const white = /\s/u;

const kinds = new Uint8Array(0x10000).fill(255);

/** Starts an empty buffer of tokens that `tokenise` can fill again and again. */
export function tokenBuffer(size = 256): Tokens {
  return {
    count: 0,
    from: new Int32Array(size),
    to: new Int32Array(size),
    flags: new Uint8Array(size)
  };
}

/**
 * Splits a text into tokens: a letter or digit and what follows it of letters, digits, marks, `+`,
 * `#` and `-`, and of points and commas inside a number (`GPT-3.5`, `2,4-D`); a hyphen at the end
 * of a token is not part of it. White space, apostrophes and hyphens but those between white space
 * stand inside phrases, and anything else ends one. Fills `into` and returns it.
 */
export function tokenise(text: string, into: Tokens = tokenBuffer()): Tokens {
  let tokens = into;
  let count = 0;
  let at = 0;
  let flags = startsPhrase;
  const length = text.length;
  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = kindOf(text, at, code);
    if (kind !== letter) {
      if (kind === other || kind === inner) {
        const joins = apostrophes.has(code) || (code === hyphen && !standsApart(text, at));
        flags |= joins ? 0 : startsPhrase;
      }
      if (code === bracket) flags |= inBrackets;
      at += 1;
      continue;
    }
    const from = at;
    do at += 1;
    while (
      at < length &&
      (isInside(kindOf(text, at, text.charCodeAt(at))) || isInNumber(text, at))
    );
    let to = at;
    while (text.charCodeAt(to - 1) === hyphen) to -= 1;
    if (count === tokens.from.length) tokens = larger(tokens);
    tokens.from[count] = from;
    tokens.to[count] = to;
    const broken = to < at && at < length && kindOf(text, at, text.charCodeAt(at)) === space;
    tokens.flags[count] = flags | (broken ? joinsNext : 0);
    flags = 0;
    count += 1;
  }
  tokens.count = count;
  return tokens;
}

/**
 * Whether white space stands on both sides of a hyphen, which is a dash there: `Applications -
 * 2010`.
 */
function standsApart(text: string, at: number): boolean {
  return white.test(text.charAt(at - 1)) && white.test(text.charAt(at + 1));
}

/** Whether a point or comma stands inside a number: `3.5`, `2,4-D`. */
function isInNumber(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code === point || code === comma) &&
    isDigit(text.charCodeAt(at - 1)) &&
    isDigit(text.charCodeAt(at + 1))
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isInside(kind: number): boolean {
  return kind === letter || kind === inner;
}

function kindOf(text: string, at: number, code: number): number {
  const known = kinds[code] ?? 255;
  if (known !== 255) return known;
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  const before = code < 0xdc00 ? 0 : (text.codePointAt(at - 1) ?? 0);
  const character = String.fromCodePoint(before > 0xffff ? before : (text.codePointAt(at) ?? 0));
  const kind = letterOrNumber.test(character)
    ? letter
    : mark.test(character) ||
        character === "+" ||
        character === "⁺" ||
        character === "#" ||
        character === "-"
      ? inner
      : white.test(character)
        ? space
        : other;
  if (!isSurrogate) kinds[code] = kind;
  return kind;
}

function larger({count, from, to, flags}: Tokens): Tokens {
  const grown = tokenBuffer(from.length * 2);
  grown.from.set(from);
  grown.to.set(to);
  grown.flags.set(flags);
  return {...grown, count};
}
