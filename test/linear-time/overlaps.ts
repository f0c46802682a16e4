import {RegExpParser, type AST} from "@eslint-community/regexpp";

type Units = ReadonlySet<number>;

/** A repetition without end that can go on through all that has come since. */
interface Reaching {
  raw: string;
  /** Where it stands in the pattern. */
  start: number;
  units: Units;
  since: readonly Units[];
}

/** Characters that tell apart the classes that patterns are written with. */
const sample = [
  ...Array.from({length: 0x250}, (_, code) => code),
  ...[0x2b0, 0x301, 0x34f, 0x391, 0x3b1, 0x3c2, 0x410, 0x430, 0x660, 0x903, 0xe01, 0x200b, 0x2010],
  ...[0x2014, 0x2019, 0x201c, 0x2028, 0x202e, 0x20ac, 0x2164, 0x3000, 0x4e00, 0xac00, 0xd800],
  ...[0xe000, 0xfeff, 0xfffd, 0xffff, 0x1f600]
];
const anywhere: Reaching = {raw: "a start anywhere", start: -1, units: new Set(sample), since: []};

/**
 * Why a regular expression may take time that grows faster than the text: it looks behind, refers to
 * a group, or has two repetitions without end that can take each other's characters, before
 * something that may not match. That it may start anywhere counts as such a repetition. None where
 * it takes linear time; repetitions with an end count as one step.
 */
export function overlaps({source, flags}: Pick<RegExp, "source" | "flags">): string[] {
  const unicode = flags.includes("u");
  const tree = new RegExpParser().parsePattern(source, undefined, undefined, {unicode});
  const found = new Set<string>();
  const known = new Map<string, Units>();
  alternatives(tree, flags.includes("y") ? [] : [anywhere], false);
  return [...found];

  function alternatives(
    {alternatives: list}: {alternatives: readonly AST.Alternative[]},
    before: readonly Reaching[],
    mayFail: boolean
  ): Reaching[] {
    return list.flatMap(({elements}) =>
      elements.reduce(
        (reaching, element, i) =>
          after(element, reaching, mayFail || elements.slice(i + 1).some(isNeeded)),
        [...before]
      )
    );
  }

  function after(element: AST.Element, before: Reaching[], mayFail: boolean): Reaching[] {
    switch (element.type) {
      case "Group":
      case "CapturingGroup":
        return alternatives(element, before, mayFail);
      case "Quantifier":
        return afterRepeated(element, before, mayFail);
      case "Assertion":
        if (element.kind === "lookbehind") found.add(`${element.raw} looks behind`);
        if (element.kind === "lookahead") alternatives(element, before, mayFail);
        return element.kind === "start" && !flags.includes("m") ? [] : before;
      case "Backreference":
        found.add(`${element.raw} refers to a group`);
        return before;
      default: {
        const units = unitsOf(element);
        return before
          .filter((one) => meets(one.units, units))
          .map((one) => ({...one, since: [...one.since, units]}));
      }
    }
  }

  function afterRepeated(
    {element, min, max, raw, start}: AST.Quantifier,
    before: Reaching[],
    mayFail: boolean
  ): Reaching[] {
    const once = after(element, before, mayFail || max > 1);
    if (max > 1) after(element, once, true);
    const reaching = min === 0 ? [...before, ...once] : once;
    if (max < Infinity) return reaching;
    const own = {raw, start, units: unitsIn(element), since: []};
    const rivals = before.filter(
      (one) =>
        once.some((other) => other.start === one.start) &&
        one.since.every((units) => meets(units, own.units))
    );
    for (const one of mayFail ? rivals : []) found.add(`${one.raw} overlaps with ${raw}`);
    if (hasRivals(element)) found.add(`alternatives of ${raw} start alike`);
    return [...reaching, own];
  }

  function hasRivals(element: AST.Element): boolean {
    if (element.type === "Quantifier") return hasRivals(element.element);
    if (element.type !== "Group" && element.type !== "CapturingGroup") return false;
    const firsts = element.alternatives.map(({elements}) => {
      const needed = elements.findIndex(isNeeded);
      return elements.slice(0, needed < 0 ? elements.length : needed + 1).flatMap(unitsIn);
    });
    const isRival = (units: Units[], i: number) =>
      firsts.slice(i + 1).some((other) => other.some((a) => units.some((b) => meets(a, b))));
    return (
      firsts.some(isRival) || element.alternatives.some(({elements}) => elements.some(hasRivals))
    );
  }

  function unitsIn(element: AST.Element): Units {
    switch (element.type) {
      case "Group":
      case "CapturingGroup":
        return new Set(
          element.alternatives.flatMap(({elements}) =>
            elements.flatMap((inner) => [...unitsIn(inner)])
          )
        );
      case "Quantifier":
        return unitsIn(element.element);
      case "Assertion":
      case "Backreference":
        return new Set();
      default:
        return unitsOf(element);
    }
  }

  function unitsOf({raw}: AST.Element): Units {
    const one = new RegExp(`^(?:${raw})$`, flags.replace(/[gy]/gu, ""));
    const units =
      known.get(raw) ?? new Set(sample.filter((code) => one.test(String.fromCodePoint(code))));
    known.set(raw, units);
    return units;
  }
}

function isNeeded(element: AST.Element): boolean {
  return element.type !== "Quantifier" || element.min > 0;
}

function meets(one: Units, other: Units): boolean {
  for (const unit of one) if (other.has(unit)) return true;
  return false;
}
