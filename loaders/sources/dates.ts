import {isoDate} from "./reading.js";

/** A date as far as a text says it. */
export interface PartialDate {
  year: number | null;
  month: number | null;
  day: number | null;
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const numeric = /^(\d{4})(?:[-/.](\d{1,2})(?!\d)(?:[-/.](\d{1,2})(?!\d))?)?/u;
const compact = /^([12]\d{3})(\d{2})(\d{2})$/u;
const parts = /\d+|\p{L}+/gu;
const fourDigits = /^[12]\d{3}$/u;

/**
 * What a text says of a date: `2019`, `2014//`, `2021/06//`, `2019-05-12T08:00`, `20190512`, `2019 Jan
 * 5`, `June 14, 1990`, `1 Jan.-Feb. 2019` (which is of no one month), `MAY 4` (of no year). The year is
 * the first number of four digits from 1000 to 2999.
 */
export function partialDate(text: string): PartialDate {
  const written = text.trim();
  if (fourDigits.test(written)) return {year: Number(written), month: null, day: null};
  const found = compact.exec(written) ?? numeric.exec(written);
  if (found !== null) {
    const [, year = "", month, day] = found;
    if (fourDigits.test(year) && (month !== undefined || !/\p{L}/u.test(written)))
      return {year: Number(year), month: numberOrNull(month), day: numberOrNull(day)};
  }
  let year: number | null = null;
  const named = new Set<number>();
  const days: number[] = [];
  for (const [part] of written.slice(0, longest).matchAll(parts)) {
    const whole = compact.exec(part);
    if (fourDigits.test(part)) year ??= Number(part);
    else if (whole !== null && year === null) return partialDate(part);
    else if (/^\d{1,2}$/u.test(part)) days.push(Number(part));
    else {
      const month = months.indexOf(part.slice(0, 3).toLowerCase());
      if (month >= 0) named.add(month + 1);
    }
  }
  const [month = null, other] = named;
  if (month === null || other !== undefined) return {year, month: null, day: null};
  return {year, month, day: days.length === 1 ? (days[0] ?? null) : null};
}

const longest = 200;

/**
 * The date that several texts say, the first that has a year first: another one that is of the same
 * year, or of none, makes it more precise. In ISO 8601; null where none has a year.
 */
export function dateOf(...written: readonly (string | null)[]): string | null {
  const dates: PartialDate[] = [];
  for (const text of written) if (text !== null) dates.push(partialDate(text));
  const first = dates.find(({year}) => year !== null);
  if (first?.year == null) return null;
  const {year} = first;
  let best = first;
  for (const one of dates) {
    if ((one.year ?? year) === year && precision(one) > precision(best)) best = one;
  }
  return isoDate(year, best.month, best.day);
}

function precision({month, day}: PartialDate): number {
  return month === null ? 0 : day === null ? 1 : 2;
}

function numberOrNull(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}
