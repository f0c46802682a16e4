import {RegExpParser, type AST} from "@eslint-community/regexpp";

/** Goes on from a place of the text; whether the rest of the pattern matches from there. */
type Matcher = (at: number) => boolean;

/** A match that is counted: the steps that it took, and where it stands, or null. */
export interface CountedMatch {
  steps: number;
  found: {from: number; length: number} | null;
}

const answers = new Map<string, Int8Array>();
const mostStepsAUnit = 5000;

/**
 * A regular expression as a backtracking matcher that counts its steps: each unit that is compared
 * and each place where it starts over. It finds what the engine's own would find, and is no quicker
 * for any pattern. Throws on references to groups, and after 5,000 steps a unit of the text.
 */
export function countingMatcher(pattern: RegExp): (text: string, from: number) => CountedMatch {
  const {source, unicode, ignoreCase, multiline, dotAll, sticky} = pattern;
  const flags = `${unicode ? "u" : ""}${ignoreCase ? "i" : ""}${dotAll ? "s" : ""}`;
  const tree = new RegExpParser().parsePattern(source, undefined, undefined, {unicode});
  let text = "";
  let steps = 0;
  let most = 0;
  let end = 0;
  let frames: {at: number; count: number}[] = [];
  const start = alternatives(tree.alternatives, false, (at) => {
    end = at;
    return true;
  });

  return (given, from) => {
    text = given;
    steps = 0;
    most = mostStepsAUnit * (text.length + 1);
    frames = [];
    for (let at = from; at <= text.length; at += widthAt(at)) {
      step();
      if (start(at)) return {steps, found: {from: at, length: end - at}};
      if (sticky) break;
    }
    return {steps, found: null};
  };

  function step(): void {
    if (++steps > most) throw new Error(`/${source}/ takes more than ${String(steps)} steps`);
  }

  function alternatives(list: readonly AST.Alternative[], back: boolean, next: Matcher): Matcher {
    const matchers = list.map(({elements}) => {
      const inOrder = back ? elements : elements.toReversed();
      return inOrder.reduce((rest, element) => matcher(element, back, rest), next);
    });
    const [only] = matchers;
    if (matchers.length === 1 && only !== undefined) return only;
    return (at) => {
      for (const one of matchers) {
        step();
        if (one(at)) return true;
      }
      return false;
    };
  }

  function matcher(node: AST.Element, back: boolean, next: Matcher): Matcher {
    switch (node.type) {
      case "Group":
      case "CapturingGroup":
        return alternatives(node.alternatives, back, next);
      case "Assertion":
        return assertion(node, next);
      case "Quantifier":
        return isUnit(node.element)
          ? repeatedUnit(node, unitTest(node.element), back, next)
          : repeated(node, back, next);
      case "Backreference":
        throw new Error(`/${source}/ refers to a group, which cannot be counted`);
      default: {
        const isOne = unitTest(node);
        return (at) => {
          step();
          const other = along(at, back);
          return other >= 0 && isOne(back ? other : at) && next(other);
        };
      }
    }
  }

  function assertion(node: AST.Assertion, next: Matcher): Matcher {
    if (node.kind === "lookahead" || node.kind === "lookbehind") {
      const inside = alternatives(node.alternatives, node.kind === "lookbehind", () => true);
      return (at) => inside(at) !== node.negate && next(at);
    }
    const stands = (at: number): boolean => {
      if (node.kind === "word") return (isWord(at - 1) !== isWord(at)) !== node.negate;
      if (at === (node.kind === "start" ? 0 : text.length)) return true;
      return multiline && isLineEnd(text.charCodeAt(node.kind === "start" ? at - 1 : at));
    };
    return (at) => {
      step();
      return stands(at) && next(at);
    };
  }

  function repeatedUnit(
    {min, max, greedy}: AST.Quantifier,
    isOne: (at: number) => boolean,
    back: boolean,
    next: Matcher
  ): Matcher {
    return (at) => {
      let count = 0;
      let reached = at;
      const takesOne = () => {
        step();
        const other = count < max ? along(reached, back) : -1;
        if (other < 0 || !isOne(back ? other : reached)) return false;
        reached = other;
        count += 1;
        return true;
      };
      while (count < min) if (!takesOne()) return false;
      if (!greedy) {
        while (!next(reached)) if (!takesOne()) return false;
        return true;
      }
      while (takesOne());
      for (; !next(reached); --count) {
        step();
        if (count === min) return false;
        reached = along(reached, !back);
      }
      return true;
    };
  }

  function repeated(node: AST.Quantifier, back: boolean, next: Matcher): Matcher {
    const {min, max, greedy, element} = node;
    const body = matcher(element, back, (at) => {
      const frame = frames.pop();
      if (frame === undefined) return false;
      const goesOn = at !== frame.at || frame.count < min;
      if (goesOn && loop(at, frame.count + 1)) return true;
      frames.push(frame);
      return false;
    });
    const again = (at: number, count: number): boolean => {
      if (count >= max) return false;
      frames.push({at, count});
      if (body(at)) return true;
      frames.pop();
      return false;
    };
    const loop = (at: number, count: number): boolean => {
      step();
      if (count < min) return again(at, count);
      return greedy ? again(at, count) || next(at) : next(at) || again(at, count);
    };
    return (at) => loop(at, 0);
  }

  function unitTest(node: AST.Element): (at: number) => boolean {
    const one = new RegExp(`^(?:${node.raw})$`, flags);
    const known = answers.get(String(one)) ?? new Int8Array(0x10000);
    answers.set(String(one), known);
    return (at) => {
      const code = (unicode ? text.codePointAt(at) : text.charCodeAt(at)) ?? 0;
      const answer = known[code] ?? 0;
      if (answer !== 0) return answer > 0;
      const is = one.test(String.fromCodePoint(code));
      if (code < known.length) known[code] = is ? 1 : -1;
      return is;
    };
  }

  function along(at: number, back: boolean): number {
    if (!back) return at < text.length ? at + widthAt(at) : -1;
    if (at === 0) return -1;
    return unicode && at > 1 && widthAt(at - 2) === 2 ? at - 2 : at - 1;
  }

  function widthAt(at: number): number {
    return unicode && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }

  function isWord(at: number): boolean {
    return at >= 0 && at < text.length && /\w/.test(text.charAt(at));
  }
}

function isUnit({type}: AST.Element): boolean {
  return ["Character", "CharacterSet", "CharacterClass"].includes(type);
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
}
